import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Money } from '../kernel/index.ts';
import type { Quote, QuoteLine } from '../pricing/index.ts';
import { eur, quoteLine, quoteOf } from './booking.fixture.ts';
import { differenceOf } from './index.ts';

const soil = (amount: number) => ({ kind: 'soil', refId: 'rule-1', name: 'Mud', amount: eur(amount) }) as const;

describe('the difference of two quotes', () => {
  it('tells line by line what is other, and why', () => {
    const before = quoteOf(quoteLine('wash', 6000), quoteLine('wax', 4000));
    const after = quoteOf(
      quoteLine('wash', 9000, { listed: eur(8000), adjustments: [soil(1000)] }),
      quoteLine('clay', 500),
    );
    expect(differenceOf(before, after)).toEqual({
      before: eur(10_000),
      after: eur(9500),
      lines: [
        {
          kind: 'service',
          refId: 'wash',
          name: 'wash',
          before: eur(6000),
          after: eur(9000),
          reasons: [
            { kind: 'size', name: null, amount: eur(2000) },
            { kind: 'soil', name: 'Mud', amount: eur(1000) },
          ],
        },
        {
          kind: 'service',
          refId: 'wax',
          name: 'wax',
          before: eur(4000),
          after: null,
          reasons: [{ kind: 'size', name: null, amount: eur(-4000) }],
        },
        {
          kind: 'service',
          refId: 'clay',
          name: 'clay',
          before: null,
          after: eur(500),
          reasons: [{ kind: 'size', name: null, amount: eur(500) }],
        },
      ],
    });
  });

  it('is nothing between a quote and itself', () => {
    const quote = quoteOf(quoteLine('wash', 6100, { listed: eur(6000), adjustments: [soil(100)] }));
    expect(differenceOf(quote, quote).lines).toMatchObject([{ reasons: [] }]);
  });

  it('counts the tax where prices are listed without it', () => {
    const exclusive = (amount: number, tax: number): Quote => ({
      ...quoteOf(quoteLine('wash', amount, { tax: eur(tax) })),
      taxMode: 'exclusive',
      total: eur(amount + tax),
    });
    expect(differenceOf(exclusive(1000, 230), exclusive(2000, 460)).lines).toMatchObject([
      {
        before: eur(1230),
        after: eur(2460),
        reasons: [
          { kind: 'size', amount: eur(1000) },
          { kind: 'tax', amount: eur(230) },
        ],
      },
    ]);
  });
});

const cents = fc.integer({ min: 0, max: 100_000 });
const anyLine: fc.Arbitrary<QuoteLine> = fc
  .record({
    refId: fc.constantFrom('a', 'b', 'c', 'd'),
    listed: cents,
    steps: fc.array(cents, { maxLength: 3 }),
    tax: cents,
  })
  .map(({ refId, listed, steps, tax }) =>
    quoteLine(refId, listed + steps.reduce((sum, step) => sum + step, 0), {
      listed: eur(listed),
      tax: eur(tax),
      adjustments: steps.map((amount, index) => ({ ...soil(amount), refId: `rule-${index}` })),
    }),
  );
const anyQuote: fc.Arbitrary<Quote> = fc
  .record({
    lines: fc.uniqueArray(anyLine, { selector: ({ refId }) => refId, minLength: 1 }),
    taxMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
  })
  .map(({ lines, taxMode }) => {
    const sum = Money.sum(
      lines.flatMap(({ amount, tax }) => (taxMode === 'exclusive' ? [amount, tax] : [amount])),
      'EUR',
    );
    return { ...quoteOf(...lines), taxMode, total: sum };
  });
const amountOf = (money: Money | null): number => money?.amount ?? 0;

describe('of any two quotes of one site', () => {
  it('the reasons sum to each line, and the lines to the whole', () => {
    fc.assert(
      fc.property(anyQuote, anyQuote, (first, other) => {
        const second = { ...other, taxMode: first.taxMode, total: totalIn(other, first.taxMode) };
        const { lines, before, after } = differenceOf(first, second);
        for (const line of lines)
          expect(line.reasons.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(
            amountOf(line.after) - amountOf(line.before),
          );
        expect(lines.reduce((sum, line) => sum + amountOf(line.after), 0)).toBe(after.amount);
        expect(lines.reduce((sum, line) => sum + amountOf(line.before), 0)).toBe(before.amount);
      }),
    );
  });
});

const totalIn = ({ lines }: Quote, taxMode: Quote['taxMode']): Money =>
  Money.sum(
    lines.flatMap(({ amount, tax }) => (taxMode === 'exclusive' ? [amount, tax] : [amount])),
    'EUR',
  );
