import { halfEven, Money, type TaxMode, type TaxRounding } from '../kernel/index.ts';
import type { BasisPoints } from './quote.ts';

export type Taxable = { readonly amount: Money; readonly taxRateBp: BasisPoints };
export type TaxRules = { readonly taxMode: TaxMode; readonly taxRounding: TaxRounding };

/** 100 % in basis points. */
const WHOLE = 10_000;

/**
 * Adds the tax of each line, half-even. `document` rounds once for each rate, over the sum of its lines (as EN 16931,
 * BR-CO-17 has it); a line's part is then by how much it raises that sum's tax, so that the parts sum to the whole.
 */
export const taxed = <T extends Taxable>(
  lines: readonly T[],
  { taxMode, taxRounding }: TaxRules,
): readonly (T & { readonly tax: Money })[] =>
  lines.map((line, index) => {
    const { amount, taxRateBp } = line;
    const base = taxMode === 'inclusive' ? WHOLE + taxRateBp : WHOLE;
    const taxOf = (cents: number): number => halfEven((cents * taxRateBp) / base);
    const before = lines.slice(0, index).filter((other) => other.taxRateBp === taxRateBp);
    const sumBefore = before.reduce((sum, other) => sum + other.amount.amount, 0);
    const tax = taxRounding === 'line' ? taxOf(amount.amount) : taxOf(sumBefore + amount.amount) - taxOf(sumBefore);
    return { ...line, tax: Money.of(tax, amount.currency) };
  });
