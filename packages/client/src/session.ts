import { createTRPCClient, type TRPCClient, type TRPCLink } from '@trpc/client';
import type { AppRouter, SessionView } from './contract/index.ts';
import { failureOf } from './failure-of.ts';
import type { Foreground } from './foreground.ts';
import { type Locks, pageLocks } from './page.ts';
import { createSignal } from './signal.ts';

/** Where a client that is no browser keeps its refresh token; browsers keep theirs in a cookie that no script can read. */
export type TokenStore = {
  readonly read: () => Promise<string | null>;
  readonly write: (refreshToken: string | null) => Promise<void>;
};

/** A store for scripts and tests: gone with the process. */
export const memoryTokens = (first: string | null = null): TokenStore => {
  let kept = first;
  return {
    read: async () => kept,
    write: async (refreshToken) => {
      kept = refreshToken;
    },
  };
};

export type SessionOptions = {
  /** Left out in a browser, where a cookie keeps the refresh token. */
  readonly store?: TokenStore | undefined;
  /** Keeps the tabs of one browser from renewing at once; `navigator.locks` of a page when left out. */
  readonly locks?: Locks | undefined;
};

export type Account = SessionView['user'];
export type SessionState =
  | { readonly status: 'unknown' }
  | { readonly status: 'signed-out' }
  | { readonly status: 'signed-in'; readonly account: Account };

/** A call that answers a session, and where its refresh token is to be kept. */
export type OpenSession = (api: TRPCClient<AppRouter>, keep: 'cookie' | 'body') => Promise<SessionView>;

export type Session = {
  readonly state: () => SessionState;
  /** Answers how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Picks up where the last visit ended; to be called once, at the start. */
  readonly restore: () => Promise<SessionState>;
  /** Rejects with what `failureOf(error, 'identity.login')` reads; the code is of the authenticator app. */
  readonly signIn: (login: string, password: string, code?: string) => Promise<Account>;
  /** Signs in by another way, such as a passkey or a PIN. */
  readonly enter: (open: OpenSession) => Promise<Account>;
  readonly signOut: () => Promise<void>;
  /** Sees what this person sees, in memory only; one's own session waits, and is back when the other one ends. */
  readonly impersonate: (userId: string, reason: string) => Promise<Account>;
  readonly stopImpersonation: () => Promise<void>;
  /** The access token, or null when nobody is signed in. */
  readonly token: () => string | null;
  /** One new token for however many callers ask at once; null when the session has ended. */
  readonly renew: () => Promise<string | null>;
};

export const authorised = ({ token }: Pick<Session, 'token'>): Record<string, string> => {
  const access = token();
  return access === null ? {} : { authorization: `Bearer ${access}` };
};

type Core = SessionOptions & {
  readonly url: string;
  readonly link: TRPCLink<AppRouter>;
  readonly onForeground: Foreground;
};

type Worn = {
  readonly api: TRPCClient<AppRouter>;
  readonly renew: Session['renew'];
  readonly wear: (view: SessionView) => void;
};

const impersonating = ({ api, renew, wear }: Worn): Pick<Session, 'impersonate' | 'stopImpersonation'> => ({
  impersonate: async (userId, reason) => {
    // One's own token, new: this call has nothing below it that would renew it.
    await renew();
    const view = await api.identity.impersonation.start.mutate({ userId, reason });
    wear(view);
    return view.user;
  },
  stopImpersonation: async () => {
    // Over already is over: one's own session is what counts.
    await api.identity.impersonation.stop.mutate({}).catch(() => undefined);
    await renew();
  },
});

/** Signs people in and out and keeps their access token, in memory only. */
export const createSession = ({ url, link, onForeground, store, locks = pageLocks() }: Core): Session => {
  const api = createTRPCClient<AppRouter>({ links: [link] });
  const keep = store === undefined ? 'cookie' : 'body';
  const changed = createSignal<void>();
  let state: SessionState = { status: 'unknown' };
  let access: string | null = null;
  let renewing: Promise<string | null> | null = null;
  /** Counts sign-ins and sign-outs: a renewal that one of them overtook is of the past. */
  let turn = 0;

  const become = (next: SessionState): void => {
    state = next;
    changed.tell();
  };

  /** In memory only: what is kept for the next visit stays. */
  const wear = (view: SessionView | null): void => {
    access = view?.accessToken ?? null;
    become(view === null ? { status: 'signed-out' } : { status: 'signed-in', account: view.user });
  };

  const settle = async (view: SessionView | null): Promise<void> => {
    await store?.write(view?.refreshToken ?? null);
    wear(view);
  };

  const enter = async (open: OpenSession): Promise<Account> => {
    const view = await open(api, keep);
    turn += 1;
    await settle(view);
    return view.user;
  };

  const kept = async (): Promise<{ refreshToken?: string }> => {
    const refreshToken = await store?.read();
    return refreshToken ? { refreshToken } : {};
  };

  const refresh = async (): Promise<string | null> => {
    const began = turn;
    const settleInTime = async (view: SessionView | null): Promise<void> => {
      if (began === turn) await settle(view);
    };
    try {
      await settleInTime(await api.identity.refresh.mutate({ keep, ...(await kept()) }));
    } catch (error) {
      // Offline is no sign-out: only the server's own word ends the session.
      if (failureOf(error).kind !== 'unauthenticated') throw error;
      await settleInTime(null);
    }
    return access;
  };

  const renew = (): Promise<string | null> => {
    // A tab that waited asks as well: its own access token comes of the successor that the first one made.
    renewing ??= (locks === undefined ? refresh() : locks.request(`bling ${url}`, refresh)).finally(() => {
      renewing = null;
    });
    return renewing;
  };

  const restore = async (): Promise<SessionState> => {
    await renew().catch(() => {
      // The store is left as it is: whoever is offline now is still signed in when the network is back.
      become({ status: 'signed-out' });
      const began = turn;
      const stop = onForeground(() => {
        stop();
        if (began === turn) void restore();
      });
    });
    return state;
  };

  return {
    state: () => state,
    subscribe: changed.subscribe,
    restore,
    signIn: (login, password, code) =>
      enter(() => api.identity.login.mutate({ login, password, keep, ...(code && { code }) })),
    enter,
    signOut: async () => {
      turn += 1;
      const token = await kept();
      await settle(null);
      await api.identity.logout.mutate(token).catch(() => undefined);
    },
    ...impersonating({
      api,
      renew,
      wear: (view) => {
        turn += 1;
        wear(view);
      },
    }),
    token: () => access,
    renew,
  };
};
