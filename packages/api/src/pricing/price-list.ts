import { serviceChannels } from '@bling/domain/catalog';
import { sizeClasses } from '@bling/domain/kernel';
import {
  type Conditions,
  type Coupon,
  jobModes,
  type PriceRule,
  priceStatuses,
  ruleKinds,
  type Silence,
  soilLevels,
  type TaxRate,
} from '@bling/domain/pricing';
import * as z from 'zod';
import { idOf, instant, line, localDate, money, pageOf, pageRequest, price, wallTime } from '../kernel/contract.ts';
import { AskQuote, couponCode, QuoteView } from './contract.ts';

const version = z.int().min(0).max(1_000_000);
const basisPoints = z.int().min(0).max(100_000);
const directions = z.enum(['up', 'down']);
const km = z.number().min(0).max(1000);
const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);
const sites = z.array(idOf('Site')).max(200).meta({ description: 'None: all of the house' });
const window = { from: instant.nullable(), until: instant.nullable() };
const wallRange = { from: wallTime, until: wallTime };
const dates = { from: localDate.nullable(), until: localDate.nullable() };
const distance = { from: km, below: km.nullable() };

const lists = {
  siteIds: sites,
  sizes: z.array(z.enum(sizeClasses)).max(4),
  soils: z.array(z.enum(soilLevels)).max(4),
  weekdays: z.array(weekday).max(7).meta({ description: 'Monday is 1' }),
  channels: z.array(z.enum(serviceChannels)).max(4),
  modes: z.array(z.enum(jobModes)).max(2),
  fleetIds: z.array(idOf('Fleet')).max(200),
  serviceIds: z.array(idOf('Service')).max(200),
  categoryIds: z.array(idOf('Category')).max(200),
};
const conditions = z.object({
  ...lists,
  times: z.array(z.object(wallRange)).max(10),
  dates: z.object(dates).nullable(),
  distanceKm: z.object(distance).nullable(),
}) satisfies z.ZodType<Conditions>;
const conditionsInput = z.strictObject({
  ...z.strictObject(lists).partial().shape,
  times: z.array(z.strictObject(wallRange)).max(10).optional(),
  dates: z.strictObject(dates).nullable().optional(),
  distanceKm: z.strictObject(distance).nullable().optional(),
});

const effect = z.discriminatedUnion('by', [
  z.object({ by: z.literal('percent'), direction: directions, basisPoints }),
  z.object({ by: z.literal('amount'), direction: directions, amount: money }),
]);
const effectInput = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('percent'), direction: directions, basisPoints: basisPoints.min(1) }),
  z.strictObject({ by: z.literal('amount'), direction: directions, amount: price }),
]);

export const RuleView = z.object({
  id: idOf('PriceRule'),
  version,
  kind: z.enum(ruleKinds),
  name: z.string().max(80),
  priority: z.int().min(-1000).max(1000),
  combinable: z.boolean(),
  window: z.object(window),
  conditions,
  effect,
  status: z.enum(priceStatuses),
}) satisfies z.ZodType<PriceRule>;
export const RuleList = z.object({ items: z.array(RuleView).max(1000) });
export const ListRules = z.strictObject({
  inactive: z.boolean().default(false).meta({ description: 'Those that were ended too' }),
});

/** Members have no prices of their own yet. */
const offered = ruleKinds.filter((kind) => kind !== 'membership');
const ruleShape = {
  name: line(80),
  priority: z.int().min(-1000).max(1000),
  combinable: z.boolean(),
  window: z.strictObject(window),
  conditions: conditionsInput,
  effect: effectInput,
};
const ruleInput = {
  ...ruleShape,
  kind: z.enum(offered),
  priority: ruleShape.priority.default(0),
  combinable: ruleShape.combinable.default(true),
  window: ruleShape.window.default({ from: null, until: null }),
};
export const CreateRule = z.strictObject(ruleInput);
export const UpdateRule = z.strictObject({
  ...z.strictObject(ruleShape).partial().shape,
  ruleId: idOf('PriceRule'),
  version,
});
export const RuleRef = z.strictObject({ ruleId: idOf('PriceRule') });

const limit = z.int().min(1).max(1_000_000).nullable();
const couponFields = {
  name: z.string().max(80),
  window: z.object(window),
  siteIds: sites,
  serviceIds: lists.serviceIds,
  minTotal: money.nullable(),
  maxUses: limit,
  maxPerCustomer: limit,
};
const off = z.literal('down');
const discount = z.discriminatedUnion('by', [
  z.object({ by: z.literal('percent'), direction: off, basisPoints: basisPoints.max(10_000) }),
  z.object({ by: z.literal('amount'), direction: off, amount: money }),
]);
const discountInput = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('percent'), direction: off.default('down'), basisPoints: z.int().min(1).max(10_000) }),
  z.strictObject({ by: z.literal('amount'), direction: off.default('down'), amount: price }),
]);
export const CouponView = z.object({
  ...couponFields,
  id: idOf('Coupon'),
  version,
  code: z.string().max(40),
  effect: discount,
  status: z.enum(priceStatuses),
}) satisfies z.ZodType<Coupon>;
export const CouponPage = pageOf(z.object({ coupon: CouponView, uses: z.int().min(0).max(100_000_000) }));
export const ListCoupons = pageRequest;
const couponShape = {
  name: line(80),
  effect: discountInput,
  window: z.strictObject(window),
  siteIds: couponFields.siteIds,
  serviceIds: couponFields.serviceIds,
  minTotal: price.nullable(),
  maxUses: limit,
  maxPerCustomer: limit,
};
export const CreateCoupon = z.strictObject({
  ...couponShape,
  code: couponCode.regex(/^[\p{L}\p{N}\s-]*[\p{L}\p{N}][\p{L}\p{N}\s-]*$/u, 'Letters, digits and dashes only'),
  window: couponShape.window.default({ from: null, until: null }),
  siteIds: couponShape.siteIds.default([]),
  serviceIds: couponShape.serviceIds.default([]),
  minTotal: couponShape.minTotal.default(null),
  maxUses: limit.default(null),
  maxPerCustomer: limit.default(null),
});
export const UpdateCoupon = z.strictObject({
  ...z.strictObject(couponShape).partial().shape,
  couponId: idOf('Coupon'),
  version,
});
export const CouponRef = z.strictObject({ couponId: idOf('Coupon') });

const rate = z.int().min(0).max(10_000).meta({ description: 'Basis points: 2300 is 23 %' });
export const TaxView = z.object({ categoryId: idOf('Category'), version, basisPoints: rate }) satisfies z.ZodType<
  Pick<TaxRate, 'categoryId' | 'version' | 'basisPoints'>
>;
export const TaxList = z.object({ items: z.array(TaxView).max(5000) });
export const SetTax = z.strictObject({
  categoryId: idOf('Category'),
  basisPoints: rate,
  version: version.optional().meta({ description: 'The version that was looked at' }),
});
export const TaxRef = z.strictObject({ categoryId: idOf('Category') });

const silences = [
  'status',
  'window',
  'currency',
  'member',
  'lines',
  'outranked',
  'siteIds',
  'sizes',
  'soils',
  'weekdays',
  'times',
  'dates',
  'channels',
  'modes',
  'distanceKm',
  'fleetIds',
  'serviceIds',
  'categoryIds',
] as const satisfies readonly Silence[];
export const Explanation = z.object({
  quote: QuoteView,
  rules: z
    .array(
      z.object({
        ruleId: idOf('PriceRule'),
        name: z.string().max(80),
        kind: z.enum(ruleKinds),
        silence: z.enum(silences).nullable().meta({ description: 'Why it said nothing; null: it spoke' }),
        amount: money,
      }),
    )
    .max(1000),
});
export const AskExplanation = AskQuote;

export const SimulateRule = z.strictObject({
  ...ruleInput,
  siteId: idOf('Site'),
  from: instant,
  to: instant,
  ruleId: idOf('PriceRule').optional().meta({ description: 'The rule that the draft would replace' }),
});
export const SimulationView = z.object({
  jobs: z
    .array(z.object({ bookingId: idOf('Booking'), startsAt: instant, before: money, after: money, difference: money }))
    .max(1000)
    .meta({ description: 'Each job at today’s prices, without the rule and with it' }),
  isWhole: z.boolean().meta({ description: 'False where the period has more jobs than were replayed' }),
  changed: z.int().min(0).max(1000),
  skipped: z.int().min(0).max(1000).meta({ description: 'Jobs that cannot be priced any more' }),
  before: money,
  after: money,
  difference: money,
});
