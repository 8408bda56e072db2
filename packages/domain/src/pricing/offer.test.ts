import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Offer, type PricedWish } from './index.ts';
import { addOn, coupon, quoted, rule } from './quote.fixture.ts';

const wish: PricedWish = {
  siteId: 'harbour',
  serviceIds: ['wash'],
  addOnIds: ['wax'],
  size: 'standard',
  startsAt: '2026-11-21T10:00:00.000Z',
  soil: 'heavy',
  couponCode: 'SPRING',
  channel: 'web',
  mode: 'mobile',
  position: { lat: 38.7, lng: -9.1 },
  customerId: 'ana',
};
const offer: Offer = { wish, quote: quoted({ addOns: [addOn('wax', 900)], rules: [rule('tenth')], coupon: coupon() }) };

/** Every way from the root to a leaf. */
const paths = (value: unknown, way: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => paths(part, [...way, key]))
    : [way];
const altered = (value: unknown, [step, ...rest]: readonly string[]): unknown => {
  if (step === undefined) return typeof value === 'number' ? value + 1 : `${String(value)}!`;
  const entries = Object.entries(value as object).map(([key, part]) => [
    key,
    key === step ? altered(part, rest) : part,
  ]);
  return Array.isArray(value)
    ? entries.map(([, part]: unknown[]) => part)
    : Object.fromEntries(entries as [string, unknown][]);
};

describe('a signed quote', () => {
  it('is one text, whatever the order of its fields', () => {
    const turned = Object.fromEntries(Object.entries(wish).toReversed()) as PricedWish;
    expect(Offer.write({ quote: offer.quote, wish: turned })).toBe(Offer.write(offer));
    expect(Offer.read(Offer.write(offer))).toEqual(offer);
    expect(Offer.total(offer)).toEqual(offer.quote.total);
  });

  it('is another text when any field of it changes', () => {
    const all = paths(offer);
    expect(all.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(fc.constantFrom(...all), (way) => {
        expect(Offer.write(altered(offer, way) as Offer)).not.toBe(Offer.write(offer));
      }),
      { numRuns: 300 },
    );
  });

  it('is honoured to the last moment, and not after', () => {
    const { expiresAt } = offer.quote;
    expect(Offer.honour(offer, wish, '2026-11-21T10:29:59.999Z')).toEqual({ ok: true, value: offer.quote });
    expect(Offer.honour(offer, wish, expiresAt)).toEqual({ ok: true, value: null });
  });

  it('asked for nobody is good for anyone', () => {
    const open = { ...offer, wish: { ...wish, customerId: null } };
    expect(Offer.honour(open, wish, offer.quote.asOf)).toMatchObject({ value: offer.quote });
    expect(Offer.honour(offer, { ...wish, customerId: null }, offer.quote.asOf)).toMatchObject({ ok: false });
  });

  it.each(Object.keys(wish))('is refused for another %s', (key) => {
    const asked = altered(wish, paths(wish).find(([first]) => first === key) ?? []) as PricedWish;
    for (const now of [offer.quote.asOf, offer.quote.expiresAt])
      expect(Offer.honour(offer, asked, now)).toMatchObject({ failure: { code: 'quote/tampered' } });
  });
});
