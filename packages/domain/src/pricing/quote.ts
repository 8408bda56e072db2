import type { AddOnId, CategoryId, Instant, Money, ServiceId, SizeClass, TaxMode } from '../kernel/index.ts';

/** Percent with two decimals, as a whole number: 2000 is 20 %. */
export type BasisPoints = number;
export type TaxRate = { readonly categoryId: CategoryId; readonly basisPoints: BasisPoints };

/** Why a line costs what it costs. */
export type LineReason =
  | { readonly code: 'base' }
  /** The size has a price of its own; `base` is what the service costs otherwise. */
  | { readonly code: 'size'; readonly size: SizeClass; readonly base: Money }
  /** Raised so that the whole reaches the site's price floor; `before` is what it would cost without. */
  | { readonly code: 'floor'; readonly floor: Money; readonly before: Money };

export type QuoteLine = {
  readonly kind: 'service' | 'add-on';
  readonly refId: ServiceId | AddOnId;
  readonly name: string;
  readonly minutes: number;
  /** As listed: with its tax in an inclusive quote, without it in an exclusive one. */
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
  readonly asOf: Instant;
  readonly expiresAt: Instant;
};
