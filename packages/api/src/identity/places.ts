import { createHash } from 'node:crypto';
import type { User } from '@bling/domain/identity';
import type { IdentityOutside } from './outside.ts';
import type { AttemptsKey } from './ports.ts';

const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url');
const loginKey = (login: string): string => hashed(`login ${login.toLowerCase()}`);

/** Under which names wrong passwords are counted: hashes, so that the table names nobody. */
export const attemptsKeyOf = {
  /** A login name from one place: a browser that is known, or a network address. */
  place: (login: string, place: string): AttemptsKey => ({
    key: hashed(`${login.toLowerCase()} ${place}`),
    loginKey: loginKey(login),
  }),
  logins: ({ email, username }: Pick<User, 'email' | 'username'>): readonly string[] =>
    [email, ...(username === null ? [] : [username])].map(loginKey),
} as const;

type Browser = Pick<IdentityOutside, 'cookies' | 'tokens'>;
/** The id of a browser in which this very person signed in before; null for any other place. */
export const knownBrowser = ({ cookies, tokens }: Browser, user: Pick<User, 'id'> | null): string | null => {
  const text = cookies.browserToken();
  const known = text === null ? null : tokens.readBrowser(text);
  return known !== null && known.userId === user?.id ? known.browserId : null;
};
