import { ACCESS_MS } from '@bling/domain/identity';
import { type Instant, Instant as Moment } from '@bling/domain/kernel';
import type { LiveBoard } from '../bookings/ports.ts';
import type { CookieJar, Hashing, Limits, Tokens } from '../identity/ports.ts';

/** A hash that can be read: `weak` ones were made with yesterday's parameters. While it is `full` it takes no work. */
export const readableHashing = (): Hashing & { full: boolean } => {
  const hashing = {
    full: false,
    hash: async (password: string) => (hashing.full ? null : `strong:${password}`),
    verify: async (hash: string | null, password: string) => {
      if (hashing.full) return null;
      const [strength, ...rest] = (hash ?? '').split(':');
      const matches = hash !== null && rest.join(':') === password;
      return { matches, stale: matches && strength === 'weak' };
    },
  };
  return hashing;
};

/** Tokens that say what they are. One that was altered is none. */
export const readableTokens: Tokens = {
  accessMs: ACCESS_MS,
  access: async ({ id }, user, roles) => `access.${id}.${user.id}.${roles.join('+')}`,
  refresh: ({ id, generation }) => `refresh.${id}.${generation}`,
  readRefresh: (text) => {
    const [, sessionId, generation] = /^refresh\.([0-9a-f-]{36})\.(\d+)$/u.exec(text) ?? [];
    return sessionId === undefined ? null : { sessionId, generation: Number(generation) };
  },
  verification: (id) => `verify.${id}`,
  readVerification: (text) => /^verify\.([0-9a-f-]{36})$/u.exec(text)?.[1] ?? null,
};

/** One browser's jar. */
export const cookieJar = (): CookieJar => {
  let kept: string | null = null;
  return {
    refreshToken: () => kept,
    keep: (token) => {
      kept = token;
    },
  };
};

export const slidingLimits = (now: () => Instant): Limits => {
  const uses = new Map<string, Instant[]>();
  return {
    take: async (key, { limit, windowMs }) => {
      const since = Moment.plus(now(), -windowMs);
      const recent = (uses.get(key) ?? []).filter((at) => at > since);
      const [oldest] = recent;
      uses.set(key, recent);
      if (recent.length >= limit && oldest !== undefined)
        return Math.ceil(Moment.between(now(), Moment.plus(oldest, windowMs)) / 1000);
      recent.push(now());
      return null;
    },
  };
};

/** News of boards: whoever listens hears of every commit. */
export const liveBoards = (now: () => Instant): LiveBoard & { readonly ring: () => void } => {
  const listeners = new Set<() => void>();
  const heard = (signal: AbortSignal | undefined): Promise<boolean> =>
    new Promise((resolve) => {
      const answer = (news: boolean) => () => {
        listeners.delete(ring);
        resolve(news);
      };
      const ring = answer(true);
      listeners.add(ring);
      if (signal?.aborted) answer(false)();
      signal?.addEventListener('abort', answer(false));
    });
  return {
    ring: () => {
      for (const listener of listeners) listener();
    },
    changes: async function* (_siteId, signal) {
      while (await heard(signal)) yield { at: now() };
    },
  };
};
