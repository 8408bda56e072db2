// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { BayId, Id, Instant, SiteId, SizeClass } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export interface BayList {
  readonly items: readonly BayView[];
}
export interface BayView {
  readonly id: BayId;
  readonly version: number;
  readonly siteId: SiteId;
  readonly number: number;
  readonly name: string;
  readonly kind: 'hand' | 'tunnel' | 'detail';
  readonly maxSize: SizeClass;
  readonly equipment: readonly string[];
  readonly status: 'active' | 'maintenance' | 'inactive';
}
export interface ClosureList {
  readonly items: readonly ClosureView[];
}
export interface ClosureView {
  readonly id: Id<'Closure'>;
  readonly version: number;
  readonly siteId: SiteId;
  readonly bayId: BayId | null;
  readonly span: {
    /** UTC, ISO 8601 with milliseconds */
    readonly start: Instant;
    /** UTC, ISO 8601 with milliseconds */
    readonly end: Instant;
  };
  readonly reason: string;
  readonly kind: 'closure' | 'maintenance';
}
export interface FacilitiesBaysCreateInput {
  readonly siteId: SiteId;
  readonly number: number;
  readonly name: string;
  readonly kind: 'hand' | 'tunnel' | 'detail';
  readonly maxSize: SizeClass;
  readonly equipment: readonly string[];
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesBaysSetStatusInput {
  readonly bayId: BayId;
  readonly status: 'active' | 'maintenance' | 'inactive';
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesBaysUpdateInput {
  readonly number?: number;
  readonly name?: string;
  readonly kind?: 'hand' | 'tunnel' | 'detail';
  readonly maxSize?: SizeClass;
  readonly equipment?: readonly string[];
  readonly bayId: BayId;
  readonly version: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesClosuresCreateInput {
  readonly siteId: SiteId;
  readonly bayId?: BayId | null;
  readonly span: {
    /** UTC, ISO 8601 with milliseconds */
    readonly start: Instant;
    /** UTC, ISO 8601 with milliseconds */
    readonly end: Instant;
  };
  readonly reason: string;
  readonly kind: 'closure' | 'maintenance';
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesClosuresRemoveInput {
  readonly closureId: Id<'Closure'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesSitesCreateInput {
  readonly name: string;
  readonly code: string;
  readonly zone: string;
  readonly dayEndsAt?: string;
  readonly address: {
    readonly lines: readonly string[];
    readonly postcode: string;
    readonly city: string;
    readonly country: string;
  };
  readonly position?: {
    readonly lat: number;
    readonly lng: number;
  } | null;
  readonly hours: readonly {
    readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
    readonly opens: string;
    readonly closes: string;
  }[];
  readonly exceptions: readonly {
    readonly date: string;
    readonly intervals: readonly {
      readonly opens: string;
      readonly closes: string;
    }[];
    readonly reason: string | null;
  }[];
  readonly currency: string;
  readonly taxMode: 'inclusive' | 'exclusive';
  readonly taxRounding: 'line' | 'document';
  readonly settings: {
    readonly confirmation?: 'manual' | 'instant';
    readonly gridMinutes?: {
      readonly web: number;
      readonly staff: number;
    };
    readonly noticeMinutes?: {
      readonly web: number;
      readonly staff: number;
    };
    readonly horizonDays?: number;
    readonly cancellationTiers?: readonly {
      readonly hoursBefore: number;
      readonly percent: number;
    }[];
    readonly rescheduleNoticeHours?: number;
    readonly noShowAfterMinutes?: number;
    readonly holdMinutes?: number;
    readonly holdMaxMinutes?: number;
    readonly pendingExpiry?: {
      readonly hours: number;
      readonly hoursBeforeStart: number;
    };
    readonly maxPending?: {
      readonly verified: number;
      readonly unverified: number;
    };
    readonly servicesPerBooking?: {
      readonly min: number;
      readonly max: number;
    };
    readonly jobMinutes?: {
      readonly min: number;
      readonly max: number;
    };
    readonly maxTotal?: number;
    readonly priceFloor?: number;
    readonly quoteValidMinutes?: number;
    readonly feeHonouredMinutes?: number;
    readonly undoMinutes?: number;
  };
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export type FacilitiesSitesListInput = Record<string, never>;
export interface FacilitiesSitesUpdateInput {
  readonly name?: string;
  readonly code?: string;
  readonly zone?: string;
  readonly address?: {
    readonly lines: readonly string[];
    readonly postcode: string;
    readonly city: string;
    readonly country: string;
  };
  readonly hours?: readonly {
    readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
    readonly opens: string;
    readonly closes: string;
  }[];
  readonly exceptions?: readonly {
    readonly date: string;
    readonly intervals: readonly {
      readonly opens: string;
      readonly closes: string;
    }[];
    readonly reason: string | null;
  }[];
  readonly taxMode?: 'inclusive' | 'exclusive';
  readonly taxRounding?: 'line' | 'document';
  readonly settings?: {
    readonly confirmation?: 'manual' | 'instant';
    readonly gridMinutes?: {
      readonly web: number;
      readonly staff: number;
    };
    readonly noticeMinutes?: {
      readonly web: number;
      readonly staff: number;
    };
    readonly horizonDays?: number;
    readonly cancellationTiers?: readonly {
      readonly hoursBefore: number;
      readonly percent: number;
    }[];
    readonly rescheduleNoticeHours?: number;
    readonly noShowAfterMinutes?: number;
    readonly holdMinutes?: number;
    readonly holdMaxMinutes?: number;
    readonly pendingExpiry?: {
      readonly hours: number;
      readonly hoursBeforeStart: number;
    };
    readonly maxPending?: {
      readonly verified: number;
      readonly unverified: number;
    };
    readonly servicesPerBooking?: {
      readonly min: number;
      readonly max: number;
    };
    readonly jobMinutes?: {
      readonly min: number;
      readonly max: number;
    };
    readonly maxTotal?: number;
    readonly priceFloor?: number;
    readonly quoteValidMinutes?: number;
    readonly feeHonouredMinutes?: number;
    readonly undoMinutes?: number;
  };
  readonly dayEndsAt?: string;
  readonly position?: {
    readonly lat: number;
    readonly lng: number;
  } | null;
  readonly siteId: SiteId;
  readonly version: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface ListClosures {
  readonly siteId: SiteId;
  /** UTC, ISO 8601 with milliseconds */
  readonly from: Instant;
  /** UTC, ISO 8601 with milliseconds */
  readonly to: Instant;
}
export interface SiteList {
  readonly items: readonly SiteView[];
}
export interface SiteRef {
  readonly siteId: SiteId;
}
export interface SiteView {
  readonly id: SiteId;
  readonly version: number;
  readonly name: string;
  readonly code: string;
  /** IANA time zone */
  readonly zone: string;
  readonly dayEndsAt: string;
  readonly address: {
    readonly lines: readonly string[];
    readonly postcode: string;
    readonly city: string;
    readonly country: string;
  };
  readonly position: {
    readonly lat: number;
    readonly lng: number;
  } | null;
  readonly hours: readonly {
    readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
    readonly opens: string;
    readonly closes: string;
  }[];
  readonly exceptions: readonly {
    readonly date: string;
    readonly intervals: readonly {
      readonly opens: string;
      readonly closes: string;
    }[];
    readonly reason: string | null;
  }[];
  readonly currency: string;
  readonly taxMode: 'inclusive' | 'exclusive';
  readonly taxRounding: 'line' | 'document';
  readonly settings: {
    readonly confirmation: 'manual' | 'instant';
    readonly gridMinutes: {
      readonly web: number;
      readonly staff: number;
    };
    readonly noticeMinutes: {
      readonly web: number;
      readonly staff: number;
    };
    readonly horizonDays: number;
    readonly cancellationTiers: readonly {
      readonly hoursBefore: number;
      readonly percent: number;
    }[];
    readonly rescheduleNoticeHours: number;
    readonly noShowAfterMinutes: number;
    readonly holdMinutes: number;
    readonly holdMaxMinutes: number;
    readonly pendingExpiry: {
      readonly hours: number;
      readonly hoursBeforeStart: number;
    };
    readonly maxPending: {
      readonly verified: number;
      readonly unverified: number;
    };
    readonly servicesPerBooking: {
      readonly min: number;
      readonly max: number;
    };
    readonly jobMinutes: {
      readonly min: number;
      readonly max: number;
    };
    readonly maxTotal: number;
    readonly priceFloor: number;
    readonly quoteValidMinutes: number;
    readonly feeHonouredMinutes: number;
    readonly undoMinutes: number;
  };
}

export interface FacilitiesProcedures {
  readonly bays: {
    /**
     * Permission: `facilities.bays.create`.
     *
     * Fails with `bay/number-taken`, `site/unknown`.
     */
    readonly create: Mutation<{ input: FacilitiesBaysCreateInput; output: BayView; meta: unknown }>;
    /**
     * Permission: `facilities.bays.list`.
     */
    readonly list: Query<{ input: SiteRef; output: BayList; meta: unknown }>;
    /**
     * Permission: `facilities.bays.setStatus`.
     *
     * Fails with `bay/status-not-allowed`, `bay/unknown`.
     */
    readonly setStatus: Mutation<{ input: FacilitiesBaysSetStatusInput; output: BayView; meta: unknown }>;
    /**
     * Permission: `facilities.bays.update`.
     *
     * Fails with `bay/number-taken`, `bay/unknown`.
     */
    readonly update: Mutation<{ input: FacilitiesBaysUpdateInput; output: BayView; meta: unknown }>;
  };
  readonly closures: {
    /**
     * Permission: `facilities.closures.create`.
     *
     * Fails with `bay/unknown`, `closure/bookings-in-the-way`, `closure/ends-before-start`, `closure/in-the-past`, `site/unknown`.
     */
    readonly create: Mutation<{ input: FacilitiesClosuresCreateInput; output: ClosureView; meta: unknown }>;
    /**
     * Permission: `facilities.closures.list`.
     */
    readonly list: Query<{ input: ListClosures; output: ClosureList; meta: unknown }>;
    /**
     * Permission: `facilities.closures.remove`.
     *
     * Fails with `closure/already-removed`, `closure/unknown`.
     */
    readonly remove: Mutation<{
      input: FacilitiesClosuresRemoveInput;
      output: {
        readonly done: true;
      };
      meta: unknown;
    }>;
  };
  readonly sites: {
    /**
     * Permission: `facilities.sites.create`.
     *
     * Fails with `site/code-taken`, `site/exception-overlaps`, `site/exception-twice`, `site/hours-overlap`, `site/tiers-incomplete`, `site/unknown-zone`.
     */
    readonly create: Mutation<{ input: FacilitiesSitesCreateInput; output: SiteView; meta: unknown }>;
    /**
     * Permission: `facilities.sites.get`.
     *
     * Fails with `site/unknown`.
     */
    readonly get: Query<{ input: SiteRef; output: SiteView; meta: unknown }>;
    /**
     * Permission: `facilities.sites.list`.
     */
    readonly list: Query<{ input: FacilitiesSitesListInput; output: SiteList; meta: unknown }>;
    /**
     * Permission: `facilities.sites.update`.
     *
     * Fails with `site/code-taken`, `site/exception-overlaps`, `site/exception-twice`, `site/hours-overlap`, `site/tiers-incomplete`, `site/unknown`, `site/unknown-zone`.
     */
    readonly update: Mutation<{ input: FacilitiesSitesUpdateInput; output: SiteView; meta: unknown }>;
  };
}
