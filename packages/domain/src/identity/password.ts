import { ok, refusing } from '../kernel/index.ts';
import { commonPasswords } from './common-passwords.ts';
import { identityFailures } from './failures.ts';

export const LEAST_CHARACTERS = 8;
export const MOST_CHARACTERS = 128;

const refuse = refusing(identityFailures);

/** NFKC, so that one password typed on two keyboards is one password (NIST SP 800-63B, 3.1.1.2). */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

const parts = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length > 3);

/** Length in characters as people count them, not the 10,000 first that anyone tries, not the name itself. */
export const checkPassword = (password: string, person: { readonly email: string; readonly fullName: string }) => {
  const normal = normalisePassword(password);
  const { length } = [...normal];
  if (length < LEAST_CHARACTERS) return refuse('password/too-short', { least: LEAST_CHARACTERS });
  if (length > MOST_CHARACTERS) return refuse('password/too-long', { most: MOST_CHARACTERS });
  const lower = normal.toLowerCase();
  if (commonPasswords.has(lower)) return refuse('password/common');
  const bare = lower.replace(/[^\p{L}]+$/u, '');
  if (parts(`${person.email} ${person.fullName}`).includes(bare)) return refuse('password/like-your-name');
  return ok(normal);
};
