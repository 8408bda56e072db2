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
  readonly lines: readonly {
    readonly kind: 'service' | 'add-on';
    readonly refId: string;
    readonly name: string;
    readonly minutes: number;
    readonly amount: Money;
    readonly tax: Money;
    /** Basis points: 2300 is 23 % */
    readonly taxRateBp: number;
    readonly reason:
      | {
          readonly code: 'base';
        }
      | {
          readonly code: 'size';
          readonly size: SizeClass;
          readonly base: Money;
        }
      | {
          readonly code: 'floor';
          readonly floor: Money;
          readonly before: Money;
        };
  }[];
  readonly subtotal: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly taxMode: 'inclusive' | 'exclusive';
  /** UTC, ISO 8601 with milliseconds */
  readonly asOf: Instant;
  /** UTC, ISO 8601 with milliseconds */
  readonly expiresAt: Instant;
}

export interface PricingProcedures {
  /**
   * Permission: `pricing.quote`.
   *
   * Fails with `add-on/unknown`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `service/unknown`, `site/unknown`.
   */
  readonly quote: Query<{ input: AskQuote; output: QuoteView; meta: unknown }>;
}
