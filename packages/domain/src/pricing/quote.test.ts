import { describe, expect, it } from 'vitest';
import { Money } from '../kernel/index.ts';
import { addOn, eur, on, quoted, refusal, request, service } from './quote.fixture.ts';

describe('a quote', () => {
  it('holds its tax when prices are inclusive', () => {
    expect(quoted()).toEqual({
      lines: [
        {
          kind: 'service',
          refId: 'wash',
          name: 'wash',
          minutes: 30,
          listed: eur(2460),
          adjustments: [],
          amount: eur(2460),
          tax: eur(460),
          taxRateBp: 2300,
          reason: { code: 'base' },
        },
      ],
      subtotal: eur(2000),
      tax: eur(460),
      total: eur(2460),
      taxMode: 'inclusive',
      soil: null,
      couponCode: null,
      asOf: '2026-11-21T10:00:00.000Z',
      expiresAt: '2026-11-21T10:30:00.000Z',
    });
  });

  it('adds the tax when prices are exclusive', () => {
    expect(quoted({ taxMode: 'exclusive', services: [service('wash', 2000)] })).toMatchObject({
      subtotal: eur(2000),
      tax: eur(460),
      total: eur(2460),
    });
  });

  it('says when a size has a price of its own, and what it would cost without', () => {
    const wash = service('wash', 2500, { bySize: { large: { price: eur(3200), minutes: 45 } } });
    expect(quoted({ services: [wash], occasion: on({ size: 'large' }) }).lines).toMatchObject([
      { amount: eur(3200), minutes: 45, reason: { code: 'size', size: 'large', base: eur(2500) } },
    ]);
  });

  it('lists services, then add-ons, taxed like the service that they go with', () => {
    const services = [service('wash', 2000), service('polish', 5000, { categoryId: 'inside' })];
    const taxRates = [...request.taxRates, { categoryId: 'inside', basisPoints: 600 }];
    const { lines } = quoted({ services, taxRates, addOns: [addOn('wax', 900), addOn('seal', 800, ['polish'])] });
    expect(lines.map(({ refId, taxRateBp }) => [refId, taxRateBp])).toEqual([
      ['wash', 2300],
      ['polish', 600],
      ['wax', 2300],
      ['seal', 600],
    ]);
  });

  it('rounds half to even, line by line or once for the document', () => {
    // 10 % of 0.25 is 0.025: each line rounds to 0.02, the document's 0.075 to 0.08.
    const lines = { services: ['a', 'b', 'c'].map((id) => service(id, 25)), priceFloor: 0 };
    const rules = { ...lines, taxMode: 'exclusive', taxRates: [{ categoryId: 'outside', basisPoints: 1000 }] } as const;
    expect(quoted({ ...rules, taxRounding: 'line' }).tax).toEqual(eur(6));
    expect(quoted({ ...rules, taxRounding: 'document' }).tax).toEqual(eur(8));
    expect(quoted({ ...rules, taxRounding: 'document' }).lines.map(({ tax }) => tax.amount)).toEqual([2, 3, 3]);
  });

  it('is raised to the price floor on its first line, with the reason', () => {
    const { lines, total } = quoted({ services: [service('rinse', 300), service('dry', 100)] });
    expect(total).toEqual(eur(500));
    expect(lines.map(({ amount }) => amount.amount)).toEqual([400, 100]);
    expect(lines[0]).toMatchObject({
      reason: { code: 'floor', floor: eur(500), before: eur(300) },
      adjustments: [{ kind: 'floor', refId: null, amount: eur(100) }],
    });
    expect(quoted({ services: [service('rinse', 500)] }).lines[0]?.reason).toEqual({ code: 'base' });
  });
});

describe('a refused quote', () => {
  const dollars = { price: Money.of(1000, 'USD') };

  it.each([
    ['nothing to price', { services: [] }, { code: 'quote/empty' }],
    [
      'a service in another currency',
      { services: [service('x', 1, dollars)] },
      { code: 'quote/other-currency', details: { currency: 'USD', refId: 'x' } },
    ],
    [
      'an add-on in another currency',
      { addOns: [{ ...addOn('y', 1), ...dollars }] },
      { code: 'quote/other-currency', details: { currency: 'USD', refId: 'y' } },
    ],
    [
      'no tax rate for its category',
      { taxRates: [] },
      { code: 'quote/no-tax-rate', details: { categoryId: 'outside' } },
    ],
    [
      'an add-on of another service',
      { addOns: [addOn('seal', 800, ['polish'])] },
      { code: 'quote/add-on-does-not-apply', details: { addOnId: 'seal' } },
    ],
  ])('%s', (_, changes, expected) => {
    expect(refusal(changes)).toMatchObject(expected);
  });
});
