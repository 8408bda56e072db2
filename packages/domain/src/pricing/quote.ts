import type { AddOnId, CategoryId, Instant, Money, ServiceId, SizeClass, TaxMode } from '../kernel/index.ts';
import type { RuleKind } from './rule-kind.ts';
import type { SoilLevel } from './soil.ts';

/** Percent with two decimals, as a whole number: 2000 is 20 %. */
export type BasisPoints = number;
/** 100 % in basis points. */
export const WHOLE: BasisPoints = 10_000;

/** Why a line costs what it costs. */
export type LineReason =
  | { readonly code: 'base' }
  /** The size has a price of its own; `base` is what the service costs otherwise. */
  | { readonly code: 'size'; readonly size: SizeClass; readonly base: Money }
  /** Raised so that the whole reaches the site's price floor; `before` is what it would cost without. */
  | { readonly code: 'floor'; readonly floor: Money; readonly before: Money };

/** `cap` takes back what discounts together give beyond half; `floor` raises to the least that the site asks. */
export const adjustmentKinds = [
  'size',
  'soil',
  'peak',
  'zone',
  'bundle',
  'fleet',
  'promo',
  'membership',
  'coupon',
  'cap',
  'floor',
] as const satisfies readonly (RuleKind | 'bundle' | 'coupon' | 'cap' | 'floor')[];

/** One step from the listed price of a line to what it costs, in the order of taking. */
export type Adjustment = {
  readonly kind: (typeof adjustmentKinds)[number];
  /** The rule or coupon, and what its owner calls it. */
  readonly refId: string | null;
  readonly name: string | null;
  /** What it adds; less than nothing is a discount. */
  readonly amount: Money;
};

export type QuoteLine = {
  readonly kind: 'service' | 'add-on';
  readonly refId: ServiceId | AddOnId;
  readonly name: string;
  readonly minutes: number;
  /** The menu's price for this size at this site; with the adjustments it is the amount. */
  readonly listed: Money;
  readonly adjustments: readonly Adjustment[];
  /** With its tax in an inclusive quote, without it in an exclusive one. */
  readonly amount: Money;
  /** The line's part of the tax; the parts sum to the quote's. */
  readonly tax: Money;
  readonly taxRateBp: BasisPoints;
  readonly reason: LineReason;
};

/** `subtotal` is before tax, and `subtotal + tax = total` always. */
export type Quote = {
  readonly lines: readonly QuoteLine[];
  readonly subtotal: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly taxMode: TaxMode;
  /** What it was priced for beside the work, to be priced alike when it moves. */
  readonly soil: SoilLevel | null;
  readonly couponCode: string | null;
  readonly asOf: Instant;
  readonly expiresAt: Instant;
};

/** The rate of a category as a quote needs it. */
export type CategoryRate = { readonly categoryId: CategoryId; readonly basisPoints: BasisPoints };
