import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfEven, type Money, sizeClasses, taxModes, taxRoundings } from '../kernel/index.ts';
import { always, type Effect, explain, type PriceRule, type QuoteRequest, ruleKinds, soilLevels } from './index.ts';
import { addOn, coupon, on, quoted, request, rule, service } from './quote.fixture.ts';

const cents = fc.integer({ min: 0, max: 100_000 });
const points = fc.integer({ min: 0, max: 10_000 });
const effects: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({
    by: fc.constant('percent' as const),
    direction: fc.constantFrom('up' as const, 'down' as const),
    basisPoints: points,
  }),
  fc.record({
    by: fc.constant('amount' as const),
    direction: fc.constantFrom('up' as const, 'down' as const),
    amount: fc.record({ amount: cents, currency: fc.constantFrom('EUR', 'EUR', 'USD') }),
  }),
);
const rules: fc.Arbitrary<readonly PriceRule[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...ruleKinds),
      priority: fc.integer({ min: 0, max: 2 }),
      combinable: fc.boolean(),
      effect: effects,
      serviceIds: fc.subarray(['s0', 's1', 's2']),
      soils: fc.subarray([...soilLevels]),
    }),
    { maxLength: 8 },
  )
  .map((drafts) =>
    drafts.map(({ serviceIds, soils, ...draft }, index) =>
      rule(`r${index}`, { ...draft, conditions: { ...always, serviceIds, soils } }),
    ),
  );
const coupons = fc.option(
  fc
    .record({ by: fc.constant('percent' as const), direction: fc.constant('down' as const), basisPoints: points })
    .map((effect) => coupon({ effect })),
);
const bundles: fc.Arbitrary<QuoteRequest['bundles']> = fc
  .array(
    fc.record({
      serviceIds: fc.subarray(['s0', 's1', 's2'], { minLength: 2 }),
      basisPoints: fc.integer({ min: 1, max: 5000 }),
    }),
    { maxLength: 3 },
  )
  .map((drafts) =>
    drafts.map((draft, index) => ({
      ...draft,
      id: `b${index}`,
      version: 1,
      name: `b${index}`,
      description: '',
      order: index,
      channels: ['web'],
      status: 'active',
    })),
  );
const requests: fc.Arbitrary<Partial<QuoteRequest>> = fc.record({
  taxMode: fc.constantFrom(...taxModes),
  taxRounding: fc.constantFrom(...taxRoundings),
  occasion: fc
    .record({
      size: fc.constantFrom(...sizeClasses),
      soil: fc.option(fc.constantFrom(...soilLevels)),
      isMember: fc.boolean(),
    })
    .map(on),
  services: fc
    .array(cents, { minLength: 1, maxLength: 4 })
    .map((prices) => prices.map((price, index) => service(`s${index}`, price))),
  addOns: fc.array(cents, { maxLength: 2 }).map((prices) => prices.map((price, index) => addOn(`a${index}`, price))),
  rules,
  bundles,
  coupon: coupons,
  mayGoDeep: fc.boolean(),
  priceFloor: fc.integer({ min: 0, max: 2000 }),
});
const sum = (amounts: readonly Money[]) => amounts.reduce((total, { amount }) => total + amount, 0);

describe('whatever the rules are', () => {
  it('each line sums from its listed price by its steps, and the lines to the total', () => {
    fc.assert(
      fc.property(requests, (random) => {
        const { lines, tax, total, subtotal, taxMode } = quoted(random);
        for (const line of lines) {
          expect(line.listed.amount + sum(line.adjustments.map(({ amount }) => amount))).toBe(line.amount.amount);
          expect(line.amount.amount).toBeGreaterThanOrEqual(0);
        }
        const amounts = sum(lines.map(({ amount }) => amount));
        expect(taxMode === 'inclusive' ? amounts : amounts + tax.amount).toBe(total.amount);
        expect(subtotal.amount + tax.amount).toBe(total.amount);
        expect(sum(lines.map((line) => line.tax))).toBe(tax.amount);
      }),
    );
  });

  it('no discount goes below the floor', () => {
    fc.assert(
      fc.property(requests, (random) => {
        expect(sum(quoted(random).lines.map(({ amount }) => amount))).toBeGreaterThanOrEqual(random.priceFloor ?? 0);
      }),
    );
  });

  it('in whatever order they are asked, the price and its reasons are the same', () => {
    fc.assert(
      fc.property(
        requests.chain((random) =>
          fc.tuple(
            fc.constant(random),
            fc.shuffledSubarray([...(random.rules ?? [])], { minLength: random.rules?.length ?? 0 }),
          ),
        ),
        ([random, shuffled]) => {
          expect(quoted({ ...random, rules: shuffled })).toEqual(quoted(random));
        },
      ),
    );
  });

  it('discounts together give at most half, or what the deepest of them says', () => {
    fc.assert(
      fc.property(requests, (random) => {
        const { lines } = quoted({ ...random, mayGoDeep: false, priceFloor: 0 });
        const steps = lines.flatMap(({ adjustments }) => adjustments);
        const full =
          sum(lines.map(({ listed }) => listed)) +
          sum(steps.filter(({ kind, amount }) => kind !== 'cap' && amount.amount > 0).map(({ amount }) => amount));
        const deepest = [...(random.rules ?? []), ...(random.coupon ? [random.coupon] : [])].map(({ effect }) =>
          effect.by === 'percent' && effect.direction === 'down' ? effect.basisPoints : 0,
        );
        const most = halfEven((full * Math.max(5000, ...deepest)) / 10_000);
        expect(full - sum(lines.map(({ amount }) => amount))).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('all figures are whole and in the currency of the site', () => {
    fc.assert(
      fc.property(requests, (random) => {
        const { lines, subtotal, tax, total } = quoted(random);
        const figures = lines.flatMap((line) => [
          line.amount,
          line.tax,
          line.listed,
          ...line.adjustments.map(({ amount }) => amount),
        ]);
        for (const { amount, currency } of [...figures, subtotal, tax, total]) {
          expect(currency).toBe('EUR');
          expect(Number.isSafeInteger(amount)).toBe(true);
        }
      }),
    );
  });

  it('a share is rounded half to even', () => {
    fc.assert(
      fc.property(cents, points, fc.constantFrom('up' as const, 'down' as const), (price, basisPoints, direction) => {
        const [line] = quoted({
          services: [service('s', price)],
          priceFloor: 0,
          mayGoDeep: true,
          rules: [rule('r', { effect: { by: 'percent', direction, basisPoints } })],
        }).lines;
        const [whole, rest] = [Math.floor((price * basisPoints) / 10_000), (price * basisPoints) % 10_000];
        const up = rest > 5000 || (rest === 5000 && whole % 2 === 1);
        const share = whole + (up ? 1 : 0);
        expect(line?.amount.amount).toBe(direction === 'up' ? price + share : price - share);
      }),
    );
  });

  it('explaining is pricing, with a word from each rule', () => {
    fc.assert(
      fc.property(requests, (random) => {
        const answer = explain({ ...request, ...random });
        if (!answer.ok) throw new Error(answer.failure.code);
        expect(answer.value.quote).toEqual(quoted(random));
        expect(answer.value.heard.map(({ ruleId }) => ruleId).toSorted()).toEqual(
          (random.rules ?? []).map(({ id }) => id).toSorted(),
        );
        const steps = answer.value.quote.lines.flatMap(({ adjustments }) => adjustments);
        for (const { ruleId, amount, silence } of answer.value.heard) {
          expect(sum(steps.filter(({ refId }) => refId === ruleId).map((step) => step.amount))).toBe(amount);
          if (silence !== null) expect(amount).toBe(0);
        }
      }),
    );
  });
});
