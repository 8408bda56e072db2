import { halfEven, type Money } from '../kernel/index.ts';
import { type BasisPoints, WHOLE } from './quote.ts';

/** What a rule or a coupon does to prices: so many percent of each line, or an amount once, spread over them. */
export type Effect = { readonly direction: 'up' | 'down' } & (
  | { readonly by: 'percent'; readonly basisPoints: BasisPoints }
  | { readonly by: 'amount'; readonly amount: Money }
);

/** Amounts in the minor unit, by the number of their line. */
export type ByLine = ReadonlyMap<number, number>;

/** Splits a whole in proportion to the weights; what rounding leaves goes to the largest remainders, the first ones first. */
export const spread = (whole: number, weights: ByLine): ByLine => {
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  const exact = [...weights].map(([line, weight], index) => {
    const share = sum === 0 ? Number(index === 0) * whole : (whole * weight) / sum;
    return { line, share: Math.floor(share), rest: share - Math.floor(share) };
  });
  const left = exact.reduce((rest, { share }) => rest - share, whole);
  const first = new Set(exact.toSorted((a, b) => b.rest - a.rest || a.line - b.line).slice(0, left));
  return new Map(exact.map((one) => [one.line, one.share + Number(first.has(one))]));
};

const shares = (basisPoints: BasisPoints, amounts: ByLine): ByLine =>
  new Map([...amounts].map(([line, amount]) => [line, halfEven((amount * basisPoints) / WHOLE)]));

/** What the effect adds to each of the amounts; less than nothing for a discount. */
export const deltasOf = (effect: Effect, amounts: ByLine): ByLine => {
  const sign = effect.direction === 'up' ? 1 : -1;
  const sizes = effect.by === 'amount' ? spread(effect.amount.amount, amounts) : shares(effect.basisPoints, amounts);
  return new Map([...sizes].map(([line, size]) => [line, sign * size]));
};

/** In its currency, where it has one. */
export const suits = (effect: Effect, currency: string): boolean =>
  effect.by === 'percent' || effect.amount.currency === currency;

/** More than this much off is a manager's decision. */
export const DEEP: BasisPoints = 5000;
/** How deep it cuts by itself, as far as its own words say: an amount says nothing of that. */
export const depthOf = (effect: Effect): BasisPoints =>
  effect.by === 'percent' && effect.direction === 'down' ? effect.basisPoints : 0;
