import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Tokens } from '@bling/api/ports';
import { ACCESS_MS } from '@bling/domain/identity';
import type { SessionId } from '@bling/domain/kernel';
import { jwtVerify, SignJWT } from 'jose';
import { uuidv7 } from 'uuidv7';
import type { SigningKey } from './keys.ts';

const ISSUER = 'blingauto';
const AUDIENCE = 'blingauto-api';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** `id.kid.mac`: nothing about it is stored, so nothing that is stored can be replayed. */
export const sealing = (keys: readonly SigningKey[], purpose: string) => {
  const mac = ({ secret }: SigningKey, text: string): Buffer =>
    createHmac('sha256', secret).update(`${purpose} ${text}`).digest();
  return {
    seal: (text: string): string => {
      const [key] = keys;
      if (key === undefined) throw new Error('no key to sign with');
      return `${text}.${key.id}.${mac(key, text).toString('base64url')}`;
    },
    open: (sealed: string): string | null => {
      const [given = '', id = '', ...rest] = sealed.split('.').reverse();
      const text = rest.reverse().join('.');
      const key = keys.find((candidate) => candidate.id === id);
      if (key === undefined) return null;
      const presented = Buffer.from(given, 'base64url');
      const expected = mac(key, text);
      return presented.length === expected.length && timingSafeEqual(presented, expected) ? text : null;
    },
  };
};

export type Spoken = { readonly sessionId: SessionId; readonly rights: number };
export type AccessTokens = Tokens & {
  /** The session that a token speaks for, and the state of rights it was made in; null for anything else. */
  readonly sessionOf: (token: string) => Promise<Spoken | null>;
};

/** Access tokens are JWTs (RFC 7519, HS256); refresh and verification tokens are sealed ids. */
export const sealedTokens = (keys: readonly SigningKey[]): AccessTokens => {
  const refresh = sealing(keys, 'refresh');
  const verification = sealing(keys, 'verification');
  const reset = sealing(keys, 'reset');
  const device = sealing(keys, 'device');
  const browser = sealing(keys, 'browser');
  const idIn = (text: string | null): string | null => (text !== null && UUID.test(text) ? text : null);
  const keyOf = ({ kid }: { readonly kid?: string }): Uint8Array => {
    const key = keys.find(({ id }) => id === kid);
    if (key === undefined) throw new Error('unknown key');
    return key.secret;
  };

  return {
    access: async (session, user, roles) => {
      const [key] = keys;
      if (key === undefined) throw new Error('no key to sign with');
      return new SignJWT({ sid: session.id, type: 'access', role: roles[0], roles, email: user.email, rv: user.rights })
        .setProtectedHeader({ alg: 'HS256', kid: key.id, typ: 'at+jwt' })
        .setSubject(user.id)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setJti(uuidv7())
        .setIssuedAt()
        .setExpirationTime(Math.floor((Date.now() + ACCESS_MS) / 1000))
        .sign(key.secret);
    },
    sessionOf: async (token) => {
      try {
        const { payload } = await jwtVerify(token, keyOf, {
          issuer: ISSUER,
          audience: AUDIENCE,
          algorithms: ['HS256'],
          typ: 'at+jwt',
          requiredClaims: ['sub', 'sid', 'exp', 'jti'],
        });
        const { sid, type, rv } = payload;
        const isOurs = type === 'access' && typeof sid === 'string' && UUID.test(sid) && typeof rv === 'number';
        return isOurs ? { sessionId: sid, rights: rv } : null;
      } catch {
        return null;
      }
    },
    refresh: ({ id, generation }) => refresh.seal(`${id}.${generation}`),
    readRefresh: (text) => {
      const [sessionId = '', generation = ''] = refresh.open(text)?.split('.') ?? [];
      return UUID.test(sessionId) && /^\d{1,9}$/u.test(generation)
        ? { sessionId, generation: Number(generation) }
        : null;
    },
    verification: (id) => verification.seal(id),
    readVerification: (text) => idIn(verification.open(text)),
    reset: (id) => reset.seal(id),
    readReset: (text) => idIn(reset.open(text)),
    device: (id) => device.seal(id),
    readDevice: (text) => idIn(device.open(text)),
    browser: ({ userId, browserId }) => browser.seal(`${userId}.${browserId}`),
    readBrowser: (text) => {
      const [userId, browserId] = (browser.open(text) ?? '').split('.').map(idIn);
      return typeof userId === 'string' && typeof browserId === 'string' ? { userId, browserId } : null;
    },
  };
};
