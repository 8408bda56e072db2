// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { AddOnId, BookingId, CategoryId, CustomerId, Id, Instant, Money, ServiceId, SiteId, SizeClass } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export interface AskQuote {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  readonly size: SizeClass;
  /** One that is to be moved or changed: what it was made of counts as on the menu */
  readonly bookingId?: BookingId;
  readonly startsAt?: Instant;
  /** How dirty the car is */
  readonly soil?: "light" | "normal" | "heavy" | "extreme";
  readonly couponCode?: string;
  readonly mode?: "bay" | "mobile";
  /** Where the car stands, of a mobile job */
  readonly position?: {
    readonly lat: number;
    readonly lng: number;
  };
  /** For staff; a client asks for themselves */
  readonly customerId?: CustomerId;
  /** For staff */
  readonly channel?: "web" | "phone" | "counter" | "partner";
}
export interface PricingCouponsCreateInput {
  readonly name: string;
  readonly effect: {
    readonly by: "percent";
    readonly direction?: "down";
    readonly basisPoints: number;
  } | {
    readonly by: "amount";
    readonly direction?: "down";
    readonly amount: {
      readonly amount: number;
      /** ISO 4217 */
      readonly currency: string;
    };
  };
  readonly window?: {
    readonly from: Instant | null;
    readonly until: Instant | null;
  };
  /** None: all of the house */
  readonly siteIds?: readonly SiteId[];
  readonly serviceIds?: readonly ServiceId[];
  readonly minTotal?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  } | null;
  readonly maxUses?: number | null;
  readonly maxPerCustomer?: number | null;
  readonly code: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface PricingCouponsDeactivateInput {
  readonly couponId: Id<'Coupon'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface PricingCouponsListInput {
  readonly cursor?: string;
  readonly limit?: number;
}
export interface PricingCouponsUpdateInput {
  readonly name?: string;
  readonly effect?: {
    readonly by: "percent";
    readonly direction?: "down";
    readonly basisPoints: number;
  } | {
    readonly by: "amount";
    readonly direction?: "down";
    readonly amount: {
      readonly amount: number;
      /** ISO 4217 */
      readonly currency: string;
    };
  };
  readonly window?: {
    readonly from: Instant | null;
    readonly until: Instant | null;
  };
  /** None: all of the house */
  readonly siteIds?: readonly SiteId[];
  readonly serviceIds?: readonly ServiceId[];
  readonly minTotal?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  } | null;
  readonly maxUses?: number | null;
  readonly maxPerCustomer?: number | null;
  readonly couponId: Id<'Coupon'>;
  readonly version: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface PricingRulesCreateInput {
  readonly name: string;
  readonly priority?: number;
  readonly combinable?: boolean;
  readonly window?: {
    readonly from: Instant | null;
    readonly until: Instant | null;
  };
  readonly conditions: {
    /** None: all of the house */
    readonly siteIds?: readonly SiteId[];
    readonly sizes?: readonly ("compact" | "standard" | "large" | "oversized")[];
    readonly soils?: readonly ("light" | "normal" | "heavy" | "extreme")[];
    /** Monday is 1 */
    readonly weekdays?: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
    readonly channels?: readonly ("web" | "phone" | "counter" | "partner")[];
    readonly modes?: readonly ("bay" | "mobile")[];
    readonly fleetIds?: readonly (Id<'Fleet'>)[];
    readonly serviceIds?: readonly ServiceId[];
    readonly categoryIds?: readonly CategoryId[];
    readonly times?: readonly ({
      readonly from: string;
      readonly until: string;
    })[];
    readonly dates?: {
      readonly from: string | null;
      readonly until: string | null;
    } | null;
    readonly distanceKm?: {
      readonly from: number;
      readonly below: number | null;
    } | null;
  };
  readonly effect: {
    readonly by: "percent";
    readonly direction: "up" | "down";
    readonly basisPoints: number;
  } | {
    readonly by: "amount";
    readonly direction: "up" | "down";
    readonly amount: {
      readonly amount: number;
      /** ISO 4217 */
      readonly currency: string;
    };
  };
  readonly kind: "size" | "soil" | "peak" | "zone" | "fleet" | "promo";
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface PricingRulesDeactivateInput {
  readonly ruleId: Id<'PriceRule'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface PricingRulesListInput {
  /** Those that were ended too */
  readonly inactive?: boolean;
}
export interface PricingRulesUpdateInput {
  readonly name?: string;
  readonly priority?: number;
  readonly combinable?: boolean;
  readonly window?: {
    readonly from: Instant | null;
    readonly until: Instant | null;
  };
  readonly conditions?: {
    /** None: all of the house */
    readonly siteIds?: readonly SiteId[];
    readonly sizes?: readonly ("compact" | "standard" | "large" | "oversized")[];
    readonly soils?: readonly ("light" | "normal" | "heavy" | "extreme")[];
    /** Monday is 1 */
    readonly weekdays?: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
    readonly channels?: readonly ("web" | "phone" | "counter" | "partner")[];
    readonly modes?: readonly ("bay" | "mobile")[];
    readonly fleetIds?: readonly (Id<'Fleet'>)[];
    readonly serviceIds?: readonly ServiceId[];
    readonly categoryIds?: readonly CategoryId[];
    readonly times?: readonly ({
      readonly from: string;
      readonly until: string;
    })[];
    readonly dates?: {
      readonly from: string | null;
      readonly until: string | null;
    } | null;
    readonly distanceKm?: {
      readonly from: number;
      readonly below: number | null;
    } | null;
  };
  readonly effect?: {
    readonly by: "percent";
    readonly direction: "up" | "down";
    readonly basisPoints: number;
  } | {
    readonly by: "amount";
    readonly direction: "up" | "down";
    readonly amount: {
      readonly amount: number;
      /** ISO 4217 */
      readonly currency: string;
    };
  };
  readonly ruleId: Id<'PriceRule'>;
  readonly version: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface PricingSimulateRuleInput {
  readonly name: string;
  readonly priority?: number;
  readonly combinable?: boolean;
  readonly window?: {
    readonly from: Instant | null;
    readonly until: Instant | null;
  };
  readonly conditions: {
    /** None: all of the house */
    readonly siteIds?: readonly SiteId[];
    readonly sizes?: readonly ("compact" | "standard" | "large" | "oversized")[];
    readonly soils?: readonly ("light" | "normal" | "heavy" | "extreme")[];
    /** Monday is 1 */
    readonly weekdays?: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
    readonly channels?: readonly ("web" | "phone" | "counter" | "partner")[];
    readonly modes?: readonly ("bay" | "mobile")[];
    readonly fleetIds?: readonly (Id<'Fleet'>)[];
    readonly serviceIds?: readonly ServiceId[];
    readonly categoryIds?: readonly CategoryId[];
    readonly times?: readonly ({
      readonly from: string;
      readonly until: string;
    })[];
    readonly dates?: {
      readonly from: string | null;
      readonly until: string | null;
    } | null;
    readonly distanceKm?: {
      readonly from: number;
      readonly below: number | null;
    } | null;
  };
  readonly effect: {
    readonly by: "percent";
    readonly direction: "up" | "down";
    readonly basisPoints: number;
  } | {
    readonly by: "amount";
    readonly direction: "up" | "down";
    readonly amount: {
      readonly amount: number;
      /** ISO 4217 */
      readonly currency: string;
    };
  };
  readonly kind: "size" | "soil" | "peak" | "zone" | "fleet" | "promo";
  readonly siteId: SiteId;
  readonly from: Instant;
  readonly to: Instant;
  /** The rule that the draft would replace */
  readonly ruleId?: Id<'PriceRule'>;
}
export type PricingTaxesListInput = Record<string, never>;
export interface PricingTaxesRemoveInput {
  readonly categoryId: CategoryId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface PricingTaxesSetInput {
  readonly categoryId: CategoryId;
  /** Basis points: 2300 is 23 % */
  readonly basisPoints: number;
  /** The version that was looked at */
  readonly version?: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface QuoteView {
  readonly lines: readonly ({
    readonly kind: "service" | "add-on";
    readonly refId: string;
    readonly name: string;
    readonly minutes: number;
    /** The menu’s price; with the adjustments it is the amount */
    readonly listed: Money;
    readonly adjustments: readonly ({
      readonly kind: "size" | "soil" | "peak" | "zone" | "bundle" | "fleet" | "promo" | "membership" | "coupon" | "cap" | "floor";
      /** The rule or coupon */
      readonly refId: string | null;
      readonly name: string | null;
      readonly amount: Money;
    })[];
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
  readonly soil: "light" | "normal" | "heavy" | "extreme" | null;
  readonly couponCode: string | null;
  readonly asOf: Instant;
  readonly expiresAt: Instant;
}
export interface SignedQuote {
  readonly lines: readonly ({
    readonly kind: "service" | "add-on";
    readonly refId: string;
    readonly name: string;
    readonly minutes: number;
    /** The menu’s price; with the adjustments it is the amount */
    readonly listed: Money;
    readonly adjustments: readonly ({
      readonly kind: "size" | "soil" | "peak" | "zone" | "bundle" | "fleet" | "promo" | "membership" | "coupon" | "cap" | "floor";
      /** The rule or coupon */
      readonly refId: string | null;
      readonly name: string | null;
      readonly amount: Money;
    })[];
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
  readonly soil: "light" | "normal" | "heavy" | "extreme" | null;
  readonly couponCode: string | null;
  readonly asOf: Instant;
  readonly expiresAt: Instant;
  /** Send it back with the booking: the price is honoured until it expires, whatever changes */
  readonly signed: string;
}

export interface PricingCalls {
  readonly 'pricing.coupons.create': { kind: 'mutation'; input: PricingCouponsCreateInput; output: {
    readonly name: string;
    readonly window: {
      readonly from: Instant | null;
      readonly until: Instant | null;
    };
    /** None: all of the house */
    readonly siteIds: readonly SiteId[];
    readonly serviceIds: readonly ServiceId[];
    readonly minTotal: Money | null;
    readonly maxUses: number | null;
    readonly maxPerCustomer: number | null;
    readonly id: Id<'Coupon'>;
    readonly version: number;
    readonly code: string;
    readonly effect: {
      readonly by: "percent";
      readonly direction: "down";
      readonly basisPoints: number;
    } | {
      readonly by: "amount";
      readonly direction: "down";
      readonly amount: Money;
    };
    readonly status: "active" | "inactive";
  }; failure: 'coupon/code-taken' | 'coupon/never' | 'coupon/too-deep' };
  readonly 'pricing.coupons.deactivate': { kind: 'mutation'; input: PricingCouponsDeactivateInput; output: {
    readonly name: string;
    readonly window: {
      readonly from: Instant | null;
      readonly until: Instant | null;
    };
    /** None: all of the house */
    readonly siteIds: readonly SiteId[];
    readonly serviceIds: readonly ServiceId[];
    readonly minTotal: Money | null;
    readonly maxUses: number | null;
    readonly maxPerCustomer: number | null;
    readonly id: Id<'Coupon'>;
    readonly version: number;
    readonly code: string;
    readonly effect: {
      readonly by: "percent";
      readonly direction: "down";
      readonly basisPoints: number;
    } | {
      readonly by: "amount";
      readonly direction: "down";
      readonly amount: Money;
    };
    readonly status: "active" | "inactive";
  }; failure: 'coupon/already-inactive' | 'coupon/unknown' };
  readonly 'pricing.coupons.list': { kind: 'query'; input: PricingCouponsListInput; output: {
    readonly items: readonly ({
      readonly coupon: {
        readonly name: string;
        readonly window: {
          readonly from: Instant | null;
          readonly until: Instant | null;
        };
        /** None: all of the house */
        readonly siteIds: readonly SiteId[];
        readonly serviceIds: readonly ServiceId[];
        readonly minTotal: Money | null;
        readonly maxUses: number | null;
        readonly maxPerCustomer: number | null;
        readonly id: Id<'Coupon'>;
        readonly version: number;
        readonly code: string;
        readonly effect: {
          readonly by: "percent";
          readonly direction: "down";
          readonly basisPoints: number;
        } | {
          readonly by: "amount";
          readonly direction: "down";
          readonly amount: Money;
        };
        readonly status: "active" | "inactive";
      };
      readonly uses: number;
    })[];
    readonly nextCursor: string | null;
  }; failure: never };
  readonly 'pricing.coupons.update': { kind: 'mutation'; input: PricingCouponsUpdateInput; output: {
    readonly name: string;
    readonly window: {
      readonly from: Instant | null;
      readonly until: Instant | null;
    };
    /** None: all of the house */
    readonly siteIds: readonly SiteId[];
    readonly serviceIds: readonly ServiceId[];
    readonly minTotal: Money | null;
    readonly maxUses: number | null;
    readonly maxPerCustomer: number | null;
    readonly id: Id<'Coupon'>;
    readonly version: number;
    readonly code: string;
    readonly effect: {
      readonly by: "percent";
      readonly direction: "down";
      readonly basisPoints: number;
    } | {
      readonly by: "amount";
      readonly direction: "down";
      readonly amount: Money;
    };
    readonly status: "active" | "inactive";
  }; failure: 'coupon/never' | 'coupon/too-deep' | 'coupon/unknown' };
  readonly 'pricing.explain': { kind: 'query'; input: AskQuote; output: {
    readonly quote: QuoteView;
    readonly rules: readonly ({
      readonly ruleId: Id<'PriceRule'>;
      readonly name: string;
      readonly kind: "size" | "soil" | "peak" | "zone" | "fleet" | "promo" | "membership";
      /** Why it said nothing; null: it spoke */
      readonly silence: "status" | "window" | "currency" | "member" | "lines" | "outranked" | "siteIds" | "sizes" | "soils" | "weekdays" | "times" | "dates" | "channels" | "modes" | "distanceKm" | "fleetIds" | "serviceIds" | "categoryIds" | null;
      readonly amount: Money;
    })[];
  }; failure: 'add-on/unknown' | 'coupon/below-minimum' | 'coupon/not-for-this' | 'coupon/not-now' | 'coupon/unknown' | 'coupon/used-by-you' | 'coupon/used-up' | 'quote/add-on-does-not-apply' | 'quote/empty' | 'quote/no-tax-rate' | 'quote/other-currency' | 'service/unknown' | 'site/unknown' };
  readonly 'pricing.quote': { kind: 'query'; input: AskQuote; output: SignedQuote; failure: 'add-on/unknown' | 'coupon/below-minimum' | 'coupon/not-for-this' | 'coupon/not-now' | 'coupon/unknown' | 'coupon/used-by-you' | 'coupon/used-up' | 'quote/add-on-does-not-apply' | 'quote/empty' | 'quote/no-tax-rate' | 'quote/other-currency' | 'service/unknown' | 'site/unknown' };
  readonly 'pricing.rules.create': { kind: 'mutation'; input: PricingRulesCreateInput; output: {
    readonly id: Id<'PriceRule'>;
    readonly version: number;
    readonly kind: "size" | "soil" | "peak" | "zone" | "fleet" | "promo" | "membership";
    readonly name: string;
    readonly priority: number;
    readonly combinable: boolean;
    readonly window: {
      readonly from: Instant | null;
      readonly until: Instant | null;
    };
    readonly conditions: {
      /** None: all of the house */
      readonly siteIds: readonly SiteId[];
      readonly sizes: readonly ("compact" | "standard" | "large" | "oversized")[];
      readonly soils: readonly ("light" | "normal" | "heavy" | "extreme")[];
      /** Monday is 1 */
      readonly weekdays: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
      readonly channels: readonly ("web" | "phone" | "counter" | "partner")[];
      readonly modes: readonly ("bay" | "mobile")[];
      readonly fleetIds: readonly (Id<'Fleet'>)[];
      readonly serviceIds: readonly ServiceId[];
      readonly categoryIds: readonly CategoryId[];
      readonly times: readonly ({
        readonly from: string;
        readonly until: string;
      })[];
      readonly dates: {
        readonly from: string | null;
        readonly until: string | null;
      } | null;
      readonly distanceKm: {
        readonly from: number;
        readonly below: number | null;
      } | null;
    };
    readonly effect: {
      readonly by: "percent";
      readonly direction: "up" | "down";
      readonly basisPoints: number;
    } | {
      readonly by: "amount";
      readonly direction: "up" | "down";
      readonly amount: Money;
    };
    readonly status: "active" | "inactive";
  }; failure: 'rule/condition-missing' | 'rule/name-taken' | 'rule/never' | 'rule/too-deep' | 'rule/too-many' };
  readonly 'pricing.rules.deactivate': { kind: 'mutation'; input: PricingRulesDeactivateInput; output: {
    readonly id: Id<'PriceRule'>;
    readonly version: number;
    readonly kind: "size" | "soil" | "peak" | "zone" | "fleet" | "promo" | "membership";
    readonly name: string;
    readonly priority: number;
    readonly combinable: boolean;
    readonly window: {
      readonly from: Instant | null;
      readonly until: Instant | null;
    };
    readonly conditions: {
      /** None: all of the house */
      readonly siteIds: readonly SiteId[];
      readonly sizes: readonly ("compact" | "standard" | "large" | "oversized")[];
      readonly soils: readonly ("light" | "normal" | "heavy" | "extreme")[];
      /** Monday is 1 */
      readonly weekdays: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
      readonly channels: readonly ("web" | "phone" | "counter" | "partner")[];
      readonly modes: readonly ("bay" | "mobile")[];
      readonly fleetIds: readonly (Id<'Fleet'>)[];
      readonly serviceIds: readonly ServiceId[];
      readonly categoryIds: readonly CategoryId[];
      readonly times: readonly ({
        readonly from: string;
        readonly until: string;
      })[];
      readonly dates: {
        readonly from: string | null;
        readonly until: string | null;
      } | null;
      readonly distanceKm: {
        readonly from: number;
        readonly below: number | null;
      } | null;
    };
    readonly effect: {
      readonly by: "percent";
      readonly direction: "up" | "down";
      readonly basisPoints: number;
    } | {
      readonly by: "amount";
      readonly direction: "up" | "down";
      readonly amount: Money;
    };
    readonly status: "active" | "inactive";
  }; failure: 'rule/already-inactive' | 'rule/unknown' };
  readonly 'pricing.rules.list': { kind: 'query'; input: PricingRulesListInput; output: {
    readonly items: readonly ({
      readonly id: Id<'PriceRule'>;
      readonly version: number;
      readonly kind: "size" | "soil" | "peak" | "zone" | "fleet" | "promo" | "membership";
      readonly name: string;
      readonly priority: number;
      readonly combinable: boolean;
      readonly window: {
        readonly from: Instant | null;
        readonly until: Instant | null;
      };
      readonly conditions: {
        /** None: all of the house */
        readonly siteIds: readonly SiteId[];
        readonly sizes: readonly ("compact" | "standard" | "large" | "oversized")[];
        readonly soils: readonly ("light" | "normal" | "heavy" | "extreme")[];
        /** Monday is 1 */
        readonly weekdays: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
        readonly channels: readonly ("web" | "phone" | "counter" | "partner")[];
        readonly modes: readonly ("bay" | "mobile")[];
        readonly fleetIds: readonly (Id<'Fleet'>)[];
        readonly serviceIds: readonly ServiceId[];
        readonly categoryIds: readonly CategoryId[];
        readonly times: readonly ({
          readonly from: string;
          readonly until: string;
        })[];
        readonly dates: {
          readonly from: string | null;
          readonly until: string | null;
        } | null;
        readonly distanceKm: {
          readonly from: number;
          readonly below: number | null;
        } | null;
      };
      readonly effect: {
        readonly by: "percent";
        readonly direction: "up" | "down";
        readonly basisPoints: number;
      } | {
        readonly by: "amount";
        readonly direction: "up" | "down";
        readonly amount: Money;
      };
      readonly status: "active" | "inactive";
    })[];
  }; failure: never };
  readonly 'pricing.rules.update': { kind: 'mutation'; input: PricingRulesUpdateInput; output: {
    readonly id: Id<'PriceRule'>;
    readonly version: number;
    readonly kind: "size" | "soil" | "peak" | "zone" | "fleet" | "promo" | "membership";
    readonly name: string;
    readonly priority: number;
    readonly combinable: boolean;
    readonly window: {
      readonly from: Instant | null;
      readonly until: Instant | null;
    };
    readonly conditions: {
      /** None: all of the house */
      readonly siteIds: readonly SiteId[];
      readonly sizes: readonly ("compact" | "standard" | "large" | "oversized")[];
      readonly soils: readonly ("light" | "normal" | "heavy" | "extreme")[];
      /** Monday is 1 */
      readonly weekdays: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
      readonly channels: readonly ("web" | "phone" | "counter" | "partner")[];
      readonly modes: readonly ("bay" | "mobile")[];
      readonly fleetIds: readonly (Id<'Fleet'>)[];
      readonly serviceIds: readonly ServiceId[];
      readonly categoryIds: readonly CategoryId[];
      readonly times: readonly ({
        readonly from: string;
        readonly until: string;
      })[];
      readonly dates: {
        readonly from: string | null;
        readonly until: string | null;
      } | null;
      readonly distanceKm: {
        readonly from: number;
        readonly below: number | null;
      } | null;
    };
    readonly effect: {
      readonly by: "percent";
      readonly direction: "up" | "down";
      readonly basisPoints: number;
    } | {
      readonly by: "amount";
      readonly direction: "up" | "down";
      readonly amount: Money;
    };
    readonly status: "active" | "inactive";
  }; failure: 'rule/condition-missing' | 'rule/name-taken' | 'rule/never' | 'rule/too-deep' | 'rule/too-many' | 'rule/unknown' };
  readonly 'pricing.simulateRule': { kind: 'query'; input: PricingSimulateRuleInput; output: {
    /** Each job at today’s prices, without the rule and with it */
    readonly jobs: readonly ({
      readonly bookingId: BookingId;
      readonly startsAt: Instant;
      readonly before: Money;
      readonly after: Money;
      readonly difference: Money;
    })[];
    /** False where the period has more jobs than were replayed */
    readonly isWhole: boolean;
    readonly changed: number;
    /** Jobs that cannot be priced any more */
    readonly skipped: number;
    readonly before: Money;
    readonly after: Money;
    readonly difference: Money;
  }; failure: 'simulation/period' | 'site/unknown' };
  readonly 'pricing.taxes.list': { kind: 'query'; input: PricingTaxesListInput; output: {
    readonly items: readonly ({
      readonly categoryId: CategoryId;
      readonly version: number;
      /** Basis points: 2300 is 23 % */
      readonly basisPoints: number;
    })[];
  }; failure: never };
  readonly 'pricing.taxes.remove': { kind: 'mutation'; input: PricingTaxesRemoveInput; output: {
    readonly done: true;
  }; failure: 'tax-rate/unknown' };
  readonly 'pricing.taxes.set': { kind: 'mutation'; input: PricingTaxesSetInput; output: {
    readonly categoryId: CategoryId;
    readonly version: number;
    /** Basis points: 2300 is 23 % */
    readonly basisPoints: number;
  }; failure: 'category/unknown' };
}

export interface PricingProcedures {
  readonly coupons: {
    /**
     * Gives out a coupon under a code of its own.
     *
     * Permission `pricing.coupons.create`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `coupon/code-taken`, `coupon/never`, `coupon/too-deep`.
     *
     * @example
     * ```ts
     * await api.pricing.coupons.create.mutate({ name: "name", effect: { by: "percent", basisPoints: 1 }, code: "code" });
     * ```
     */
    readonly create: Mutation<{ input: PricingCouponsCreateInput; output: {
      readonly name: string;
      readonly window: {
        readonly from: Instant | null;
        readonly until: Instant | null;
      };
      /** None: all of the house */
      readonly siteIds: readonly SiteId[];
      readonly serviceIds: readonly ServiceId[];
      readonly minTotal: Money | null;
      readonly maxUses: number | null;
      readonly maxPerCustomer: number | null;
      readonly id: Id<'Coupon'>;
      readonly version: number;
      readonly code: string;
      readonly effect: {
        readonly by: "percent";
        readonly direction: "down";
        readonly basisPoints: number;
      } | {
        readonly by: "amount";
        readonly direction: "down";
        readonly amount: Money;
      };
      readonly status: "active" | "inactive";
    }; meta: unknown }>;
    /**
     * Ends a coupon; bookings that used it keep their price.
     *
     * Permission `pricing.coupons.deactivate`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `coupon/already-inactive`, `coupon/unknown`.
     *
     * @example
     * ```ts
     * await api.pricing.coupons.deactivate.mutate({ couponId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly deactivate: Mutation<{ input: PricingCouponsDeactivateInput; output: {
      readonly name: string;
      readonly window: {
        readonly from: Instant | null;
        readonly until: Instant | null;
      };
      /** None: all of the house */
      readonly siteIds: readonly SiteId[];
      readonly serviceIds: readonly ServiceId[];
      readonly minTotal: Money | null;
      readonly maxUses: number | null;
      readonly maxPerCustomer: number | null;
      readonly id: Id<'Coupon'>;
      readonly version: number;
      readonly code: string;
      readonly effect: {
        readonly by: "percent";
        readonly direction: "down";
        readonly basisPoints: number;
      } | {
        readonly by: "amount";
        readonly direction: "down";
        readonly amount: Money;
      };
      readonly status: "active" | "inactive";
    }; meta: unknown }>;
    /**
     * Lists the coupons with how often each was used.
     *
     * Permission `pricing.coupons.list`: manager (site), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.pricing.coupons.list.query({});
     * ```
     */
    readonly list: Query<{ input: PricingCouponsListInput; output: {
      readonly items: readonly ({
        readonly coupon: {
          readonly name: string;
          readonly window: {
            readonly from: Instant | null;
            readonly until: Instant | null;
          };
          /** None: all of the house */
          readonly siteIds: readonly SiteId[];
          readonly serviceIds: readonly ServiceId[];
          readonly minTotal: Money | null;
          readonly maxUses: number | null;
          readonly maxPerCustomer: number | null;
          readonly id: Id<'Coupon'>;
          readonly version: number;
          readonly code: string;
          readonly effect: {
            readonly by: "percent";
            readonly direction: "down";
            readonly basisPoints: number;
          } | {
            readonly by: "amount";
            readonly direction: "down";
            readonly amount: Money;
          };
          readonly status: "active" | "inactive";
        };
        readonly uses: number;
      })[];
      readonly nextCursor: string | null;
    }; meta: unknown }>;
    /**
     * Changes a coupon, or brings back one that was ended; its code stays.
     *
     * Permission `pricing.coupons.update`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `coupon/never`, `coupon/too-deep`, `coupon/unknown`.
     *
     * @example
     * ```ts
     * await api.pricing.coupons.update.mutate({ couponId: "01930000-0000-7000-8000-000000000001", version: 1 });
     * ```
     */
    readonly update: Mutation<{ input: PricingCouponsUpdateInput; output: {
      readonly name: string;
      readonly window: {
        readonly from: Instant | null;
        readonly until: Instant | null;
      };
      /** None: all of the house */
      readonly siteIds: readonly SiteId[];
      readonly serviceIds: readonly ServiceId[];
      readonly minTotal: Money | null;
      readonly maxUses: number | null;
      readonly maxPerCustomer: number | null;
      readonly id: Id<'Coupon'>;
      readonly version: number;
      readonly code: string;
      readonly effect: {
        readonly by: "percent";
        readonly direction: "down";
        readonly basisPoints: number;
      } | {
        readonly by: "amount";
        readonly direction: "down";
        readonly amount: Money;
      };
      readonly status: "active" | "inactive";
    }; meta: unknown }>;
  };
  /**
   * Prices a job and says of every rule why it did or did not change the price.
   *
   * Permission `pricing.explain`: cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `add-on/unknown`, `coupon/below-minimum`, `coupon/not-for-this`, `coupon/not-now`, `coupon/unknown`, `coupon/used-by-you`, `coupon/used-up`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `service/unknown`, `site/unknown`.
   *
   * @example
   * ```ts
   * await api.pricing.explain.query({ siteId: "01930000-0000-7000-8000-000000000001", serviceIds: ["01930000-0000-7000-8000-000000000001"], size: "compact" });
   * ```
   */
  readonly explain: Query<{ input: AskQuote; output: {
    readonly quote: QuoteView;
    readonly rules: readonly ({
      readonly ruleId: Id<'PriceRule'>;
      readonly name: string;
      readonly kind: "size" | "soil" | "peak" | "zone" | "fleet" | "promo" | "membership";
      /** Why it said nothing; null: it spoke */
      readonly silence: "status" | "window" | "currency" | "member" | "lines" | "outranked" | "siteIds" | "sizes" | "soils" | "weekdays" | "times" | "dates" | "channels" | "modes" | "distanceKm" | "fleetIds" | "serviceIds" | "categoryIds" | null;
      readonly amount: Money;
    })[];
  }; meta: unknown }>;
  /**
   * Prices a job: lines with the reason of each, tax and total, signed and honoured until it expires.
   *
   * Permission `pricing.quote`: anyone. Since 0.1.0.
   *
   * Fails with `add-on/unknown`, `coupon/below-minimum`, `coupon/not-for-this`, `coupon/not-now`, `coupon/unknown`, `coupon/used-by-you`, `coupon/used-up`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `service/unknown`, `site/unknown`.
   *
   * @example
   * ```ts
   * await api.pricing.quote.query({ siteId: "01930000-0000-7000-8000-000000000001", serviceIds: ["01930000-0000-7000-8000-000000000001"], size: "compact" });
   * ```
   */
  readonly quote: Query<{ input: AskQuote; output: SignedQuote; meta: unknown }>;
  readonly rules: {
    /**
     * Adds a price rule; prices asked for from now on know it.
     *
     * Permission `pricing.rules.create`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `rule/condition-missing`, `rule/name-taken`, `rule/never`, `rule/too-deep`, `rule/too-many`.
     *
     * @example
     * ```ts
     * await api.pricing.rules.create.mutate({ name: "name", conditions: {}, effect: { by: "percent", direction: "up", basisPoints: 1 }, kind: "size" });
     * ```
     */
    readonly create: Mutation<{ input: PricingRulesCreateInput; output: {
      readonly id: Id<'PriceRule'>;
      readonly version: number;
      readonly kind: "size" | "soil" | "peak" | "zone" | "fleet" | "promo" | "membership";
      readonly name: string;
      readonly priority: number;
      readonly combinable: boolean;
      readonly window: {
        readonly from: Instant | null;
        readonly until: Instant | null;
      };
      readonly conditions: {
        /** None: all of the house */
        readonly siteIds: readonly SiteId[];
        readonly sizes: readonly ("compact" | "standard" | "large" | "oversized")[];
        readonly soils: readonly ("light" | "normal" | "heavy" | "extreme")[];
        /** Monday is 1 */
        readonly weekdays: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
        readonly channels: readonly ("web" | "phone" | "counter" | "partner")[];
        readonly modes: readonly ("bay" | "mobile")[];
        readonly fleetIds: readonly (Id<'Fleet'>)[];
        readonly serviceIds: readonly ServiceId[];
        readonly categoryIds: readonly CategoryId[];
        readonly times: readonly ({
          readonly from: string;
          readonly until: string;
        })[];
        readonly dates: {
          readonly from: string | null;
          readonly until: string | null;
        } | null;
        readonly distanceKm: {
          readonly from: number;
          readonly below: number | null;
        } | null;
      };
      readonly effect: {
        readonly by: "percent";
        readonly direction: "up" | "down";
        readonly basisPoints: number;
      } | {
        readonly by: "amount";
        readonly direction: "up" | "down";
        readonly amount: Money;
      };
      readonly status: "active" | "inactive";
    }; meta: unknown }>;
    /**
     * Ends a price rule; signed prices keep it until they expire.
     *
     * Permission `pricing.rules.deactivate`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `rule/already-inactive`, `rule/unknown`.
     *
     * @example
     * ```ts
     * await api.pricing.rules.deactivate.mutate({ ruleId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly deactivate: Mutation<{ input: PricingRulesDeactivateInput; output: {
      readonly id: Id<'PriceRule'>;
      readonly version: number;
      readonly kind: "size" | "soil" | "peak" | "zone" | "fleet" | "promo" | "membership";
      readonly name: string;
      readonly priority: number;
      readonly combinable: boolean;
      readonly window: {
        readonly from: Instant | null;
        readonly until: Instant | null;
      };
      readonly conditions: {
        /** None: all of the house */
        readonly siteIds: readonly SiteId[];
        readonly sizes: readonly ("compact" | "standard" | "large" | "oversized")[];
        readonly soils: readonly ("light" | "normal" | "heavy" | "extreme")[];
        /** Monday is 1 */
        readonly weekdays: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
        readonly channels: readonly ("web" | "phone" | "counter" | "partner")[];
        readonly modes: readonly ("bay" | "mobile")[];
        readonly fleetIds: readonly (Id<'Fleet'>)[];
        readonly serviceIds: readonly ServiceId[];
        readonly categoryIds: readonly CategoryId[];
        readonly times: readonly ({
          readonly from: string;
          readonly until: string;
        })[];
        readonly dates: {
          readonly from: string | null;
          readonly until: string | null;
        } | null;
        readonly distanceKm: {
          readonly from: number;
          readonly below: number | null;
        } | null;
      };
      readonly effect: {
        readonly by: "percent";
        readonly direction: "up" | "down";
        readonly basisPoints: number;
      } | {
        readonly by: "amount";
        readonly direction: "up" | "down";
        readonly amount: Money;
      };
      readonly status: "active" | "inactive";
    }; meta: unknown }>;
    /**
     * Lists the price rules of the house and of the sites in reach.
     *
     * Permission `pricing.rules.list`: manager (site), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.pricing.rules.list.query({});
     * ```
     */
    readonly list: Query<{ input: PricingRulesListInput; output: {
      readonly items: readonly ({
        readonly id: Id<'PriceRule'>;
        readonly version: number;
        readonly kind: "size" | "soil" | "peak" | "zone" | "fleet" | "promo" | "membership";
        readonly name: string;
        readonly priority: number;
        readonly combinable: boolean;
        readonly window: {
          readonly from: Instant | null;
          readonly until: Instant | null;
        };
        readonly conditions: {
          /** None: all of the house */
          readonly siteIds: readonly SiteId[];
          readonly sizes: readonly ("compact" | "standard" | "large" | "oversized")[];
          readonly soils: readonly ("light" | "normal" | "heavy" | "extreme")[];
          /** Monday is 1 */
          readonly weekdays: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
          readonly channels: readonly ("web" | "phone" | "counter" | "partner")[];
          readonly modes: readonly ("bay" | "mobile")[];
          readonly fleetIds: readonly (Id<'Fleet'>)[];
          readonly serviceIds: readonly ServiceId[];
          readonly categoryIds: readonly CategoryId[];
          readonly times: readonly ({
            readonly from: string;
            readonly until: string;
          })[];
          readonly dates: {
            readonly from: string | null;
            readonly until: string | null;
          } | null;
          readonly distanceKm: {
            readonly from: number;
            readonly below: number | null;
          } | null;
        };
        readonly effect: {
          readonly by: "percent";
          readonly direction: "up" | "down";
          readonly basisPoints: number;
        } | {
          readonly by: "amount";
          readonly direction: "up" | "down";
          readonly amount: Money;
        };
        readonly status: "active" | "inactive";
      })[];
    }; meta: unknown }>;
    /**
     * Changes a price rule, or brings back one that was ended.
     *
     * Permission `pricing.rules.update`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `rule/condition-missing`, `rule/name-taken`, `rule/never`, `rule/too-deep`, `rule/too-many`, `rule/unknown`.
     *
     * @example
     * ```ts
     * await api.pricing.rules.update.mutate({ ruleId: "01930000-0000-7000-8000-000000000001", version: 1 });
     * ```
     */
    readonly update: Mutation<{ input: PricingRulesUpdateInput; output: {
      readonly id: Id<'PriceRule'>;
      readonly version: number;
      readonly kind: "size" | "soil" | "peak" | "zone" | "fleet" | "promo" | "membership";
      readonly name: string;
      readonly priority: number;
      readonly combinable: boolean;
      readonly window: {
        readonly from: Instant | null;
        readonly until: Instant | null;
      };
      readonly conditions: {
        /** None: all of the house */
        readonly siteIds: readonly SiteId[];
        readonly sizes: readonly ("compact" | "standard" | "large" | "oversized")[];
        readonly soils: readonly ("light" | "normal" | "heavy" | "extreme")[];
        /** Monday is 1 */
        readonly weekdays: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
        readonly channels: readonly ("web" | "phone" | "counter" | "partner")[];
        readonly modes: readonly ("bay" | "mobile")[];
        readonly fleetIds: readonly (Id<'Fleet'>)[];
        readonly serviceIds: readonly ServiceId[];
        readonly categoryIds: readonly CategoryId[];
        readonly times: readonly ({
          readonly from: string;
          readonly until: string;
        })[];
        readonly dates: {
          readonly from: string | null;
          readonly until: string | null;
        } | null;
        readonly distanceKm: {
          readonly from: number;
          readonly below: number | null;
        } | null;
      };
      readonly effect: {
        readonly by: "percent";
        readonly direction: "up" | "down";
        readonly basisPoints: number;
      } | {
        readonly by: "amount";
        readonly direction: "up" | "down";
        readonly amount: Money;
      };
      readonly status: "active" | "inactive";
    }; meta: unknown }>;
  };
  /**
   * Replays the jobs of a past period with a drafted rule: what each and all of them would have cost.
   *
   * Permission `pricing.simulateRule`: manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `simulation/period`, `site/unknown`.
   *
   * @example
   * ```ts
   * await api.pricing.simulateRule.query({ name: "name", conditions: {}, effect: { by: "percent", direction: "up", basisPoints: 1 }, kind: "size", siteId: "01930000-0000-7000-8000-000000000001", from: "2026-11-21T10:00:00.000Z", to: "2026-11-21T10:00:00.000Z" });
   * ```
   */
  readonly simulateRule: Query<{ input: PricingSimulateRuleInput; output: {
    /** Each job at today’s prices, without the rule and with it */
    readonly jobs: readonly ({
      readonly bookingId: BookingId;
      readonly startsAt: Instant;
      readonly before: Money;
      readonly after: Money;
      readonly difference: Money;
    })[];
    /** False where the period has more jobs than were replayed */
    readonly isWhole: boolean;
    readonly changed: number;
    /** Jobs that cannot be priced any more */
    readonly skipped: number;
    readonly before: Money;
    readonly after: Money;
    readonly difference: Money;
  }; meta: unknown }>;
  readonly taxes: {
    /**
     * Lists the tax of each category that has one.
     *
     * Permission `pricing.taxes.list`: manager (all), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.pricing.taxes.list.query({});
     * ```
     */
    readonly list: Query<{ input: PricingTaxesListInput; output: {
      readonly items: readonly ({
        readonly categoryId: CategoryId;
        readonly version: number;
        /** Basis points: 2300 is 23 % */
        readonly basisPoints: number;
      })[];
    }; meta: unknown }>;
    /**
     * Takes a category’s tax away: its services have no price until it has one.
     *
     * Permission `pricing.taxes.remove`: admin (all). Since 0.2.0.
     *
     * Fails with `tax-rate/unknown`.
     *
     * @example
     * ```ts
     * await api.pricing.taxes.remove.mutate({ categoryId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly remove: Mutation<{ input: PricingTaxesRemoveInput; output: {
      readonly done: true;
    }; meta: unknown }>;
    /**
     * Sets the tax on a category of services.
     *
     * Permission `pricing.taxes.set`: admin (all). Since 0.2.0.
     *
     * Fails with `category/unknown`.
     *
     * @example
     * ```ts
     * await api.pricing.taxes.set.mutate({ categoryId: "01930000-0000-7000-8000-000000000001", basisPoints: 1 });
     * ```
     */
    readonly set: Mutation<{ input: PricingTaxesSetInput; output: {
      readonly categoryId: CategoryId;
      readonly version: number;
      /** Basis points: 2300 is 23 % */
      readonly basisPoints: number;
    }; meta: unknown }>;
  };
}
