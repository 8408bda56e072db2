import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { Session, User } from '@bling/domain/identity';
import type { RoleName, SessionId } from '@bling/domain/kernel';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { uuidv7 } from 'uuidv7';
import type { SigningKey } from './keys.ts';
import { derived } from './sealing.ts';

export const ISSUER = 'blingauto';
export const AUDIENCE = 'blingauto-api';
export const MINUTES_AT_MOST = 60;

const SECOND_MS = 1000;
const CLOCK_TOLERANCE_S = 5;
const MOST_CHARACTERS = 2_048;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
/** PKCS #8 of an Ed25519 key, up to its 32 bytes (RFC 8410, 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

type Pair = { readonly id: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject };

/** The key that signs access tokens, from the ring's own secret. */
export const signingPair = (key: SigningKey): Pair => {
  const der = Buffer.concat([PKCS8_ED25519, derived(key, 'access ed25519')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { id: key.id, privateKey, publicKey: createPublicKey(privateKey) };
};

/** What others need to verify our tokens (RFC 7517). */
export const publicKeys = (keys: readonly SigningKey[]) => ({
  keys: keys.map((key) => {
    const { x } = signingPair(key).publicKey.export({ format: 'jwk' });
    return { kty: 'OKP', crv: 'Ed25519', x, kid: key.id, alg: 'EdDSA', use: 'sig' };
  }),
});

/** One text for one token: base64url has unused bits, and a decoder that is kind to them lets a token be spelled anew. */
const isCanonical = (part: string): boolean =>
  part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;

const headerOf = (part: string): string | null => {
  const header: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
  if (typeof header !== 'object' || header === null) return null;
  const { alg, kid, typ, ...more } = header as Record<string, unknown>;
  const isOurs = alg === 'EdDSA' && typ === 'at+jwt' && typeof kid === 'string';
  return isOurs && Object.keys(more).length === 0 ? kid : null;
};

/** The key's id, of something that looks like a token of ours: no other algorithm, no header that we never write. */
const kidOf = (token: string): string | null => {
  if (token.length > MOST_CHARACTERS) return null;
  const parts = token.split('.');
  const [header = ''] = parts;
  return parts.length === 3 && parts.every(isCanonical) ? headerOf(header) : null;
};

/** The session that a token speaks for, and the state of its person's rights that it was made in. */
export type Spoken = { readonly sessionId: SessionId; readonly rights: number };
type Claims = Spoken & { readonly exp: number };

const isSomeText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const lasts = ({ iat = 0, exp = 0 }: JWTPayload): boolean =>
  exp > iat && exp - iat <= MINUTES_AT_MOST * 60 && iat <= Date.now() / SECOND_MS + CLOCK_TOLERANCE_S;

const claimsOf = (payload: JWTPayload): Claims | null => {
  const { sub, sid, type, aud, exp = 0, jti, email, role, roles, rv } = payload;
  const ids = [sub, sid].every((id) => isSomeText(id) && UUID.test(id));
  const words = type === 'access' && aud === AUDIENCE && [jti, email, role].every(isSomeText) && Array.isArray(roles);
  const isWhole = ids && words && Number.isSafeInteger(rv) && lasts(payload);
  return isWhole ? { sessionId: sid as SessionId, rights: rv as number, exp } : null;
};

const REMEMBERED = 5_000;

/** A signature does not change: one that held a moment ago holds again, until the token is over. */
const remembering = (verify: (token: string) => Promise<Claims | null>) => {
  const known = new Map<string, Claims>();
  return async (token: string): Promise<Spoken | null> => {
    const before = known.get(token);
    if (before !== undefined && before.exp * SECOND_MS > Date.now()) return before;
    known.delete(token);
    const claims = await verify(token);
    if (claims === null) return null;
    if (known.size >= REMEMBERED) known.clear();
    known.set(token, claims);
    return claims;
  };
};

export type Bearer = {
  readonly sign: (session: Session, user: User, roles: readonly RoleName[]) => Promise<string>;
  /** Null for anything that is not a good access token of ours. */
  readonly sessionOf: (token: string) => Promise<Spoken | null>;
};

/** Access tokens: JWTs as RFC 9068 writes them, signed with Ed25519 (RFC 8037). The first key signs, all of them verify. */
export const bearerTokens = (keys: readonly SigningKey[], lifeMs: number): Bearer => {
  const ring = keys.map(signingPair);
  const verified = async (token: string, { publicKey }: Pair): Promise<Claims | null> => {
    const { payload } = await jwtVerify(token, publicKey, {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['EdDSA'],
      typ: 'at+jwt',
      requiredClaims: ['sub', 'sid', 'type', 'role', 'roles', 'email', 'iat', 'exp', 'iss', 'aud', 'jti', 'rv'],
      clockTolerance: CLOCK_TOLERANCE_S,
    });
    return claimsOf(payload);
  };

  return {
    sign: async (session, user, roles) => {
      const [key] = ring;
      if (key === undefined) throw new Error('no key to sign with');
      const iat = Math.floor(Date.now() / SECOND_MS);
      return new SignJWT({
        sid: session.id,
        type: 'access',
        role: roles[0] ?? 'none',
        roles,
        email: user.email,
        rv: user.rights,
      })
        .setProtectedHeader({ alg: 'EdDSA', kid: key.id, typ: 'at+jwt' })
        .setSubject(user.id)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setJti(uuidv7())
        .setIssuedAt(iat)
        .setExpirationTime(iat + Math.floor(lifeMs / SECOND_MS))
        .sign(key.privateKey);
    },
    sessionOf: remembering(async (token) => {
      try {
        const kid = kidOf(token);
        const key = ring.find(({ id }) => id === kid);
        return key === undefined ? null : await verified(token, key);
      } catch {
        return null;
      }
    }),
  };
};
