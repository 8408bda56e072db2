// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { AddOnId, BookingId, CustomerId, HoldId, Id, Instant, ResourceId, ServiceId, SiteId, SizeClass, StaffId, VehicleId } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export interface AcceptedView {
  readonly bookingId: BookingId;
  readonly startsAt: Instant;
}
export interface DisruptionList {
  readonly items: readonly DisruptionView[];
}
export interface DisruptionView {
  readonly id: Id<'Disruption'>;
  readonly version: number;
  readonly siteId: SiteId;
  readonly kind: "bay-down" | "person-out" | "team-down" | "equipment-down" | "storm";
  readonly resourceIds: readonly ResourceId[];
  readonly span: {
    readonly start: Instant;
    readonly end: Instant;
  };
  readonly reason: string;
  readonly moved: number;
  readonly cancelled: number;
  readonly appliedAt: Instant;
  readonly liftedAt: Instant | null;
}
export interface ExplainSlot {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  readonly size: SizeClass;
  /** One that is to be moved or changed: what it was made of counts as on the menu */
  readonly bookingId?: BookingId;
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
  /** One that is to be moved or changed: what it was made of counts as on the menu */
  readonly bookingId?: BookingId;
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
  /** Which of the free times come first; on the clock of the site */
  readonly prefer?: {
    readonly by: "earliest";
  } | {
    readonly by: "closest";
    readonly to: Instant;
  } | {
    readonly by: "day-part";
    readonly part: "morning" | "afternoon" | "evening";
  } | {
    readonly by: "person";
    readonly staffId: StaffId;
  };
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
export interface ListDisruptions {
  readonly siteId: SiteId;
  readonly span: {
    readonly start: Instant;
    readonly end: Instant;
  };
}
export interface ListPlans {
  readonly siteId?: SiteId;
  readonly customerId?: CustomerId;
}
export interface ListWaitlist {
  readonly siteId?: SiteId;
  readonly customerId?: CustomerId;
}
export interface LostDemand {
  readonly siteId: SiteId;
  readonly from: string;
  /** The last date that counts */
  readonly to: string;
}
export interface LostDemandView {
  /** All that found nothing in those business days */
  readonly searches: number;
  readonly items: readonly ({
    readonly constraint: "closed" | "notice" | "horizon" | "no-bay" | "radius" | "bay-down" | "team-full" | "bay-busy" | "no-skill" | "off-duty" | "people-busy" | "wished-person" | "equipment";
    readonly searches: number;
    readonly share: number;
  })[];
}
export interface PlanDisruption {
  readonly siteId: SiteId;
  readonly kind: "bay-down" | "person-out" | "team-down" | "equipment-down" | "storm";
  /** What is out; none for a storm: every bay and every team */
  readonly resourceIds: readonly ResourceId[];
  /** From when (included) until when (excluded) */
  readonly span: {
    readonly start: Instant;
    readonly end: Instant;
  };
  /** How far a job may be moved in time before it is rather cancelled */
  readonly patienceMinutes?: number;
}
export interface PlanList {
  readonly items: readonly PlanView[];
}
export interface PlanView {
  readonly id: Id<'Plan'>;
  readonly version: number;
  readonly siteId: SiteId;
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId | null;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds: readonly AddOnId[];
  readonly size: SizeClass;
  readonly recurrence: {
    readonly everyWeeks: number;
    /** ISO 8601: Monday is 1 */
    readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
    readonly time: string;
    readonly from: string;
    readonly times: number;
  };
  readonly status: "active" | "cancelled";
  readonly createdAt: Instant;
  readonly occurrences: readonly ({
    readonly date: string;
    readonly status: "planned" | "booked" | "skipped" | "conflict";
    readonly startsAt: Instant;
    readonly bookingId: BookingId | null;
    readonly why: string | null;
  })[];
}
export interface SchedulingDisruptionCarryOutInput {
  readonly siteId: SiteId;
  readonly kind: "bay-down" | "person-out" | "team-down" | "equipment-down" | "storm";
  /** What is out; none for a storm: every bay and every team */
  readonly resourceIds: readonly ResourceId[];
  /** From when (included) until when (excluded) */
  readonly span: {
    readonly start: Instant;
    readonly end: Instant;
  };
  readonly reason: string;
  /** Of the way that was chosen, as it was answered */
  readonly changes: readonly ({
    readonly bookingId: BookingId;
    readonly version: number;
    readonly number: string;
    readonly from: {
      readonly startsAt: Instant;
      readonly resourceId: ResourceId;
    };
    readonly to: {
      readonly resourceId: ResourceId;
      readonly crewIds: readonly ResourceId[];
      readonly assetIds: readonly ResourceId[];
      readonly bufferBefore: number;
      readonly bufferAfter: number;
      readonly travelMinutes: number;
      readonly startsAt: Instant;
    } | null;
  })[];
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface SchedulingDisruptionLiftInput {
  readonly disruptionId: Id<'Disruption'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
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
export interface SchedulingPlansCancelInput {
  readonly planId: Id<'Plan'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface SchedulingPlansCreateInput {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  readonly size: SizeClass;
  /** For staff; a client is asked for themselves */
  readonly customerId?: CustomerId;
  readonly vehicleId?: VehicleId;
  readonly recurrence: {
    readonly everyWeeks: number;
    /** ISO 8601: Monday is 1 */
    readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
    readonly time: string;
    readonly from: string;
    readonly times: number;
  };
  /** Where a time is taken: leave the date out, or take the nearest of that day */
  readonly onConflict?: "skip" | "shift";
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface SchedulingPlansShiftInput {
  readonly planId: Id<'Plan'>;
  readonly date: string;
  readonly startsAt: Instant;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface SchedulingPlansSkipInput {
  readonly planId: Id<'Plan'>;
  readonly date: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface SchedulingWaitlistAcceptInput {
  readonly waitlistId: Id<'Waitlist'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface SchedulingWaitlistJoinInput {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  readonly size: SizeClass;
  /** For staff; a client is asked for themselves */
  readonly customerId?: CustomerId;
  readonly vehicleId?: VehicleId;
  /** Any start from its start (included) to its end (excluded) will do */
  readonly window: {
    readonly start: Instant;
    readonly end: Instant;
  };
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface SchedulingWaitlistLeaveInput {
  readonly waitlistId: Id<'Waitlist'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface SlotList {
  readonly items: readonly SlotView[];
  /** So many of the first are as preferred */
  readonly preferred: number;
  /** How long the work takes */
  readonly minutes: number;
}
export interface SlotView {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly resourceIds: readonly ResourceId[];
}
export interface WaitlistList {
  readonly items: readonly WaitlistView[];
}
export interface WaitlistView {
  readonly id: Id<'Waitlist'>;
  readonly version: number;
  readonly siteId: SiteId;
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId | null;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds: readonly AddOnId[];
  readonly size: SizeClass;
  readonly window: {
    readonly start: Instant;
    readonly end: Instant;
  };
  readonly status: "waiting" | "offered" | "accepted" | "declined" | "expired";
  readonly joinedAt: Instant;
  readonly offer: {
    readonly holdId: HoldId;
    readonly startsAt: Instant;
    readonly expiresAt: Instant;
  } | null;
}
export interface WaysOut {
  readonly ways: readonly ({
    readonly changes: readonly ({
      readonly bookingId: BookingId;
      readonly version: number;
      readonly number: string;
      readonly from: {
        readonly startsAt: Instant;
        readonly resourceId: ResourceId;
      };
      readonly to: {
        readonly resourceId: ResourceId;
        readonly crewIds: readonly ResourceId[];
        readonly assetIds: readonly ResourceId[];
        readonly bufferBefore: number;
        readonly bufferAfter: number;
        readonly travelMinutes: number;
        readonly startsAt: Instant;
      } | null;
    })[];
    readonly cancelled: number;
    readonly movedInTime: number;
    readonly minutesMoved: number;
    readonly movedInPlace: number;
  })[];
  /** Of every place and person that a way out names */
  readonly names: readonly ({
    readonly resourceId: ResourceId;
    readonly name: string;
  })[];
}

export interface SchedulingCalls {
  readonly 'scheduling.disruption.carryOut': { kind: 'mutation'; input: SchedulingDisruptionCarryOutInput; output: DisruptionView; failure: 'disruption/outdated' | 'disruption/over' | 'disruption/unknown-resource' | 'site/unknown' };
  readonly 'scheduling.disruption.lift': { kind: 'mutation'; input: SchedulingDisruptionLiftInput; output: DisruptionView; failure: 'disruption/lifted' | 'disruption/unknown' };
  readonly 'scheduling.disruption.list': { kind: 'query'; input: ListDisruptions; output: DisruptionList; failure: never };
  readonly 'scheduling.disruption.plan': { kind: 'query'; input: PlanDisruption; output: WaysOut; failure: 'disruption/over' | 'disruption/unknown-resource' | 'site/unknown' };
  readonly 'scheduling.explainSlot': { kind: 'query'; input: ExplainSlot; output: ExplanationView; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/not-mobile' | 'slot/position-missing' };
  readonly 'scheduling.holds.extend': { kind: 'mutation'; input: SchedulingHoldsExtendInput; output: HoldView; failure: 'hold/already-extended' | 'hold/ended' | 'hold/expired' | 'hold/unknown' | 'site/unknown' };
  readonly 'scheduling.holds.place': { kind: 'mutation'; input: SchedulingHoldsPlaceInput; output: HoldView; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/no-bay' | 'slot/no-skill' | 'slot/not-mobile' | 'slot/off-grid' | 'slot/out-of-reach' | 'slot/outside-hours' | 'slot/position-missing' | 'slot/taken' | 'slot/too-far' | 'slot/too-soon' };
  readonly 'scheduling.holds.release': { kind: 'mutation'; input: SchedulingHoldsReleaseInput; output: {
    readonly done: true;
  }; failure: 'hold/ended' | 'hold/unknown' };
  readonly 'scheduling.lostDemand': { kind: 'query'; input: LostDemand; output: LostDemandView; failure: never };
  readonly 'scheduling.plans.cancel': { kind: 'mutation'; input: SchedulingPlansCancelInput; output: PlanView; failure: 'plan/ended' | 'plan/unknown' | 'site/unknown' };
  readonly 'scheduling.plans.create': { kind: 'mutation'; input: SchedulingPlansCreateInput; output: PlanView; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'customer/not-ready' | 'customer/unknown' | 'plan/empty' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/not-mobile' | 'slot/position-missing' };
  readonly 'scheduling.plans.list': { kind: 'query'; input: ListPlans; output: PlanList; failure: never };
  readonly 'scheduling.plans.shift': { kind: 'mutation'; input: SchedulingPlansShiftInput; output: PlanView; failure: 'plan/ended' | 'plan/no-such-date' | 'plan/over' | 'plan/unknown' | 'site/unknown' | 'slot/taken' };
  readonly 'scheduling.plans.skip': { kind: 'mutation'; input: SchedulingPlansSkipInput; output: PlanView; failure: 'plan/ended' | 'plan/no-such-date' | 'plan/over' | 'plan/too-late-to-skip' | 'plan/unknown' | 'site/unknown' };
  readonly 'scheduling.slots': { kind: 'query'; input: FindSlots; output: SlotList; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/not-mobile' | 'slot/position-missing' };
  readonly 'scheduling.waitlist.accept': { kind: 'mutation'; input: SchedulingWaitlistAcceptInput; output: AcceptedView; failure: 'slot/taken' | 'waitlist/ended' | 'waitlist/no-offer' | 'waitlist/offer-over' | 'waitlist/unknown' };
  readonly 'scheduling.waitlist.join': { kind: 'mutation'; input: SchedulingWaitlistJoinInput; output: WaitlistView; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'customer/not-ready' | 'customer/unknown' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/not-mobile' | 'slot/position-missing' | 'waitlist/slot-free' | 'waitlist/too-many' | 'waitlist/window-over' };
  readonly 'scheduling.waitlist.leave': { kind: 'mutation'; input: SchedulingWaitlistLeaveInput; output: {
    readonly done: true;
  }; failure: 'waitlist/ended' | 'waitlist/unknown' };
  readonly 'scheduling.waitlist.list': { kind: 'query'; input: ListWaitlist; output: WaitlistList; failure: never };
}

export interface SchedulingProcedures {
  readonly disruption: {
    /**
     * Carries a way out through, whole or not at all; whoever is moved in time may leave without cost.
     *
     * Permission `scheduling.disruption.carryOut`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `disruption/outdated`, `disruption/over`, `disruption/unknown-resource`, `site/unknown`.
     *
     * @example
     * ```ts
     * await api.scheduling.disruption.carryOut.mutate({ siteId: "01930000-0000-7000-8000-000000000001", kind: "bay-down", resourceIds: [], span: { start: "2026-11-21T10:00:00.000Z", end: "2026-11-21T10:00:00.000Z" }, reason: "reason", changes: [] });
     * ```
     */
    readonly carryOut: Mutation<{ input: SchedulingDisruptionCarryOutInput; output: DisruptionView; meta: unknown }>;
    /**
     * Says that it is over: what was out can be used again.
     *
     * Permission `scheduling.disruption.lift`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `disruption/lifted`, `disruption/unknown`.
     *
     * @example
     * ```ts
     * await api.scheduling.disruption.lift.mutate({ disruptionId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly lift: Mutation<{ input: SchedulingDisruptionLiftInput; output: DisruptionView; meta: unknown }>;
    /**
     * Lists what befell a site in a span of time.
     *
     * Permission `scheduling.disruption.list`: manager (site), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.scheduling.disruption.list.query({ siteId: "01930000-0000-7000-8000-000000000001", span: { start: "2026-11-21T10:00:00.000Z", end: "2026-11-21T10:00:00.000Z" } });
     * ```
     */
    readonly list: Query<{ input: ListDisruptions; output: DisruptionList; meta: unknown }>;
    /**
     * Tells what could be done when something is out: ways out with the fewest changes, the best first.
     *
     * Permission `scheduling.disruption.plan`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `disruption/over`, `disruption/unknown-resource`, `site/unknown`.
     *
     * @example
     * ```ts
     * await api.scheduling.disruption.plan.query({ siteId: "01930000-0000-7000-8000-000000000001", kind: "bay-down", resourceIds: [], span: { start: "2026-11-21T10:00:00.000Z", end: "2026-11-21T10:00:00.000Z" } });
     * ```
     */
    readonly plan: Query<{ input: PlanDisruption; output: WaysOut; meta: unknown }>;
  };
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
   * Tells what cost a site how many searches in past days, the costliest first.
   *
   * Permission `scheduling.lostDemand`: manager (site), admin (all). Since 0.2.0.
   *
   * @example
   * ```ts
   * await api.scheduling.lostDemand.query({ siteId: "01930000-0000-7000-8000-000000000001", from: "2026-11-21", to: "2026-11-21" });
   * ```
   */
  readonly lostDemand: Query<{ input: LostDemand; output: LostDemandView; meta: unknown }>;
  readonly plans: {
    /**
     * Ends a plan; what is near stays booked.
     *
     * Permission `scheduling.plans.cancel`: client (own), cashier (site), manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `plan/ended`, `plan/unknown`, `site/unknown`.
     *
     * @example
     * ```ts
     * await api.scheduling.plans.cancel.mutate({ planId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly cancel: Mutation<{ input: SchedulingPlansCancelInput; output: PlanView; meta: unknown }>;
    /**
     * Books a job every so many weeks; tells for each date what became of it.
     *
     * Permission `scheduling.plans.create`: client (own), cashier (site), manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `add-on/does-not-apply`, `add-on/unknown`, `customer/not-ready`, `customer/unknown`, `plan/empty`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/not-mobile`, `slot/position-missing`.
     *
     * @example
     * ```ts
     * await api.scheduling.plans.create.mutate({ siteId: "01930000-0000-7000-8000-000000000001", serviceIds: ["01930000-0000-7000-8000-000000000001"], size: "compact", recurrence: { everyWeeks: 1, weekday: 1, time: "08:00", from: "2026-11-21", times: 1 } });
     * ```
     */
    readonly create: Mutation<{ input: SchedulingPlansCreateInput; output: PlanView; meta: unknown }>;
    /**
     * Lists recurring plans: one’s own, or those of a site.
     *
     * Permission `scheduling.plans.list`: client (own), cashier (site), manager (site), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.scheduling.plans.list.query({});
     * ```
     */
    readonly list: Query<{ input: ListPlans; output: PlanList; meta: unknown }>;
    /**
     * Has one date of a plan at another time.
     *
     * Permission `scheduling.plans.shift`: client (own), cashier (site), manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `plan/ended`, `plan/no-such-date`, `plan/over`, `plan/unknown`, `site/unknown`, `slot/taken`.
     *
     * @example
     * ```ts
     * await api.scheduling.plans.shift.mutate({ planId: "01930000-0000-7000-8000-000000000001", date: "2026-11-21", startsAt: "2026-11-21T10:00:00.000Z" });
     * ```
     */
    readonly shift: Mutation<{ input: SchedulingPlansShiftInput; output: PlanView; meta: unknown }>;
    /**
     * Leaves one date of a plan out, without cost.
     *
     * Permission `scheduling.plans.skip`: client (own), cashier (site), manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `plan/ended`, `plan/no-such-date`, `plan/over`, `plan/too-late-to-skip`, `plan/unknown`, `site/unknown`.
     *
     * @example
     * ```ts
     * await api.scheduling.plans.skip.mutate({ planId: "01930000-0000-7000-8000-000000000001", date: "2026-11-21" });
     * ```
     */
    readonly skip: Mutation<{ input: SchedulingPlansSkipInput; output: PlanView; meta: unknown }>;
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
  readonly waitlist: {
    /**
     * Books the time that was offered, while the offer stands.
     *
     * Permission `scheduling.waitlist.accept`: client (own), cashier (site), manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `slot/taken`, `waitlist/ended`, `waitlist/no-offer`, `waitlist/offer-over`, `waitlist/unknown`.
     *
     * @example
     * ```ts
     * await api.scheduling.waitlist.accept.mutate({ waitlistId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly accept: Mutation<{ input: SchedulingWaitlistAcceptInput; output: AcceptedView; meta: unknown }>;
    /**
     * Waits for a time to come free, where there is none.
     *
     * Permission `scheduling.waitlist.join`: client (own), cashier (site), manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `add-on/does-not-apply`, `add-on/unknown`, `customer/not-ready`, `customer/unknown`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/not-mobile`, `slot/position-missing`, `waitlist/slot-free`, `waitlist/too-many`, `waitlist/window-over`.
     *
     * @example
     * ```ts
     * await api.scheduling.waitlist.join.mutate({ siteId: "01930000-0000-7000-8000-000000000001", serviceIds: ["01930000-0000-7000-8000-000000000001"], size: "compact", window: { start: "2026-11-21T10:00:00.000Z", end: "2026-11-21T10:00:00.000Z" } });
     * ```
     */
    readonly join: Mutation<{ input: SchedulingWaitlistJoinInput; output: WaitlistView; meta: unknown }>;
    /**
     * Waits no more, or says no to what was offered.
     *
     * Permission `scheduling.waitlist.leave`: client (own), cashier (site), manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `waitlist/ended`, `waitlist/unknown`.
     *
     * @example
     * ```ts
     * await api.scheduling.waitlist.leave.mutate({ waitlistId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly leave: Mutation<{ input: SchedulingWaitlistLeaveInput; output: {
      readonly done: true;
    }; meta: unknown }>;
    /**
     * Lists who waits, and what was offered: one’s own, or those of a site.
     *
     * Permission `scheduling.waitlist.list`: client (own), cashier (site), manager (site), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.scheduling.waitlist.list.query({});
     * ```
     */
    readonly list: Query<{ input: ListWaitlist; output: WaitlistList; meta: unknown }>;
  };
}
