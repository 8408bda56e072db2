import { describe, expect, it } from 'vitest';
import { assertPolyfills, missingPolyfills, phoneForeground, secureTokens } from './native.ts';

describe('a phone', () => {
  it('keeps the refresh token in its keychain, and takes it out again', async () => {
    const kept = new Map<string, string>();
    const store = secureTokens({
      getItemAsync: async (key) => kept.get(key) ?? null,
      setItemAsync: async (key, value) => void kept.set(key, value),
      deleteItemAsync: async (key) => void kept.delete(key),
    });
    await store.write('r1');
    expect([...kept]).toEqual([['bling.refresh', 'r1']]);
    expect(await store.read()).toBe('r1');
    await store.write(null);
    expect([await store.read(), kept.size]).toEqual([null, 0]);
  });

  it('hears when the app comes to the front and when the network comes back, until it is told not to', () => {
    let app = (_: string): void => undefined;
    let net = (_: { readonly isConnected: boolean | null }): void => undefined;
    let stopped = 0;
    const stop = () => {
      stopped += 1;
    };
    let heard = 0;
    const foreground = phoneForeground(
      {
        addEventListener: (_, listener) => {
          app = listener;
          return { remove: stop };
        },
      },
      {
        addEventListener: (listener) => {
          net = listener;
          return stop;
        },
      },
    );
    const end = foreground(() => {
      heard += 1;
    });
    for (const state of ['inactive', 'background', 'active']) app(state);
    expect(heard).toBe(1);
    for (const isConnected of [true, null, false, null, false, true, true]) net({ isConnected });
    expect(heard).toBe(2);
    end();
    expect(stopped).toBe(2);
    phoneForeground({ addEventListener: () => ({ remove: stop }) })(() => undefined)();
    expect(stopped).toBe(3);
  });

  it('says which polyfills are missing, and what brings them', () => {
    const bare = { fetch, AbortController };
    expect(missingPolyfills(bare).map(({ name }) => name)).toEqual(['TextDecoder', 'crypto.getRandomValues']);
    expect(() => assertPolyfills(bare)).toThrow('crypto.getRandomValues: import react-native-get-random-values');
    expect(() => assertPolyfills()).not.toThrow();
  });
});
