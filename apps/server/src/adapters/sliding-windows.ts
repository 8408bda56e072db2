import type { Limits } from '@bling/api/ports';

export type Rule = Parameters<Limits['take']>[1];

/** What became of a use: how many are left in this window, and when it is worth to come again. Milliseconds. */
export type Use = { readonly allowed: boolean; readonly remaining: number; readonly waitMs: number };

/** Counts so many uses of a key at once: all of them fit into the window, or none is counted. */
export type Count = (key: string, rule: Rule, uses: number) => Promise<Use>;

type Window = { readonly times: number[]; windowMs: number };

/** Keys beyond this many are looked through for windows that are over. */
const MOST_KEYS = 20_000;

const forget = (windows: Map<string, Window>, now: number): void => {
  for (const [key, { times, windowMs }] of windows) if ((times.at(-1) ?? 0) <= now - windowMs) windows.delete(key);
  // Everyone is in the middle of a window: the oldest keys go, whoever they are, and memory stays bounded.
  for (const key of windows.keys()) {
    if (windows.size < MOST_KEYS) return;
    windows.delete(key);
  }
};

/** True sliding windows in this process: a use leaves its window when it is as old as the window is long. */
export const localWindows = (clock: () => number = Date.now): Count => {
  const windows = new Map<string, Window>();
  return async (key, { limit, windowMs }, uses) => {
    const now = clock();
    if (windows.size >= MOST_KEYS) forget(windows, now);
    const window = windows.get(key) ?? { times: [], windowMs };
    window.windowMs = windowMs;
    const { times } = window;
    const over = times.findIndex((at) => at > now - windowMs);
    times.splice(0, over === -1 ? times.length : over);
    const excess = times.length + uses - limit;
    if (excess > 0) {
      const oldest = times[Math.min(excess, times.length) - 1] ?? now;
      return { allowed: false, remaining: limit - times.length, waitMs: oldest + windowMs - now };
    }
    for (let use = 0; use < uses; use++) times.push(now);
    windows.set(key, window);
    return { allowed: true, remaining: limit - times.length, waitMs: 0 };
  };
};
