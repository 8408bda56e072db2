import { createCipheriv, createDecipheriv, createHash, randomBytes, randomInt } from 'node:crypto';
import type { Authenticator } from '@bling/api/ports';
import { RECOVERY_CODES, STEP_SECONDS, STEPS_AROUND } from '@bling/domain/identity';
import { Secret, TOTP } from 'otpauth';
import type { SigningKey } from './keys.ts';
import { derived } from './sealing.ts';

const ISSUER = 'BlingAuto';
const SECRET_BYTES = 20;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const cipherKey = (key: SigningKey): Buffer => derived(key, 'totp secrets');

/** AES-256-GCM under the first key of the ring; the id of the key stands before it, so that older ones open too. */
const vault = (keys: readonly SigningKey[]) => ({
  seal: (text: string): string => {
    const [key] = keys;
    if (key === undefined) throw new Error('no key to seal with');
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', cipherKey(key), iv);
    const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${key.id}.${sealed.toString('base64url')}`;
  },
  open: (text: string): string | null => {
    const [id, body = ''] = text.split('.');
    const key = keys.find((candidate) => candidate.id === id);
    const sealed = Buffer.from(body, 'base64url');
    if (key === undefined || sealed.length <= IV_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', cipherKey(key), sealed.subarray(0, IV_BYTES));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  },
});

/** Without letters and digits that look alike on paper. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const group = (): string => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
/** Fifteen signs of 31 are more than can be guessed: a plain hash is enough. */
const hashOf = (code: string): string =>
  createHash('sha256')
    .update(`recovery ${code.toLowerCase().replaceAll(/[\s-]/gu, '')}`)
    .digest('base64url');

const totpOf = (secret: string, account?: string): TOTP =>
  new TOTP({
    issuer: ISSUER,
    secret: Secret.fromBase32(secret),
    period: STEP_SECONDS,
    ...(account === undefined ? {} : { label: account }),
  });

/** Codes by RFC 6238 with SHA-1, which is what every app understands. */
export const totpAuthenticator = (keys: readonly SigningKey[]): Authenticator => {
  const { seal, open } = vault(keys);
  return {
    begin: (account) => {
      const secret = new Secret({ size: SECRET_BYTES }).base32;
      return { secret, uri: totpOf(secret, account).toString(), sealedSecret: seal(secret) };
    },
    stepOf: (sealedSecret, code) => {
      const secret = open(sealedSecret);
      if (secret === null) return null;
      const timestamp = Date.now();
      const around = totpOf(secret).validate({ token: code, timestamp, window: STEPS_AROUND });
      return around === null ? null : Math.floor(timestamp / 1000 / STEP_SECONDS) + around;
    },
    recoveryCodes: () => {
      const codes = Array.from({ length: RECOVERY_CODES }, () => `${group()}-${group()}-${group()}`);
      return { codes, hashes: codes.map(hashOf) };
    },
    hashOf,
  };
};
