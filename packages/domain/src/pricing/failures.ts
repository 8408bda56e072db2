import {
  type CategoryId,
  conflict,
  type Failure,
  type FailureTable,
  type Instant,
  invalid,
  type Money,
  missing,
  refused,
} from '../kernel/index.ts';
import type { Condition } from './conditions.ts';

export const pricingFailures = {
  'quote/empty': invalid('serviceIds'),
  'quote/other-currency': refused<{ readonly currency: string; readonly refId: string }>('siteId'),
  'quote/no-tax-rate': refused<{ readonly categoryId: CategoryId }>('serviceIds'),
  'quote/add-on-does-not-apply': refused<{ readonly addOnId: string }>('addOnIds'),
  /** A signed quote that says something else than was signed, or was signed for something else. */
  'quote/tampered': refused('quote'),
  'rule/unknown': missing('ruleId'),
  'rule/name-taken': conflict('name'),
  'rule/too-many': refused<{ readonly most: number }>('name'),
  'rule/already-inactive': refused('ruleId'),
  /** A rule of its kind is nothing without this condition. */
  'rule/condition-missing': refused<{ readonly condition: Condition }>('conditions'),
  'rule/never': refused('window'),
  'rule/too-deep': refused<{ readonly mostPercent: number }>('effect'),
  'simulation/period': invalid<{ readonly mostDays: number }>('to'),
  'coupon/unknown': missing('couponCode'),
  'coupon/code-taken': conflict('code'),
  'coupon/already-inactive': refused('couponId'),
  'coupon/never': refused('window'),
  'coupon/too-deep': refused<{ readonly mostPercent: number }>('effect'),
  'coupon/not-now': refused<{ readonly from: Instant | null; readonly until: Instant | null }>('couponCode'),
  'coupon/not-for-this': refused('couponCode'),
  'coupon/below-minimum': refused<{ readonly minTotal: Money }>('couponCode'),
  'coupon/used-up': conflict('couponCode'),
  'coupon/used-by-you': conflict('couponCode'),
  'tax-rate/unknown': missing('categoryId'),
} as const satisfies FailureTable;
export type PricingFailure = Failure<typeof pricingFailures>;
