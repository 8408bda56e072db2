/** Where things survive a relaunch: `localStorage`, React Native's `AsyncStorage`, or what does the same. */
export type Keep = {
  readonly getItem: (key: string) => string | null | Promise<string | null>;
  readonly setItem: (key: string, value: string) => void | Promise<void>;
  readonly removeItem: (key: string) => void | Promise<void>;
};

/** One that forgets with the process. */
export const memoryKeep = (): Keep => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};

/** What is kept there as JSON; null when there is nothing, or nothing that can be read. */
export const readKept = async (keep: Keep, key: string): Promise<unknown> => {
  try {
    return JSON.parse((await keep.getItem(key)) ?? 'null');
  } catch {
    return null;
  }
};
