import { useSyncExternalStore } from 'react';

/** Someone who has signed up and not yet confirmed. The password stays in this tab's memory only. */
export type Waiting = { readonly email: string; readonly password: string };

let waiting: Waiting | null = null;
const listeners = new Set<() => void>();

export const setWaiting = (next: Waiting | null): void => {
  waiting = next;
  for (const listener of listeners) listener();
};

export const useWaiting = (): Waiting | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
