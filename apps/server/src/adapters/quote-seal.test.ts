import { Offer } from '@bling/domain/pricing';
import { describe, expect, it } from 'vitest';
import { quoteSeal } from './quote-seal.ts';

const key = (byte: number) => ({ id: `k${byte}`, secret: Buffer.alloc(32, byte) });
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const offer: Offer = {
  wish: {
    siteId: 'harbour',
    serviceIds: ['wash'],
    addOnIds: [],
    size: 'standard',
    startsAt: '2026-11-28T10:00:00.000Z',
    soil: null,
    couponCode: null,
    channel: 'web',
    mode: 'mobile',
    position: { lat: 38.7, lng: -9.1 },
    customerId: null,
  },
  quote: {
    lines: [
      {
        kind: 'service',
        refId: 'wash',
        name: 'Lavagem à mão',
        minutes: 30,
        listed: eur(2500),
        adjustments: [{ kind: 'promo', refId: 'r', name: 'Spring', amount: eur(-250) }],
        amount: eur(2250),
        tax: eur(421),
        taxRateBp: 2300,
        reason: { code: 'base' },
      },
    ],
    subtotal: eur(1829),
    tax: eur(421),
    total: eur(2250),
    taxMode: 'inclusive',
    soil: null,
    couponCode: null,
    asOf: '2026-11-21T10:00:00.000Z',
    expiresAt: '2026-11-21T10:30:00.000Z',
  },
};

describe('the house’s word for a price', () => {
  const seal = quoteSeal([key(1), key(2)]);
  const signed = seal.seal(offer);

  it('says what was offered, also by the key before', () => {
    expect(seal.open(signed)).toEqual(offer);
    expect(seal.open(quoteSeal([key(2)]).seal(offer))).toEqual(offer);
    expect(signed).toMatch(/^[\w-]+\.k1\.[\w-]{43}$/u);
  });

  it('is nobody else’s', () => {
    expect(seal.open(quoteSeal([key(3)]).seal(offer))).toBeNull();
    expect(seal.open('')).toBeNull();
    expect(seal.open('x'.repeat(40_001))).toBeNull();
  });

  it('is lost with any change of it', () => {
    for (let at = 0; at < signed.length; at++) {
      const other = signed[at] === 'A' ? 'B' : 'A';
      expect(seal.open(signed.slice(0, at) + other + signed.slice(at + 1))).toBeNull();
    }
  });

  it('is not for another total under the same signature', () => {
    const [, ...signature] = signed.split('.');
    const cheaper = { ...offer, quote: { ...offer.quote, total: eur(1) } };
    const text = Buffer.from(Offer.write(cheaper)).toString('base64url');
    expect(seal.open([text, ...signature].join('.'))).toBeNull();
  });
});
