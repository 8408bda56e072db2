import type { QuoteSeal } from '@bling/api/ports';
import { Offer } from '@bling/domain/pricing';
import type { SigningKey } from './keys.ts';
import { sealing } from './sealing.ts';

const MOST_CHARACTERS = 40_000;

/** Offers as one text for a client to keep; signed by the ring, so that nothing of them is stored. */
export const quoteSeal = (keys: readonly SigningKey[]): QuoteSeal => {
  const { seal, open } = sealing(keys, 'quote', MOST_CHARACTERS);
  return {
    seal: (offer) => seal(Buffer.from(Offer.write(offer)).toString('base64url')),
    open: (signed) => {
      const text = open(signed);
      return text === null ? null : Offer.read(Buffer.from(text, 'base64url').toString());
    },
  };
};
