/** An amount in the currency's minor unit (cents), whole, with its ISO 4217 code. */
export type Money = { readonly amount: number; readonly currency: string };

const same = (a: Money, b: Money): void => {
  if (a.currency !== b.currency) throw new TypeError(`${a.currency} and ${b.currency} do not add up`);
};

/** Rounds half to even (IEEE 754 roundTiesToEven), as accountants do, so that errors do not add up one way. */
export const halfEven = (value: number): number => {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
};

export const Money = {
  of: (amount: number, currency: string): Money => ({ amount, currency }),
  zero: (currency: string): Money => ({ amount: 0, currency }),

  /** Throws a TypeError when the currencies differ: that is a bug, not an answer. */
  plus: (a: Money, b: Money): Money => {
    same(a, b);
    return { amount: a.amount + b.amount, currency: a.currency };
  },

  /** Of no amounts at all, `currency` says what the zero is in. */
  sum: (amounts: readonly Money[], currency: string): Money => amounts.reduce(Money.plus, Money.zero(currency)),

  /** A share in percent, rounded half-even to the minor unit. */
  percent: ({ amount, currency }: Money, percent: number): Money => ({
    amount: halfEven((amount * percent) / 100),
    currency,
  }),

  equal: (a: Money, b: Money): boolean => a.amount === b.amount && a.currency === b.currency,

  larger: (a: Money, b: Money): Money => {
    same(a, b);
    return a.amount >= b.amount ? a : b;
  },
} as const;
