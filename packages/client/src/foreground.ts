import { page } from './page.ts';

/** Calls its listener when the app may have missed something: it came to the front, or the network came back. */
export type Foreground = (listener: () => void) => () => void;

/** A page's: visible again, online again. On a server there is nothing to hear. */
export const pageForeground: Foreground = (listener) => {
  const { document } = page;
  if (document === undefined) return () => undefined;
  const seen = (): void => {
    if (document.visibilityState === 'visible') listener();
  };
  document.addEventListener('visibilitychange', seen);
  page.addEventListener?.('online', listener);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    page.removeEventListener?.('online', listener);
  };
};
