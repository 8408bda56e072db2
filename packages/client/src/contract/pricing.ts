// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { AddOnId, Instant, Money, ServiceId, SiteId, SizeClass } from '@bling/domain/kernel';
import type { TRPCQueryProcedure as Query } from '@trpc/server';

export interface AskQuote {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  readonly size: SizeClass;
}
export interface QuoteView {
  readonly lines: readonly ({
    readonly kind: "service" | "add-on";
    readonly refId: string;
    readonly name: string;
    readonly minutes: number;
    readonly amount: Money;
    readonly tax: Money;
    /** Basis points: 2300 is 23 % */
    readonly taxRateBp: number;
    readonly reason: {
      readonly code: "base";
    } | {
      readonly code: "size";
      readonly size: SizeClass;
      readonly base: Money;
    } | {
      readonly code: "floor";
      readonly floor: Money;
      readonly before: Money;
    };
  })[];
  readonly subtotal: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly taxMode: "inclusive" | "exclusive";
  readonly asOf: Instant;
  readonly expiresAt: Instant;
}

export interface PricingCalls {
  readonly 'pricing.quote': { kind: 'query'; input: AskQuote; output: QuoteView; failure: 'add-on/unknown' | 'quote/add-on-does-not-apply' | 'quote/empty' | 'quote/no-tax-rate' | 'quote/other-currency' | 'service/unknown' | 'site/unknown' };
}

export interface PricingProcedures {
  /**
   * Prices a job: lines with the reason of each, tax and total, valid until it expires.
   *
   * Permission `pricing.quote`: anyone. Since 0.1.0.
   *
   * Fails with `add-on/unknown`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `service/unknown`, `site/unknown`.
   *
   * @example
   * ```ts
   * await api.pricing.quote.query({ siteId: "01930000-0000-7000-8000-000000000001", serviceIds: ["01930000-0000-7000-8000-000000000001"], size: "compact" });
   * ```
   */
  readonly quote: Query<{ input: AskQuote; output: QuoteView; meta: unknown }>;
}
