import { describe, expect, it } from 'vitest';
import { type StoredQuote, wholeQuote } from './stored-quote.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const line = {
  kind: 'service',
  refId: 'wash',
  name: 'Wash',
  minutes: 30,
  amount: eur(2500),
  tax: eur(467),
  taxRateBp: 2300,
  reason: { code: 'base' },
} as const;
const old: StoredQuote = {
  lines: [line],
  subtotal: eur(2033),
  tax: eur(467),
  total: eur(2500),
  taxMode: 'inclusive',
  asOf: '2026-11-21T10:00:00.000Z',
  expiresAt: '2026-11-21T10:30:00.000Z',
};

describe('a stored quote', () => {
  it('from before price rules costs what was listed', () => {
    expect(wholeQuote(old)).toEqual({
      ...old,
      lines: [{ ...line, listed: eur(2500), adjustments: [] }],
      soil: null,
      couponCode: null,
    });
  });

  it('of today stays as it is', () => {
    const step = { kind: 'promo', refId: 'r', name: 'Spring', amount: eur(-500) } as const;
    const whole = {
      ...old,
      lines: [{ ...line, listed: eur(3000), adjustments: [step] }],
      soil: 'heavy',
      couponCode: 'X',
    } as const;
    expect(wholeQuote(whole)).toEqual(whole);
  });
});
