import type { AddOn, Bundle, Service } from '../catalog/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { Occasion } from './conditions.ts';
import type { Coupon } from './coupon.ts';
import type { CategoryRate } from './quote.ts';
import type { PriceRule } from './rule.ts';
import type { TaxRules } from './tax.ts';

export type QuoteRequest = TaxRules & {
  readonly currency: string;
  /** As the site sells them. */
  readonly services: readonly Service[];
  readonly addOns: readonly AddOn[];
  /** What of the work was agreed before, and is priced whatever it is added to by now. */
  readonly agreed?: readonly string[] | undefined;
  readonly occasion: Occasion;
  readonly rules: readonly PriceRule[];
  /** What is sold cheaper together. */
  readonly bundles: readonly Bundle[];
  /** One that may be asked for; how often it was used is not asked here. */
  readonly coupon: Coupon | null;
  /** Whether discounts together may go beyond half. */
  readonly mayGoDeep: boolean;
  readonly taxRates: readonly CategoryRate[];
  /** The least that the prices may sum to, in the minor unit. */
  readonly priceFloor: number;
  readonly at: Instant;
  readonly validForMinutes: number;
};
