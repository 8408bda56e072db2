// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { BayId, BookingId, Id, Instant, SiteId, SizeClass } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export interface AssetList {
  readonly items: readonly AssetView[];
}
export interface AssetView {
  readonly id: Id<'Asset'>;
  readonly version: number;
  readonly siteId: SiteId;
  readonly kind: string;
  readonly label: string;
  readonly status: "active" | "maintenance" | "inactive";
}
export interface BayList {
  readonly items: readonly BayView[];
}
export interface BayStatusSet {
  readonly id: BayId;
  readonly version: number;
  readonly siteId: SiteId;
  readonly number: number;
  readonly name: string;
  readonly kind: "hand" | "tunnel" | "detail";
  readonly maxSize: SizeClass;
  readonly equipment: readonly string[];
  readonly status: "active" | "maintenance" | "inactive";
  readonly inTheWay: readonly ({
    readonly bookingId: BookingId;
    readonly startsAt: Instant;
  })[];
}
export interface BayView {
  readonly id: BayId;
  readonly version: number;
  readonly siteId: SiteId;
  readonly number: number;
  readonly name: string;
  readonly kind: "hand" | "tunnel" | "detail";
  readonly maxSize: SizeClass;
  readonly equipment: readonly string[];
  readonly status: "active" | "maintenance" | "inactive";
}
export interface ClosureList {
  readonly items: readonly ClosureView[];
}
export interface ClosureView {
  readonly id: Id<'Closure'>;
  readonly version: number;
  readonly siteId: SiteId;
  readonly bayId: BayId | null;
  readonly teamId: Id<'Team'> | null;
  readonly span: {
    readonly start: Instant;
    readonly end: Instant;
  };
  readonly reason: string;
  readonly kind: "closure" | "maintenance";
}
export interface FacilitiesBaysCreateInput {
  readonly siteId: SiteId;
  readonly number: number;
  readonly name: string;
  readonly kind: "hand" | "tunnel" | "detail";
  readonly maxSize: SizeClass;
  readonly equipment: readonly string[];
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesBaysSetStatusInput {
  readonly bayId: BayId;
  readonly status: "active" | "maintenance" | "inactive";
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesBaysUpdateInput {
  readonly number?: number;
  readonly name?: string;
  readonly kind?: "hand" | "tunnel" | "detail";
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
  readonly teamId?: Id<'Team'> | null;
  readonly span: {
    readonly start: Instant;
    readonly end: Instant;
  };
  readonly reason: string;
  readonly kind: "closure" | "maintenance";
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesClosuresRemoveInput {
  readonly closureId: Id<'Closure'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesEquipmentCreateInput {
  readonly siteId: SiteId;
  readonly kind: string;
  readonly label: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesEquipmentSetStatusInput {
  readonly assetId: Id<'Asset'>;
  readonly status: "active" | "maintenance" | "inactive";
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesEquipmentUpdateInput {
  readonly kind?: string;
  readonly label?: string;
  readonly assetId: Id<'Asset'>;
  readonly version: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesSetupInput {
  readonly site: {
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
    readonly hours: readonly ({
      readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
      readonly opens: string;
      readonly closes: string;
    })[];
    readonly currency: string;
    readonly taxMode: "inclusive" | "exclusive";
    readonly taxRounding: "line" | "document";
    readonly position?: {
      readonly lat: number;
      readonly lng: number;
    } | null;
    readonly legalName?: string | null;
    readonly taxNumber?: string | null;
  };
  readonly bays: readonly ({
    readonly name: string;
    readonly kind: "hand" | "tunnel" | "detail";
    readonly maxSize: SizeClass;
  })[];
  readonly services: readonly ({
    readonly name: string;
    readonly description?: string;
    /** Minor units of the site’s currency */
    readonly price: number;
    readonly minutes: number;
  })[];
  readonly policy: {
    readonly confirmation?: "manual" | "instant";
    readonly gridMinutes?: {
      readonly web: number;
      readonly staff: number;
    };
    readonly noticeMinutes?: {
      readonly web: number;
      readonly staff: number;
    };
    readonly horizonDays?: number;
    readonly cancellationTiers?: readonly ({
      readonly hoursBefore: number;
      readonly percent: number;
    })[];
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
    readonly travelKmPerHour?: number;
    readonly reminderHours?: number;
  };
  /** The tax on these services, percent with two decimals: 2300 is 23 % */
  readonly taxBasisPoints?: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export type FacilitiesSetupNeededInput = Record<string, never>;
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
  readonly hours: readonly ({
    readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
    readonly opens: string;
    readonly closes: string;
  })[];
  readonly exceptions: readonly ({
    readonly date: string;
    readonly intervals: readonly ({
      readonly opens: string;
      readonly closes: string;
    })[];
    readonly reason: string | null;
  })[];
  readonly currency: string;
  readonly taxMode: "inclusive" | "exclusive";
  readonly taxRounding: "line" | "document";
  readonly settings: {
    readonly confirmation?: "manual" | "instant";
    readonly gridMinutes?: {
      readonly web: number;
      readonly staff: number;
    };
    readonly noticeMinutes?: {
      readonly web: number;
      readonly staff: number;
    };
    readonly horizonDays?: number;
    readonly cancellationTiers?: readonly ({
      readonly hoursBefore: number;
      readonly percent: number;
    })[];
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
    readonly travelKmPerHour?: number;
    readonly reminderHours?: number;
  };
  readonly legalName?: string | null;
  readonly taxNumber?: string | null;
  readonly receiptFooter?: string | null;
  readonly logo?: string | null;
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
  readonly hours?: readonly ({
    readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
    readonly opens: string;
    readonly closes: string;
  })[];
  readonly exceptions?: readonly ({
    readonly date: string;
    readonly intervals: readonly ({
      readonly opens: string;
      readonly closes: string;
    })[];
    readonly reason: string | null;
  })[];
  readonly taxMode?: "inclusive" | "exclusive";
  readonly taxRounding?: "line" | "document";
  readonly settings?: {
    readonly confirmation?: "manual" | "instant";
    readonly gridMinutes?: {
      readonly web: number;
      readonly staff: number;
    };
    readonly noticeMinutes?: {
      readonly web: number;
      readonly staff: number;
    };
    readonly horizonDays?: number;
    readonly cancellationTiers?: readonly ({
      readonly hoursBefore: number;
      readonly percent: number;
    })[];
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
    readonly travelKmPerHour?: number;
    readonly reminderHours?: number;
  };
  readonly dayEndsAt?: string;
  readonly legalName?: string | null;
  readonly taxNumber?: string | null;
  readonly receiptFooter?: string | null;
  readonly logo?: string | null;
  readonly position?: {
    readonly lat: number;
    readonly lng: number;
  } | null;
  readonly siteId: SiteId;
  readonly version: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesTeamsCreateInput {
  readonly siteId: SiteId;
  readonly name: string;
  readonly base: {
    readonly lat: number;
    readonly lng: number;
  };
  readonly equipment: readonly string[];
  readonly radiusKm?: number;
  readonly dailyCapacity?: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesTeamsSetStatusInput {
  readonly teamId: Id<'Team'>;
  readonly status: "active" | "maintenance" | "inactive";
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FacilitiesTeamsUpdateInput {
  readonly name?: string;
  readonly base?: {
    readonly lat: number;
    readonly lng: number;
  };
  readonly equipment?: readonly string[];
  readonly radiusKm?: number;
  readonly dailyCapacity?: number;
  readonly teamId: Id<'Team'>;
  readonly version: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface ListClosures {
  readonly siteId: SiteId;
  readonly from: Instant;
  readonly to: Instant;
}
export interface SetUpDone {
  readonly site: SiteView;
  readonly bays: number;
  readonly services: number;
}
export interface SetUpNeeded {
  readonly needed: boolean;
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
  readonly hours: readonly ({
    readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
    readonly opens: string;
    readonly closes: string;
  })[];
  readonly exceptions: readonly ({
    readonly date: string;
    readonly intervals: readonly ({
      readonly opens: string;
      readonly closes: string;
    })[];
    readonly reason: string | null;
  })[];
  readonly currency: string;
  readonly taxMode: "inclusive" | "exclusive";
  readonly taxRounding: "line" | "document";
  readonly settings: {
    readonly confirmation: "manual" | "instant";
    readonly gridMinutes: {
      readonly web: number;
      readonly staff: number;
    };
    readonly noticeMinutes: {
      readonly web: number;
      readonly staff: number;
    };
    readonly horizonDays: number;
    readonly cancellationTiers: readonly ({
      readonly hoursBefore: number;
      readonly percent: number;
    })[];
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
    readonly travelKmPerHour: number;
    readonly reminderHours: number;
  };
  readonly legalName: string | null;
  readonly taxNumber: string | null;
  readonly receiptFooter: string | null;
  readonly logo: string | null;
}
export interface TeamList {
  readonly items: readonly TeamView[];
}
export interface TeamView {
  readonly id: Id<'Team'>;
  readonly version: number;
  readonly siteId: SiteId;
  readonly name: string;
  readonly base: {
    readonly lat: number;
    readonly lng: number;
  };
  readonly radiusKm: number;
  readonly dailyCapacity: number;
  readonly equipment: readonly string[];
  readonly status: "active" | "maintenance" | "inactive";
}

export interface FacilitiesCalls {
  readonly 'facilities.bays.create': { kind: 'mutation'; input: FacilitiesBaysCreateInput; output: BayView; failure: 'bay/number-taken' | 'bay/too-many' | 'site/unknown' };
  readonly 'facilities.bays.list': { kind: 'query'; input: SiteRef; output: BayList; failure: never };
  readonly 'facilities.bays.setStatus': { kind: 'mutation'; input: FacilitiesBaysSetStatusInput; output: BayStatusSet; failure: 'bay/status-not-allowed' | 'bay/unknown' };
  readonly 'facilities.bays.update': { kind: 'mutation'; input: FacilitiesBaysUpdateInput; output: BayView; failure: 'bay/number-taken' | 'bay/unknown' };
  readonly 'facilities.closures.create': { kind: 'mutation'; input: FacilitiesClosuresCreateInput; output: ClosureView; failure: 'bay/unknown' | 'closure/bookings-in-the-way' | 'closure/ends-before-start' | 'closure/in-the-past' | 'closure/one-place' | 'site/unknown' | 'team/unknown' };
  readonly 'facilities.closures.list': { kind: 'query'; input: ListClosures; output: ClosureList; failure: never };
  readonly 'facilities.closures.remove': { kind: 'mutation'; input: FacilitiesClosuresRemoveInput; output: {
    readonly done: true;
  }; failure: 'closure/already-removed' | 'closure/unknown' };
  readonly 'facilities.equipment.create': { kind: 'mutation'; input: FacilitiesEquipmentCreateInput; output: AssetView; failure: 'equipment/label-taken' | 'equipment/too-many' | 'site/unknown' };
  readonly 'facilities.equipment.list': { kind: 'query'; input: SiteRef; output: AssetList; failure: never };
  readonly 'facilities.equipment.setStatus': { kind: 'mutation'; input: FacilitiesEquipmentSetStatusInput; output: AssetView; failure: 'equipment/status-not-allowed' | 'equipment/unknown' };
  readonly 'facilities.equipment.update': { kind: 'mutation'; input: FacilitiesEquipmentUpdateInput; output: AssetView; failure: 'equipment/label-taken' | 'equipment/unknown' };
  readonly 'facilities.setup': { kind: 'mutation'; input: FacilitiesSetupInput; output: SetUpDone; failure: 'setup/done' | 'setup/name-twice' | 'site/code-taken' | 'site/exception-overlaps' | 'site/exception-twice' | 'site/hours-overlap' | 'site/tiers-incomplete' | 'site/unknown-zone' };
  readonly 'facilities.setupNeeded': { kind: 'query'; input: FacilitiesSetupNeededInput; output: SetUpNeeded; failure: never };
  readonly 'facilities.sites.create': { kind: 'mutation'; input: FacilitiesSitesCreateInput; output: SiteView; failure: 'site/code-taken' | 'site/exception-overlaps' | 'site/exception-twice' | 'site/hours-overlap' | 'site/tiers-incomplete' | 'site/unknown-zone' };
  readonly 'facilities.sites.get': { kind: 'query'; input: SiteRef; output: SiteView; failure: 'site/unknown' };
  readonly 'facilities.sites.list': { kind: 'query'; input: FacilitiesSitesListInput; output: SiteList; failure: never };
  readonly 'facilities.sites.update': { kind: 'mutation'; input: FacilitiesSitesUpdateInput; output: SiteView; failure: 'site/code-taken' | 'site/exception-overlaps' | 'site/exception-twice' | 'site/hours-overlap' | 'site/tiers-incomplete' | 'site/unknown' | 'site/unknown-zone' };
  readonly 'facilities.teams.create': { kind: 'mutation'; input: FacilitiesTeamsCreateInput; output: TeamView; failure: 'site/unknown' | 'team/name-taken' | 'team/too-many' };
  readonly 'facilities.teams.list': { kind: 'query'; input: SiteRef; output: TeamList; failure: never };
  readonly 'facilities.teams.setStatus': { kind: 'mutation'; input: FacilitiesTeamsSetStatusInput; output: TeamView; failure: 'team/status-not-allowed' | 'team/unknown' };
  readonly 'facilities.teams.update': { kind: 'mutation'; input: FacilitiesTeamsUpdateInput; output: TeamView; failure: 'team/name-taken' | 'team/unknown' };
}

export interface FacilitiesProcedures {
  readonly bays: {
    /**
     * Adds a bay to a site.
     *
     * Permission `facilities.bays.create`: manager (site), admin (all). Since 0.1.0.
     *
     * Fails with `bay/number-taken`, `bay/too-many`, `site/unknown`.
     *
     * @example
     * ```ts
     * await api.facilities.bays.create.mutate({ siteId: "01930000-0000-7000-8000-000000000001", number: 1, name: "name", kind: "hand", maxSize: "compact", equipment: [] });
     * ```
     */
    readonly create: Mutation<{ input: FacilitiesBaysCreateInput; output: BayView; meta: unknown }>;
    /**
     * Lists the bays of a site.
     *
     * Permission `facilities.bays.list`: washer (site), cashier (site), manager (site), admin (all). Since 0.1.0.
     *
     * @example
     * ```ts
     * await api.facilities.bays.list.query({ siteId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly list: Query<{ input: SiteRef; output: BayList; meta: unknown }>;
    /**
     * Takes a bay out of service, or back into it; bookings that wait in it are named.
     *
     * Permission `facilities.bays.setStatus`: manager (site), admin (all). Since 0.1.0.
     *
     * Fails with `bay/status-not-allowed`, `bay/unknown`.
     *
     * @example
     * ```ts
     * await api.facilities.bays.setStatus.mutate({ bayId: "01930000-0000-7000-8000-000000000001", status: "active" });
     * ```
     */
    readonly setStatus: Mutation<{ input: FacilitiesBaysSetStatusInput; output: BayStatusSet; meta: unknown }>;
    /**
     * Changes a bay: its name, largest car, equipment.
     *
     * Permission `facilities.bays.update`: manager (site), admin (all). Since 0.1.0.
     *
     * Fails with `bay/number-taken`, `bay/unknown`.
     *
     * @example
     * ```ts
     * await api.facilities.bays.update.mutate({ bayId: "01930000-0000-7000-8000-000000000001", version: 1 });
     * ```
     */
    readonly update: Mutation<{ input: FacilitiesBaysUpdateInput; output: BayView; meta: unknown }>;
  };
  readonly closures: {
    /**
     * Closes a site, a bay or a team for a while; bookings in the way are named, not moved.
     *
     * Permission `facilities.closures.create`: manager (site), admin (all). Since 0.1.0.
     *
     * Fails with `bay/unknown`, `closure/bookings-in-the-way`, `closure/ends-before-start`, `closure/in-the-past`, `closure/one-place`, `site/unknown`, `team/unknown`.
     *
     * @example
     * ```ts
     * await api.facilities.closures.create.mutate({ siteId: "01930000-0000-7000-8000-000000000001", span: { start: "2026-11-21T10:00:00.000Z", end: "2026-11-21T10:00:00.000Z" }, reason: "reason", kind: "closure" });
     * ```
     */
    readonly create: Mutation<{ input: FacilitiesClosuresCreateInput; output: ClosureView; meta: unknown }>;
    /**
     * Lists what closes a site or a bay, and when.
     *
     * Permission `facilities.closures.list`: washer (site), cashier (site), manager (site), admin (all). Since 0.1.0.
     *
     * @example
     * ```ts
     * await api.facilities.closures.list.query({ siteId: "01930000-0000-7000-8000-000000000001", from: "2026-11-21T10:00:00.000Z", to: "2026-11-21T10:00:00.000Z" });
     * ```
     */
    readonly list: Query<{ input: ListClosures; output: ClosureList; meta: unknown }>;
    /**
     * Opens again what a closure has closed.
     *
     * Permission `facilities.closures.remove`: manager (site), admin (all). Since 0.1.0.
     *
     * Fails with `closure/already-removed`, `closure/unknown`.
     *
     * @example
     * ```ts
     * await api.facilities.closures.remove.mutate({ closureId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly remove: Mutation<{ input: FacilitiesClosuresRemoveInput; output: {
      readonly done: true;
    }; meta: unknown }>;
  };
  readonly equipment: {
    /**
     * Adds a piece of equipment to a site.
     *
     * Permission `facilities.equipment.create`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `equipment/label-taken`, `equipment/too-many`, `site/unknown`.
     *
     * @example
     * ```ts
     * await api.facilities.equipment.create.mutate({ siteId: "01930000-0000-7000-8000-000000000001", kind: "kind", label: "label" });
     * ```
     */
    readonly create: Mutation<{ input: FacilitiesEquipmentCreateInput; output: AssetView; meta: unknown }>;
    /**
     * Lists the equipment of a site that jobs take with them, by label.
     *
     * Permission `facilities.equipment.list`: washer (site), cashier (site), manager (site), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.facilities.equipment.list.query({ siteId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly list: Query<{ input: SiteRef; output: AssetList; meta: unknown }>;
    /**
     * Takes a piece of equipment out of use, or back into it.
     *
     * Permission `facilities.equipment.setStatus`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `equipment/status-not-allowed`, `equipment/unknown`.
     *
     * @example
     * ```ts
     * await api.facilities.equipment.setStatus.mutate({ assetId: "01930000-0000-7000-8000-000000000001", status: "active" });
     * ```
     */
    readonly setStatus: Mutation<{ input: FacilitiesEquipmentSetStatusInput; output: AssetView; meta: unknown }>;
    /**
     * Changes what a piece of equipment is, or is called.
     *
     * Permission `facilities.equipment.update`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `equipment/label-taken`, `equipment/unknown`.
     *
     * @example
     * ```ts
     * await api.facilities.equipment.update.mutate({ assetId: "01930000-0000-7000-8000-000000000001", version: 1 });
     * ```
     */
    readonly update: Mutation<{ input: FacilitiesEquipmentUpdateInput; output: AssetView; meta: unknown }>;
  };
  /**
   * Sets up a new house at once: its first site, bays and services.
   *
   * Permission `facilities.setup`: admin (all). Since 0.2.0.
   *
   * Fails with `setup/done`, `setup/name-twice`, `site/code-taken`, `site/exception-overlaps`, `site/exception-twice`, `site/hours-overlap`, `site/tiers-incomplete`, `site/unknown-zone`.
   *
   * @example
   * ```ts
   * await api.facilities.setup.mutate({ site: { name: "name", code: "EUR", zone: "zone", address: { lines: ["lines"], postcode: "postcode", city: "city", country: "EU" }, hours: [], currency: "EUR", taxMode: "inclusive", taxRounding: "line" }, bays: [{ name: "name", kind: "hand", maxSize: "compact" }], services: [{ name: "name", price: 1, minutes: 5 }], policy: {} });
   * ```
   */
  readonly setup: Mutation<{ input: FacilitiesSetupInput; output: SetUpDone; meta: unknown }>;
  /**
   * Says whether the house has no site yet.
   *
   * Permission `facilities.setupNeeded`: admin (all). Since 0.2.0.
   *
   * @example
   * ```ts
   * await api.facilities.setupNeeded.query({});
   * ```
   */
  readonly setupNeeded: Query<{ input: FacilitiesSetupNeededInput; output: SetUpNeeded; meta: unknown }>;
  readonly sites: {
    /**
     * Opens a site.
     *
     * Permission `facilities.sites.create`: admin (all). Since 0.1.0.
     *
     * Fails with `site/code-taken`, `site/exception-overlaps`, `site/exception-twice`, `site/hours-overlap`, `site/tiers-incomplete`, `site/unknown-zone`.
     *
     * @example
     * ```ts
     * await api.facilities.sites.create.mutate({ name: "name", code: "EUR", zone: "zone", address: { lines: ["lines"], postcode: "postcode", city: "city", country: "EU" }, hours: [], exceptions: [], currency: "EUR", taxMode: "inclusive", taxRounding: "line", settings: {} });
     * ```
     */
    readonly create: Mutation<{ input: FacilitiesSitesCreateInput; output: SiteView; meta: unknown }>;
    /**
     * Shows one site.
     *
     * Permission `facilities.sites.get`: anyone. Since 0.1.0.
     *
     * Fails with `site/unknown`.
     *
     * @example
     * ```ts
     * await api.facilities.sites.get.query({ siteId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly get: Query<{ input: SiteRef; output: SiteView; meta: unknown }>;
    /**
     * Lists the sites with address, hours and settings.
     *
     * Permission `facilities.sites.list`: anyone. Since 0.1.0.
     *
     * @example
     * ```ts
     * await api.facilities.sites.list.query({});
     * ```
     */
    readonly list: Query<{ input: FacilitiesSitesListInput; output: SiteList; meta: unknown }>;
    /**
     * Changes a site: hours, exceptions, settings, policy.
     *
     * Permission `facilities.sites.update`: manager (site), admin (all). Since 0.1.0.
     *
     * Fails with `site/code-taken`, `site/exception-overlaps`, `site/exception-twice`, `site/hours-overlap`, `site/tiers-incomplete`, `site/unknown`, `site/unknown-zone`.
     *
     * @example
     * ```ts
     * await api.facilities.sites.update.mutate({ siteId: "01930000-0000-7000-8000-000000000001", version: 1 });
     * ```
     */
    readonly update: Mutation<{ input: FacilitiesSitesUpdateInput; output: SiteView; meta: unknown }>;
  };
  readonly teams: {
    /**
     * Adds a mobile team to a site.
     *
     * Permission `facilities.teams.create`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `site/unknown`, `team/name-taken`, `team/too-many`.
     *
     * @example
     * ```ts
     * await api.facilities.teams.create.mutate({ siteId: "01930000-0000-7000-8000-000000000001", name: "name", base: { lat: 1, lng: 1 }, equipment: [] });
     * ```
     */
    readonly create: Mutation<{ input: FacilitiesTeamsCreateInput; output: TeamView; meta: unknown }>;
    /**
     * Lists the mobile teams of a site, by name.
     *
     * Permission `facilities.teams.list`: washer (site), cashier (site), manager (site), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.facilities.teams.list.query({ siteId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly list: Query<{ input: SiteRef; output: TeamList; meta: unknown }>;
    /**
     * Takes a team off the road, or puts it back on.
     *
     * Permission `facilities.teams.setStatus`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `team/status-not-allowed`, `team/unknown`.
     *
     * @example
     * ```ts
     * await api.facilities.teams.setStatus.mutate({ teamId: "01930000-0000-7000-8000-000000000001", status: "active" });
     * ```
     */
    readonly setStatus: Mutation<{ input: FacilitiesTeamsSetStatusInput; output: TeamView; meta: unknown }>;
    /**
     * Changes a team: its base, how far it goes, how much it takes on.
     *
     * Permission `facilities.teams.update`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `team/name-taken`, `team/unknown`.
     *
     * @example
     * ```ts
     * await api.facilities.teams.update.mutate({ teamId: "01930000-0000-7000-8000-000000000001", version: 1 });
     * ```
     */
    readonly update: Mutation<{ input: FacilitiesTeamsUpdateInput; output: TeamView; meta: unknown }>;
  };
}
