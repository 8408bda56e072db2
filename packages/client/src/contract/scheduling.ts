// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { AddOnId, HoldId, Instant, ResourceId, ServiceId, SiteId, SizeClass } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export interface ExplainSlot {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  readonly size: SizeClass;
  /** The visitor’s own hold does not count as taken */
  readonly visitorKey?: string;
  /** By the rules of the counter; for staff of the site */
  readonly forCounter?: boolean;
  /** UTC, ISO 8601 with milliseconds */
  readonly startsAt: Instant;
}
export interface ExplanationView {
  /** UTC, ISO 8601 with milliseconds */
  readonly startsAt: Instant;
  readonly free: boolean;
  readonly reasons: readonly (
    | {
        readonly code: 'off-grid';
        readonly gridMinutes: number;
      }
    | {
        readonly code: 'too-soon';
        /** UTC, ISO 8601 with milliseconds */
        readonly earliest: Instant;
      }
    | {
        readonly code: 'too-far';
        /** UTC, ISO 8601 with milliseconds */
        readonly latest: Instant;
      }
    | {
        readonly code: 'closed';
        readonly until: Instant | null;
        readonly reason: string | null;
      }
    | {
        readonly code: 'outside-hours';
        /** UTC, ISO 8601 with milliseconds */
        readonly opens: Instant;
        /** UTC, ISO 8601 with milliseconds */
        readonly closes: Instant;
      }
    | {
        readonly code: 'no-bay';
      }
    | {
        readonly code: 'wrong-kind';
        readonly resourceId: ResourceId;
        readonly name: string;
        readonly kind: 'hand' | 'tunnel' | 'detail';
      }
    | {
        readonly code: 'too-small';
        readonly resourceId: ResourceId;
        readonly name: string;
        readonly maxSize: SizeClass;
      }
    | {
        readonly code: 'no-equipment';
        readonly resourceId: ResourceId;
        readonly name: string;
        readonly missing: readonly string[];
      }
    | {
        readonly code: 'bay-down';
        readonly resourceId: ResourceId;
        readonly name: string;
        readonly status: 'maintenance' | 'inactive' | 'closure';
        readonly until: Instant | null;
      }
    | {
        readonly code: 'taken';
        readonly resourceId: ResourceId;
        readonly name: string;
        /** UTC, ISO 8601 with milliseconds */
        readonly from: Instant;
        /** UTC, ISO 8601 with milliseconds */
        readonly until: Instant;
        readonly bufferMinutes: number;
      }
  )[];
  readonly nearest: readonly Instant[];
}
export interface FindSlots {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  readonly size: SizeClass;
  /** The visitor’s own hold does not count as taken */
  readonly visitorKey?: string;
  /** By the rules of the counter; for staff of the site */
  readonly forCounter?: boolean;
  /** UTC, ISO 8601 with milliseconds */
  readonly from: Instant;
  /** UTC, ISO 8601 with milliseconds */
  readonly to: Instant;
}
export interface HoldView {
  readonly id: HoldId;
  readonly siteId: SiteId;
  readonly resourceId: ResourceId;
  /** UTC, ISO 8601 with milliseconds */
  readonly startsAt: Instant;
  /** UTC, ISO 8601 with milliseconds */
  readonly endsAt: Instant;
  /** UTC, ISO 8601 with milliseconds */
  readonly expiresAt: Instant;
  readonly extended: boolean;
}
export interface SchedulingHoldsExtendInput {
  readonly holdId: HoldId;
  /** Made by the app, kept while someone is choosing; says whose hold it is */
  readonly visitorKey: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface SchedulingHoldsPlaceInput {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  readonly size: SizeClass;
  /** UTC, ISO 8601 with milliseconds */
  readonly startsAt: Instant;
  /** Made by the app, kept while someone is choosing; says whose hold it is */
  readonly visitorKey: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface SchedulingHoldsReleaseInput {
  readonly holdId: HoldId;
  /** Made by the app, kept while someone is choosing; says whose hold it is */
  readonly visitorKey: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface SlotList {
  readonly items: readonly SlotView[];
  /** How long the work takes */
  readonly minutes: number;
}
export interface SlotView {
  /** UTC, ISO 8601 with milliseconds */
  readonly startsAt: Instant;
  /** UTC, ISO 8601 with milliseconds */
  readonly endsAt: Instant;
  readonly resourceIds: readonly ResourceId[];
}

export interface SchedulingProcedures {
  /**
   * Permission: `scheduling.explainSlot`.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `service/no-common-bay`, `service/unknown`, `site/unknown`.
   */
  readonly explainSlot: Query<{ input: ExplainSlot; output: ExplanationView; meta: unknown }>;
  readonly holds: {
    /**
     * Permission: `scheduling.holds.extend`.
     *
     * Fails with `hold/already-extended`, `hold/ended`, `hold/expired`, `hold/unknown`, `site/unknown`.
     */
    readonly extend: Mutation<{ input: SchedulingHoldsExtendInput; output: HoldView; meta: unknown }>;
    /**
     * Permission: `scheduling.holds.place`.
     *
     * Fails with `add-on/does-not-apply`, `add-on/unknown`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/no-bay`, `slot/off-grid`, `slot/outside-hours`, `slot/taken`, `slot/too-far`, `slot/too-soon`.
     */
    readonly place: Mutation<{ input: SchedulingHoldsPlaceInput; output: HoldView; meta: unknown }>;
    /**
     * Permission: `scheduling.holds.release`.
     *
     * Fails with `hold/ended`, `hold/unknown`.
     */
    readonly release: Mutation<{
      input: SchedulingHoldsReleaseInput;
      output: {
        readonly done: true;
      };
      meta: unknown;
    }>;
  };
  /**
   * Permission: `scheduling.slots`.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `service/no-common-bay`, `service/unknown`, `site/unknown`.
   */
  readonly slots: Query<{ input: FindSlots; output: SlotList; meta: unknown }>;
}
