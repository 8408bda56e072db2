import type { Coupon } from './coupon.ts';
import type { PriceRule } from './rule.ts';
import type { TaxRate } from './tax-rate.ts';

/** Fields that the trail shows before and after; of every other it says only that it changed. */
export const ruleShown = [
  'kind',
  'priority',
  'combinable',
  'window',
  'conditions',
  'effect',
  'status',
] as const satisfies readonly (keyof PriceRule)[];
export const couponShown = [
  'code',
  'effect',
  'window',
  'siteIds',
  'serviceIds',
  'minTotal',
  'maxUses',
  'maxPerCustomer',
  'status',
] as const satisfies readonly (keyof Coupon)[];
export const taxRateShown = ['basisPoints', 'removed'] as const satisfies readonly (keyof TaxRate)[];
