import type { Service } from '../catalog/index.ts';
import { Money } from '../kernel/index.ts';
import type { Subject } from './conditions.ts';
import type { ByLine } from './effect.ts';
import type { Adjustment, QuoteLine } from './quote.ts';

/** A line on its way to its price: what it costs so far, and whose conditions it answers to. */
export type Drawn = Omit<QuoteLine, 'tax'> & { readonly subject: Subject };

export const subjectOf = ({ id, categoryId }: Service): Subject => ({ serviceId: id, categoryId });
export const centsOf = (lines: readonly Drawn[]): readonly number[] => lines.map(({ amount }) => amount.amount);
export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** Adds a step to each line that it changes; a line never costs less than nothing. */
export const stepped = (lines: readonly Drawn[], deltas: ByLine, step: Omit<Adjustment, 'amount'>): readonly Drawn[] =>
  lines.map((line, index) => {
    const { amount, currency } = line.amount;
    const delta = Math.max(deltas.get(index) ?? 0, -amount);
    if (delta === 0) return line;
    const adjustments = [...line.adjustments, { ...step, amount: Money.of(delta, currency) }];
    return { ...line, amount: Money.of(amount + delta, currency), adjustments };
  });
