import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { SigningKey } from './keys.ts';

const BYTES = 32;

/** A key for one purpose, from the ring's own secret: what leaks of one says nothing of another (RFC 5869). */
export const derived = ({ secret }: SigningKey, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'blingauto', purpose, BYTES));

/** A text that nobody else can have written. */
export type Sealing = { readonly seal: (text: string) => string; readonly open: (sealed: string) => string | null };

const MOST_CHARACTERS = 500;

/** `text.kid.mac`: nothing about it is stored, so nothing that is stored can be replayed. One spelling only opens it. */
export const sealing = (keys: readonly SigningKey[], purpose: string, most = MOST_CHARACTERS): Sealing => {
  const ring = keys.map((key) => ({ id: key.id, secret: derived(key, `seal ${purpose}`) }));
  const macOf = (secret: Buffer, text: string): string => createHmac('sha256', secret).update(text).digest('base64url');
  return {
    seal: (text) => {
      const [key] = ring;
      if (key === undefined) throw new Error('no key to sign with');
      const sealed = `${text}.${key.id}`;
      return `${sealed}.${macOf(key.secret, sealed)}`;
    },
    open: (sealed) => {
      if (sealed.length > most) return null;
      const [given = '', id = '', ...rest] = sealed.split('.').toReversed();
      const key = ring.find((candidate) => candidate.id === id);
      if (key === undefined) return null;
      const text = rest.toReversed().join('.');
      const [presented, expected] = [Buffer.from(given), Buffer.from(macOf(key.secret, `${text}.${id}`))];
      return presented.length === expected.length && timingSafeEqual(presented, expected) ? text : null;
    },
  };
};
