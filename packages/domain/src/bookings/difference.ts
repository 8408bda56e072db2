import { Money } from '../kernel/index.ts';
import type { Adjustment, Quote, QuoteLine } from '../pricing/index.ts';

/** A step to the price that adds something else now, and by how much. `size` is the menu’s price of another size. */
export type DifferenceReason = {
  readonly kind: Adjustment['kind'] | 'tax';
  readonly name: string | null;
  readonly amount: Money;
};
/** One service or add-on, what it cost and what it costs; null where it was not or is no more. */
export type DifferenceLine = Pick<QuoteLine, 'kind' | 'refId' | 'name'> & {
  readonly before: Money | null;
  readonly after: Money | null;
  readonly reasons: readonly DifferenceReason[];
};
/** Two quotes of one job, line by line. The reasons of a line sum to what it changes, and the lines to the whole. */
export type Difference = {
  readonly lines: readonly DifferenceLine[];
  readonly before: Money;
  readonly after: Money;
};

type Step = { readonly kind: DifferenceReason['kind']; readonly name: string | null; readonly amount: number };

const keyOf = ({ kind, refId }: Pick<QuoteLine, 'kind' | 'refId'>): string => `${kind} ${refId}`;

/** All that a line is made of, the menu's price first and its tax last; amounts in the minor unit. */
const stepsOf = (line: QuoteLine, { taxMode }: Quote): readonly (readonly [string, Step])[] => [
  ['listed', { kind: 'size', name: null, amount: line.listed.amount }],
  ...line.adjustments.map(({ kind, refId, name, amount }): [string, Step] => [
    `${kind} ${refId}`,
    { kind, name, amount: amount.amount },
  ]),
  ['tax', { kind: 'tax', name: null, amount: taxMode === 'exclusive' ? line.tax.amount : 0 }],
];

const summed = (steps: readonly (readonly [string, Step])[]): ReadonlyMap<string, Step> => {
  const all = new Map<string, Step>();
  for (const [key, step] of steps) all.set(key, { ...step, amount: step.amount + (all.get(key)?.amount ?? 0) });
  return all;
};

const negated = ([key, step]: readonly [string, Step]): readonly [string, Step] => [
  key,
  { ...step, amount: -step.amount },
];

const grossOf = ({ amount, tax }: QuoteLine, { taxMode }: Quote): Money =>
  taxMode === 'exclusive' ? Money.plus(amount, tax) : amount;

type Side = { readonly line: QuoteLine | undefined; readonly quote: Quote };

const costOf = ({ line, quote }: Side): Money | null => (line === undefined ? null : grossOf(line, quote));
const madeOf = ({ line, quote }: Side) => (line === undefined ? [] : stepsOf(line, quote));

const reasonsOf = (before: Side, after: Side): readonly DifferenceReason[] =>
  [...summed([...madeOf(after), ...madeOf(before).map(negated)]).values()]
    .filter(({ amount }) => amount !== 0)
    .map(({ amount, ...step }) => ({ ...step, amount: Money.of(amount, after.quote.total.currency) }));

/** What changes from one quote to another of the same site, with the reason of each amount. */
export const differenceOf = (before: Quote, after: Quote): Difference => {
  const olds = new Map(before.lines.map((line) => [keyOf(line), line]));
  const news = new Map(after.lines.map((line) => [keyOf(line), line]));
  const lines = [...new Map([...olds, ...news]).entries()].map(([key, { kind, refId, name }]) => {
    const sides = [
      { line: olds.get(key), quote: before },
      { line: news.get(key), quote: after },
    ] as const;
    return { kind, refId, name, before: costOf(sides[0]), after: costOf(sides[1]), reasons: reasonsOf(...sides) };
  });
  return { lines, before: before.total, after: after.total };
};
