import { createHash, randomBytes } from 'node:crypto';
import type { KeySecrets } from '@bling/api/ports';

const SHAPE = /^bk_([0-9a-z]{10})_([\w-]{43})$/u;
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Of 32 random bytes a plain hash is enough: there is nothing to guess. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
const newPrefix = (): string => [...randomBytes(10)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** Keys of other systems: `bk_<prefix>_<secret>`, of which the prefix finds the row and the hash opens it. */
export const randomKeys: KeySecrets = {
  make: (prefix = newPrefix()) => {
    const secret = randomBytes(32).toString('base64url');
    return { key: `bk_${prefix}_${secret}`, prefix, hash: hashOf(secret) };
  },
};

/** What a presented key is looked up by; null for a text that is no key of ours. */
export const readKey = (text: string): { readonly prefix: string; readonly hash: string } | null => {
  const [, prefix, secret] = SHAPE.exec(text) ?? [];
  return prefix === undefined || secret === undefined ? null : { prefix, hash: hashOf(secret) };
};
