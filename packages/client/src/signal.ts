/** Answers how to stop listening. */
export type Subscribe<T> = (listener: (value: T) => void) => () => void;
export type Signal<T> = { readonly subscribe: Subscribe<T>; readonly tell: (value: T) => void };

/** Something to listen to. */
export const createSignal = <T>(): Signal<T> => {
  const listeners = new Set<(value: T) => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (value) => {
      for (const listener of listeners) listener(value);
    },
  };
};
