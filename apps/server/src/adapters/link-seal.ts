import type { LinkSeal } from '@bling/api/ports';
import { Link } from '@bling/domain/bookings';
import type { SigningKey } from './keys.ts';
import { sealing } from './sealing.ts';

/** Links as texts that nobody else can have written, under a key that signs nothing but links. */
export const linkSeal = (keys: readonly SigningKey[]): LinkSeal => {
  const { seal, open } = sealing(keys, 'link');
  return {
    seal: (link) => seal(Link.write(link)),
    open: (token) => {
      const text = open(token);
      return text === null ? null : Link.read(text);
    },
  };
};
