import { useSyncExternalStore } from 'react';

export type Stored<T> = {
  readonly get: () => T;
  readonly set: (next: T | ((value: T) => T)) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const read = <T>(key: string, initial: T, accepts: (value: unknown) => value is T): T => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return accepts(value) ? value : initial;
  } catch {
    return initial;
  }
};

/** A value that survives a reload, and is the same in all tabs. Storage that is full or shut is no reason to fail. */
export const createStored = <T>(key: string, initial: T, accepts: (value: unknown) => value is T): Stored<T> => {
  let value = read(key, initial, accepts);
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    value = read(key, initial, accepts);
    tell();
  });
  return {
    get: () => value,
    set: (next) => {
      value = typeof next === 'function' ? (next as (before: T) => T)(value) : next;
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {}
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export const useStored = <T>(stored: Stored<T>): T => useSyncExternalStore(stored.subscribe, stored.get);
