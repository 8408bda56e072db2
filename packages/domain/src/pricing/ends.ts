import { halfEven, Money, ok, refusing } from '../kernel/index.ts';
import { centsOf, type Drawn, stepped, sumOf } from './drawn.ts';
import { DEEP, depthOf, spread, suits } from './effect.ts';
import { pricingFailures } from './failures.ts';
import type { QuoteRequest } from './request.ts';
import { WHOLE } from './quote.ts';
import { deltasFor } from './stage.ts';

const refuse = refusing(pricingFailures);

/** The lines with the coupon taken off, where there is one; refused when it is not for this job. */
export const redeemed = (lines: readonly Drawn[], { coupon, currency }: QuoteRequest) => {
  if (coupon === null) return ok(lines);
  const { serviceIds, effect, minTotal, id, name } = coupon;
  const isMeant = ({ subject }: Drawn): boolean => serviceIds.length === 0 || serviceIds.includes(subject.serviceId);
  if (!suits(effect, currency) || !lines.some(isMeant)) return refuse('coupon/not-for-this');
  if (minTotal !== null) {
    if (minTotal.currency !== currency) return refuse('coupon/not-for-this');
    if (sumOf(centsOf(lines)) < minTotal.amount) return refuse('coupon/below-minimum', { minTotal });
  }
  return ok(stepped(lines, deltasFor(effect, lines, isMeant), { kind: 'coupon', refId: id, name }));
};

const stepsOf = ({ adjustments }: Drawn): readonly number[] => adjustments.map(({ amount }) => amount.amount);
const discountOf = (line: Drawn): number => -sumOf(stepsOf(line).filter((step) => step < 0));
const fullPriceOf = (line: Drawn): number => line.listed.amount + sumOf(stepsOf(line).filter((step) => step > 0));

/** How much off is allowed: half, or as much as the deepest single word that a manager gave. */
const limitOf = (lines: readonly Drawn[], { rules, coupon }: QuoteRequest): number => {
  const taken = new Set(lines.flatMap(({ adjustments }) => adjustments.map(({ refId }) => refId)));
  const effects = [...rules, ...(coupon === null ? [] : [coupon])].filter(({ id }) => taken.has(id));
  return Math.max(DEEP, ...effects.map(({ effect }) => depthOf(effect)));
};

/** Gives back what discounts together take beyond the limit, from each line as much as it was given of them. */
export const capped = (lines: readonly Drawn[], request: QuoteRequest): readonly Drawn[] => {
  if (request.mayGoDeep) return lines;
  const discounts = new Map(lines.map((line, index) => [index, discountOf(line)]));
  const most = halfEven((sumOf(lines.map(fullPriceOf)) * limitOf(lines, request)) / WHOLE);
  const excess = sumOf([...discounts.values()]) - most;
  if (excess <= 0) return lines;
  return stepped(lines, spread(excess, discounts), { kind: 'cap', refId: null, name: null });
};

/** What is missing to the floor goes on the first line, so that the lines still sum. */
export const raised = (lines: readonly Drawn[], { priceFloor, currency }: QuoteRequest): readonly Drawn[] => {
  const lacking = priceFloor - sumOf(centsOf(lines));
  if (lacking <= 0) return lines;
  const floor = Money.of(priceFloor, currency);
  return stepped(lines, new Map([[0, lacking]]), { kind: 'floor', refId: null, name: null }).map((line, index) => {
    if (index > 0) return line;
    const before = Money.of(line.amount.amount - lacking, currency);
    return { ...line, reason: { code: 'floor', floor, before } };
  });
};
