import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Money, sizeClasses, taxModes, taxRoundings } from '../kernel/index.ts';
import { addOn, eur, on, quoted, request, service } from './quote.fixture.ts';

describe('whatever is quoted', () => {
  const price = fc.integer({ min: 0, max: 300_000 });
  const requests = fc.record({
    taxMode: fc.constantFrom(...taxModes),
    taxRounding: fc.constantFrom(...taxRoundings),
    occasion: fc.constantFrom(...sizeClasses).map((size) => on({ size })),
    services: fc.array(
      fc.tuple(price, fc.constantFrom('outside', 'inside'), fc.option(price)).map(([base, categoryId, large]) =>
        service('s', base, {
          categoryId,
          bySize: large === null ? {} : { large: { price: eur(large), minutes: 40 } },
        }),
      ),
      { minLength: 1, maxLength: 10 },
    ),
    addOns: fc.array(
      price.map((amount) => addOn('a', amount)),
      { maxLength: 5 },
    ),
    taxRates: fc
      .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 3000 }))
      .map(([outside, inside]) => [
        { categoryId: 'outside', basisPoints: outside },
        { categoryId: 'inside', basisPoints: inside },
      ]),
  });
  const sum = (amounts: readonly Money[]) => Money.sum(amounts, 'EUR').amount;

  it('the lines sum to the total, and no figure is less than nothing or a fraction', () => {
    fc.assert(
      fc.property(requests, (random) => {
        const { lines, subtotal, tax, total, taxMode } = quoted(random);
        const amounts = sum(lines.map(({ amount }) => amount));
        expect(sum(lines.map((line) => line.tax))).toBe(tax.amount);
        expect(subtotal.amount + tax.amount).toBe(total.amount);
        expect(taxMode === 'inclusive' ? amounts : amounts + tax.amount).toBe(total.amount);
        expect(amounts).toBeGreaterThanOrEqual(request.priceFloor);
        for (const line of lines) for (const { amount } of [line.amount, line.tax]) expect(amount >= 0).toBe(true);
        expect(Number.isSafeInteger(total.amount)).toBe(true);
      }),
    );
  });

  it('the tax is within half a cent of the exact one for each line, or for each rate of the document', () => {
    fc.assert(
      fc.property(requests, (random) => {
        const { lines, tax, taxMode } = quoted(random);
        const exact = lines.map(
          ({ amount, taxRateBp }) =>
            (amount.amount * taxRateBp) / (taxMode === 'inclusive' ? 10_000 + taxRateBp : 10_000),
        );
        const roundings = random.taxRounding === 'line' ? lines.length : new Set(lines.map((l) => l.taxRateBp)).size;
        const off = Math.abs(tax.amount - exact.reduce((a, b) => a + b, 0));
        expect(off).toBeLessThanOrEqual(roundings / 2 + 1e-6);
      }),
    );
  });

  it('an exclusive quote taken as inclusive prices has the same tax', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 300_000 }), fc.integer({ min: 0, max: 5000 }), (net, basisPoints) => {
        const taxRates = [{ categoryId: 'outside', basisPoints }];
        const exclusive = quoted({ taxRates, taxMode: 'exclusive', services: [service('wash', net)] });
        const inclusive = quoted({ taxRates, services: [service('wash', exclusive.total.amount)] });
        expect(inclusive.tax).toEqual(exclusive.tax);
        expect(inclusive.subtotal).toEqual(eur(net));
      }),
    );
  });
});
