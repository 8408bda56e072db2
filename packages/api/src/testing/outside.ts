import { ACCESS_MS } from '@bling/domain/identity';
import { type Instant, Instant as Moment } from '@bling/domain/kernel';
import { Link } from '@bling/domain/bookings';
import { Offer } from '@bling/domain/pricing';
import type { LinkSeal } from '../bookings/ports.ts';
import type { LiveBoard } from '../scheduling/ports.ts';
import type {
  CookieJar,
  Hashing,
  KeySecrets,
  Limits,
  PasskeyCeremonies,
  Authenticator,
  Tokens,
} from '../identity/outside.ts';
import type { QuoteSeal } from '../pricing/ports.ts';

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
  reset: (id) => `reset.${id}`,
  readReset: (text) => /^reset\.([0-9a-f-]{36})$/u.exec(text)?.[1] ?? null,
  device: (id) => `device.${id}`,
  readDevice: (text) => /^device\.([0-9a-f-]{36})$/u.exec(text)?.[1] ?? null,
  browser: ({ userId, browserId }) => `browser.${userId}.${browserId}`,
  readBrowser: (text) => {
    const [, userId, browserId] = /^browser\.([0-9a-f-]{36})\.(\S+)$/u.exec(text) ?? [];
    return userId === undefined || browserId === undefined ? null : { userId, browserId };
  },
};

/** An authenticator whose code is the minute of the clock, and whose recovery codes are counted. */
export const readableAuthenticator = (now: () => Instant): Authenticator => {
  let made = 0;
  return {
    begin: (account) => {
      made += 1;
      const secret = `SECRET${made}`;
      return { uri: `otpauth://totp/${account}?secret=${secret}`, secret, sealedSecret: `sealed.${secret}` };
    },
    stepOf: (_sealed, code) => {
      const step = Math.floor(Date.parse(now()) / 30_000);
      return code === String(step).slice(-6) ? step : null;
    },
    recoveryCodes: () => {
      made += 1;
      const codes = Array.from({ length: 10 }, (_, index) => `paper-${made}-${index}`);
      return { codes, hashes: codes.map((code) => `hash ${code}`) };
    },
    hashOf: (code) => `hash ${code}`,
  };
};

/** The code that such an authenticator shows now. */
export const codeAt = (now: Instant): string => String(Math.floor(Date.parse(now) / 30_000)).slice(-6);

/** Responses that say what they are: `made <challenge> <credential>` and `answer <challenge> <credential>`. */
export const readableCeremonies = (newId: () => string): PasskeyCeremonies => ({
  registerOptions: async ({ id }, known) =>
    JSON.stringify({ challenge: `${newId()}.${id}`, known: known.map(({ credentialId }) => credentialId) }),
  readRegistration: async (userId, response) => {
    const [kind, challenge = '', credentialId = ''] = response.split(' ');
    const [challengeId = '', whose] = challenge.split('.');
    const made = { credentialId, publicKey: `key of ${credentialId}`, counter: 0, transports: ['internal'] };
    return kind === 'made' && whose === userId ? { challengeId, made } : null;
  },
  signInOptions: async () => JSON.stringify({ challenge: newId() }),
  credentialOf: (response) => response.split(' ')[2] ?? null,
  readSignIn: async ({ counter }, response) => {
    const [kind, challengeId = ''] = response.split(' ');
    return kind === 'answer' ? { challengeId, counter: counter + 1 } : null;
  },
});

export const countedKeys = (): KeySecrets => {
  let made = 0;
  return {
    make: (prefix) => {
      made += 1;
      const own = prefix ?? `key${made}`;
      return { key: `bk_${own}_secret${made}`, prefix: own, hash: `hash of secret${made}` };
    },
  };
};

/** FNV-1a: any changed sign is another number. */
const checksum = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16);
};
/** Signed offers that can be read. One that was altered is none. */
export const readableSeal: QuoteSeal = {
  seal: (offer) => `${checksum(Offer.write(offer))}.${Offer.write(offer)}`,
  open: (signed) => {
    const text = signed.slice(signed.indexOf('.') + 1);
    return signed === `${checksum(text)}.${text}` ? Offer.read(text) : null;
  },
};

/** Signed links that can be read. One that was altered is none. */
export const readableLinks: LinkSeal = {
  seal: (link) => `${Link.write(link)}.${checksum(Link.write(link))}`,
  open: (token) => {
    const text = token.slice(0, token.lastIndexOf('.'));
    return token === `${text}.${checksum(text)}` ? Link.read(text) : null;
  },
};

/** One browser's jar. */
export const cookieJar = (): CookieJar => {
  let kept: string | null = null;
  let device: string | null = null;
  let browser: string | null = null;
  return {
    refreshToken: () => kept,
    keep: (token) => {
      kept = token;
    },
    deviceToken: () => device,
    keepDevice: (token) => {
      device = token;
    },
    browserToken: () => browser,
    keepBrowser: (token) => {
      browser = token;
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
