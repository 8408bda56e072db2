import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter, SessionView } from './contract/index.ts';
import { failureOf } from './failure.ts';
import { sameOrigin } from './same-origin.ts';
import { wire } from './wire.ts';

/** Where a client that is no browser keeps its refresh token; browsers keep theirs in a cookie that no script can read. */
export type TokenStore = {
  readonly read: () => Promise<string | null>;
  readonly write: (refreshToken: string | null) => Promise<void>;
};

export type SessionOptions = {
  /** Where the procedures are: `https://…/rpc`. */
  readonly url: string;
  /** Left out in a browser. */
  readonly store?: TokenStore;
  readonly fetch?: typeof fetch;
};

export type Account = SessionView['user'];
export type SessionState =
  | { readonly status: 'unknown' }
  | { readonly status: 'signed-out' }
  | { readonly status: 'signed-in'; readonly account: Account };

export type Session = {
  readonly state: () => SessionState;
  /** Answers how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Picks up where the last visit ended; to be called once, at the start. */
  readonly restore: () => Promise<SessionState>;
  /** Rejects with what `failureOf(error, 'identity.login')` reads. */
  readonly signIn: (login: string, password: string) => Promise<Account>;
  readonly signOut: () => Promise<void>;
  /** The access token, or null when nobody is signed in. */
  readonly token: () => string | null;
  /** One new token for however many callers ask at once; null when the session has ended. */
  readonly renew: () => Promise<string | null>;
};

/** Signs people in and out and keeps their access token, in memory only. */
export const createSession = ({ url, store, fetch: fetcher = fetch }: SessionOptions): Session => {
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url, transformer: wire, fetch: sameOrigin(fetcher) })],
  });
  const keep = store === undefined ? 'cookie' : 'body';
  const listeners = new Set<() => void>();
  let state: SessionState = { status: 'unknown' };
  let access: string | null = null;
  let renewing: Promise<string | null> | null = null;

  const settle = async (view: SessionView | null): Promise<void> => {
    access = view?.accessToken ?? null;
    state = view === null ? { status: 'signed-out' } : { status: 'signed-in', account: view.user };
    await store?.write(view?.refreshToken ?? null);
    for (const listener of listeners) listener();
  };

  const kept = async (): Promise<{ refreshToken?: string }> => {
    const refreshToken = await store?.read();
    return refreshToken ? { refreshToken } : {};
  };

  const refresh = async (): Promise<string | null> => {
    try {
      await settle(await api.identity.refresh.mutate({ keep, ...(await kept()) }));
    } catch (error) {
      // Offline is no sign-out: only the server's own word ends the session.
      if (failureOf(error).kind !== 'unauthenticated') throw error;
      await settle(null);
    }
    return access;
  };

  const renew = (): Promise<string | null> => {
    renewing ??= refresh().finally(() => {
      renewing = null;
    });
    return renewing;
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restore: async () => {
      await renew().catch(() => settle(null));
      return state;
    },
    signIn: async (login, password) => {
      const view = await api.identity.login.mutate({ login, password, keep });
      await settle(view);
      return view.user;
    },
    signOut: async () => {
      const token = await kept();
      await settle(null);
      await api.identity.logout.mutate(token).catch(() => undefined);
    },
    token: () => access,
    renew,
  };
};
