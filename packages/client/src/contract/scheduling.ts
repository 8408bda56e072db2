// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { AddOnId, HoldId, Instant, ResourceId, ServiceId, SiteId, SizeClass, StaffId } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export interface ExplainSlot {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  readonly size: SizeClass;
  /** In a bay of the site, or by a team that drives */
  readonly mode?: "bay" | "mobile";
  /** Where the car stands, for a team; degrees, WGS 84 */
  readonly position?: {
    readonly lat: number;
    readonly lng: number;
  };
  /** Only with this person */
  readonly staffId?: StaffId;
  /** The visitor’s own hold does not count as taken */
  readonly visitorKey?: string;
  /** By the rules of the counter; for staff of the site */
  readonly forCounter?: boolean;
  readonly startsAt: Instant;
}
export interface ExplanationView {
  readonly startsAt: Instant;
  readonly free: boolean;
  readonly reasons: readonly ({
    readonly code: "off-grid";
    readonly gridMinutes: number;
  } | {
    readonly code: "too-soon";
    readonly earliest: Instant;
  } | {
    readonly code: "too-far";
    readonly latest: Instant;
  } | {
    readonly code: "closed";
    readonly until: Instant | null;
    readonly reason: string | null;
  } | {
    readonly code: "outside-hours";
    readonly opens: Instant;
    readonly closes: Instant;
  } | {
    readonly code: "no-bay";
  } | {
    readonly code: "wrong-kind";
    readonly resourceId: ResourceId;
    readonly name: string;
    readonly kind: "hand" | "tunnel" | "detail";
  } | {
    readonly code: "too-small";
    readonly resourceId: ResourceId;
    readonly name: string;
    readonly maxSize: SizeClass;
  } | {
    readonly code: "no-equipment";
    readonly resourceId: ResourceId;
    readonly name: string;
    readonly missing: readonly string[];
  } | {
    readonly code: "bay-down";
    readonly resourceId: ResourceId;
    readonly name: string;
    readonly status: "maintenance" | "inactive" | "closure";
    readonly until: Instant | null;
  } | {
    readonly code: "taken";
    readonly resourceId: ResourceId;
    readonly name: string;
    readonly from: Instant;
    readonly until: Instant;
    readonly bufferMinutes: number;
  } | {
    readonly code: "team-down";
    readonly resourceId: ResourceId;
    readonly name: string;
    readonly status: "maintenance" | "inactive" | "closure";
    readonly until: Instant | null;
  } | {
    readonly code: "out-of-reach";
    readonly resourceId: ResourceId;
    readonly name: string;
    readonly km: number;
    readonly radiusKm: number;
  } | {
    readonly code: "day-full";
    readonly resourceId: ResourceId;
    readonly name: string;
    readonly most: number;
  } | {
    readonly code: "no-skill";
    readonly skill: string;
  } | {
    readonly code: "nobody-free";
    readonly skill: string;
    readonly offDuty: number;
    readonly busy: number;
  } | {
    readonly code: "wished-person-busy";
  } | {
    readonly code: "equipment-taken";
    readonly item: string;
    readonly until: Instant;
  })[];
  readonly nearest: readonly Instant[];
}
export interface FindSlots {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  readonly size: SizeClass;
  /** In a bay of the site, or by a team that drives */
  readonly mode?: "bay" | "mobile";
  /** Where the car stands, for a team; degrees, WGS 84 */
  readonly position?: {
    readonly lat: number;
    readonly lng: number;
  };
  /** Only with this person */
  readonly staffId?: StaffId;
  /** The visitor’s own hold does not count as taken */
  readonly visitorKey?: string;
  /** By the rules of the counter; for staff of the site */
  readonly forCounter?: boolean;
  readonly from: Instant;
  readonly to: Instant;
}
export interface HoldView {
  readonly id: HoldId;
  readonly siteId: SiteId;
  readonly resourceId: ResourceId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
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
  /** In a bay of the site, or by a team that drives */
  readonly mode?: "bay" | "mobile";
  /** Where the car stands, for a team; degrees, WGS 84 */
  readonly position?: {
    readonly lat: number;
    readonly lng: number;
  };
  /** Only with this person */
  readonly staffId?: StaffId;
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
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly resourceIds: readonly ResourceId[];
}

export interface SchedulingCalls {
  readonly 'scheduling.explainSlot': { kind: 'query'; input: ExplainSlot; output: ExplanationView; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/not-mobile' | 'slot/position-missing' };
  readonly 'scheduling.holds.extend': { kind: 'mutation'; input: SchedulingHoldsExtendInput; output: HoldView; failure: 'hold/already-extended' | 'hold/ended' | 'hold/expired' | 'hold/unknown' | 'site/unknown' };
  readonly 'scheduling.holds.place': { kind: 'mutation'; input: SchedulingHoldsPlaceInput; output: HoldView; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/no-bay' | 'slot/no-skill' | 'slot/not-mobile' | 'slot/off-grid' | 'slot/out-of-reach' | 'slot/outside-hours' | 'slot/position-missing' | 'slot/taken' | 'slot/too-far' | 'slot/too-soon' };
  readonly 'scheduling.holds.release': { kind: 'mutation'; input: SchedulingHoldsReleaseInput; output: {
    readonly done: true;
  }; failure: 'hold/ended' | 'hold/unknown' };
  readonly 'scheduling.slots': { kind: 'query'; input: FindSlots; output: SlotList; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/not-mobile' | 'slot/position-missing' };
}

export interface SchedulingProcedures {
  /**
   * Tells why a time is free or not, reason by reason, with the nearest that are.
   *
   * Permission `scheduling.explainSlot`: anyone. Since 0.1.0.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/not-mobile`, `slot/position-missing`.
   *
   * @example
   * ```ts
   * await api.scheduling.explainSlot.query({ siteId: "01930000-0000-7000-8000-000000000001", serviceIds: ["01930000-0000-7000-8000-000000000001"], size: "compact", startsAt: "2026-11-21T10:00:00.000Z" });
   * ```
   */
  readonly explainSlot: Query<{ input: ExplainSlot; output: ExplanationView; meta: unknown }>;
  readonly holds: {
    /**
     * Keeps a hold longer, once.
     *
     * Permission `scheduling.holds.extend`: anyone. Since 0.1.0.
     *
     * Fails with `hold/already-extended`, `hold/ended`, `hold/expired`, `hold/unknown`, `site/unknown`.
     *
     * @example
     * ```ts
     * await api.scheduling.holds.extend.mutate({ holdId: "01930000-0000-7000-8000-000000000001", visitorKey: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly extend: Mutation<{ input: SchedulingHoldsExtendInput; output: HoldView; meta: unknown }>;
    /**
     * Keeps a time for a visitor while they choose; they have one at a time.
     *
     * Permission `scheduling.holds.place`: anyone. Since 0.1.0.
     *
     * Fails with `add-on/does-not-apply`, `add-on/unknown`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/no-bay`, `slot/no-skill`, `slot/not-mobile`, `slot/off-grid`, `slot/out-of-reach`, `slot/outside-hours`, `slot/position-missing`, `slot/taken`, `slot/too-far`, `slot/too-soon`.
     *
     * @example
     * ```ts
     * await api.scheduling.holds.place.mutate({ siteId: "01930000-0000-7000-8000-000000000001", serviceIds: ["01930000-0000-7000-8000-000000000001"], size: "compact", startsAt: "2026-11-21T10:00:00.000Z", visitorKey: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly place: Mutation<{ input: SchedulingHoldsPlaceInput; output: HoldView; meta: unknown }>;
    /**
     * Gives a held time back.
     *
     * Permission `scheduling.holds.release`: anyone. Since 0.1.0.
     *
     * Fails with `hold/ended`, `hold/unknown`.
     *
     * @example
     * ```ts
     * await api.scheduling.holds.release.mutate({ holdId: "01930000-0000-7000-8000-000000000001", visitorKey: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly release: Mutation<{ input: SchedulingHoldsReleaseInput; output: {
      readonly done: true;
    }; meta: unknown }>;
  };
  /**
   * Finds free times for a job at a site.
   *
   * Permission `scheduling.slots`: anyone. Since 0.1.0.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/not-mobile`, `slot/position-missing`.
   *
   * @example
   * ```ts
   * await api.scheduling.slots.query({ siteId: "01930000-0000-7000-8000-000000000001", serviceIds: ["01930000-0000-7000-8000-000000000001"], size: "compact", from: "2026-11-21T10:00:00.000Z", to: "2026-11-21T10:00:00.000Z" });
   * ```
   */
  readonly slots: Query<{ input: FindSlots; output: SlotList; meta: unknown }>;
}
