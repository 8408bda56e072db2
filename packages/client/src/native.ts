import type { Foreground } from './foreground.ts';
import type { TokenStore } from './session.ts';

/** As much of `expo-secure-store` as the client takes; pass the module. */
export type SecureStore = {
  readonly getItemAsync: (key: string) => Promise<string | null>;
  readonly setItemAsync: (key: string, value: string) => Promise<void>;
  readonly deleteItemAsync: (key: string) => Promise<void>;
};

/** Keeps the refresh token in the phone's keychain; the access token never leaves memory. */
export const secureTokens = (store: SecureStore, key = 'bling.refresh'): TokenStore => ({
  read: () => store.getItemAsync(key),
  write: (token) => (token === null ? store.deleteItemAsync(key) : store.setItemAsync(key, token)),
});

type Subscription = { readonly remove: () => void };
/** As much of React Native's `AppState` as the client takes. */
export type AppState = {
  readonly addEventListener: (type: 'change', listener: (state: string) => void) => Subscription;
};
/** As much of `@react-native-community/netinfo` as the client takes. */
export type NetInfo = {
  readonly addEventListener: (listener: (state: { readonly isConnected: boolean | null }) => void) => () => void;
};

/** For `onForeground` of `createApi`: the app came to the front, or the phone found a network again. */
export const phoneForeground =
  (appState: AppState, netInfo?: NetInfo): Foreground =>
  (listener) => {
    const subscription = appState.addEventListener('change', (state) => {
      if (state === 'active') listener();
    });
    let wasConnected: boolean | null = true;
    const stop = netInfo?.addEventListener(({ isConnected }) => {
      const isBack = isConnected === true && wasConnected === false;
      wasConnected = isConnected ?? wasConnected;
      if (isBack) listener();
    });
    return () => {
      subscription.remove();
      stop?.();
    };
  };

type Need = { readonly name: string; readonly has: (globals: Globals) => boolean; readonly bring: string };
type Globals = Readonly<Record<string, unknown>>;

const isFunction = (value: unknown): boolean => typeof value === 'function';
const has = (name: string) => ({ name, has: (globals: Globals) => isFunction(globals[name]) });

/** What the client takes from its engine, and the package that brings it where the engine does not. */
const needs: readonly Need[] = [
  { ...has('fetch'), bring: 'expo/fetch' },
  { ...has('AbortController'), bring: 'abortcontroller-polyfill' },
  { ...has('TextDecoder'), bring: '@bacons/text-decoder/install' },
  {
    name: 'crypto.getRandomValues',
    has: ({ crypto }) => isFunction((crypto as Partial<Crypto> | undefined)?.getRandomValues),
    bring: 'react-native-get-random-values',
  },
];

export type Missing = { readonly name: string; readonly bring: string };

/**
 * What this engine lacks, by name. `Temporal`, `EventSource`, `URL` and `crypto.randomUUID` are not needed; live
 * subscriptions need a `fetch` whose answers can be read as they come, like that of `expo/fetch` on a `ReadableStream`, and
 * a `TextDecoder` that takes its input in parts, which `fast-text-encoding` does not.
 */
export const missingPolyfills = (globals: object = globalThis): readonly Missing[] =>
  needs.filter(({ has }) => !has(globals as Globals)).map(({ name, bring }) => ({ name, bring }));

/** Says at the start what would otherwise fail on a phone, later and without words. */
export const assertPolyfills = (globals?: object): void => {
  const missing = missingPolyfills(globals);
  if (missing.length === 0) return;
  const lines = missing.map(({ name, bring }) => `  ${name}: import ${bring}`);
  throw new Error(`This engine lacks what the client needs:\n${lines.join('\n')}`);
};
