import { describe, expect, it } from 'vitest';
import { linkSeal } from './link-seal.ts';
import { quoteSeal } from './quote-seal.ts';
import { sealing } from './sealing.ts';

const key = (byte: number) => ({ id: `k${byte}`, secret: Buffer.alloc(32, byte) });
const id = '01a1ffaf-4c8b-7bbb-83bc-3dd75463f305';

describe('a link of the house', () => {
  const seal = linkSeal([key(1), key(2)]);
  const booking = seal.seal({ purpose: 'booking', bookingId: id });
  const feed = seal.seal({ purpose: 'feed', customerId: id });

  it('opens as what it was sealed for, and by a key that only opens yet', () => {
    expect(seal.open(booking)).toEqual({ purpose: 'booking', bookingId: id });
    expect(seal.open(feed)).toEqual({ purpose: 'feed', customerId: id });
    expect(linkSeal([key(3), key(1)]).open(booking)).toEqual({ purpose: 'booking', bookingId: id });
    expect(booking).toMatch(/^[\w:.-]{20,300}$/u);
  });

  it.each([
    ['another purpose', booking.replace('booking:', 'feed:')],
    ['another booking', booking.replace('01a1', '01a2')],
    ['a letter less', booking.slice(0, -1)],
    ['one’s own key', linkSeal([key(9)]).seal({ purpose: 'booking', bookingId: id })],
    ['a key of the same house for another use', sealing([key(1)], 'quote').seal(`booking:${id}`)],
    ['nothing', ''],
  ])('does not open with %s', (_, token) => {
    expect(seal.open(token)).toBeNull();
  });

  it('opens no quote', () => {
    expect(quoteSeal([key(1)]).open(booking)).toBeNull();
  });
});
