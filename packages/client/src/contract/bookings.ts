// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { AddOnId, BookingId, CustomerId, HoldId, Instant, Money, ResourceId, ServiceId, SiteId, SizeClass, StaffId, UserId, VehicleId } from '@bling/domain/kernel';
import type { QuoteView } from './pricing.ts';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query, TRPCSubscriptionProcedure as Subscription } from '@trpc/server';

export interface AskBoard {
  readonly siteId: SiteId;
  /** A business day of the site; today without it */
  readonly date?: string;
}
export interface Board {
  readonly date: string;
  readonly zone: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly opens: Instant | null;
  readonly closes: Instant | null;
  readonly asOf: Instant;
  readonly bays: readonly ({
    readonly resourceId: ResourceId;
    readonly number: number;
    readonly name: string;
    readonly maxSize: SizeClass;
    readonly status: "active" | "maintenance" | "inactive";
  })[];
  /** Who works there that day, and when */
  readonly people: readonly ({
    readonly resourceId: ResourceId;
    readonly name: string;
    readonly duties: readonly ({
      readonly start: Instant;
      readonly end: Instant;
    })[];
  })[];
  readonly bookings: readonly BoardCard[];
  /** What else stands in the bays */
  readonly blocked: readonly ({
    readonly resourceId: ResourceId;
    readonly start: Instant;
    readonly end: Instant;
    readonly kind: "hold" | "booking" | "walkin" | "maintenance" | "closure" | "project";
  })[];
}
export interface BoardCard {
  readonly id: BookingId;
  readonly version: number;
  readonly number: string;
  readonly channel: "web" | "phone" | "counter" | "partner";
  readonly siteId: SiteId;
  readonly resourceId: ResourceId;
  readonly mode: "bay" | "mobile";
  readonly crewIds: readonly ResourceId[];
  readonly travelMinutes: number;
  readonly scheduledAt: Instant;
  readonly endsAt: Instant;
  readonly status: "pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show";
  readonly checkedInAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly readyAt: Instant | null;
  readonly lastMove: {
    readonly at: Instant;
    readonly by: UserId | null;
    readonly from: "pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show";
  } | null;
  readonly departedAt: Instant | null;
  /** When work can begin, as the customer was told; null for as planned */
  readonly delayedTo: Instant | null;
  /** The car as it was found */
  readonly inspection: {
    readonly at: Instant;
    readonly size: SizeClass;
    /** How dirty the car is */
    readonly soil: "light" | "normal" | "heavy" | "extreme";
    readonly consent: {
      readonly at: Instant;
      readonly way: "in_person" | "phone" | "message";
    } | null;
  } | null;
  readonly size: SizeClass;
  readonly createdAt: Instant;
  readonly lines: readonly ({
    readonly kind: "service" | "add-on";
    readonly refId: string;
    readonly name: string;
    readonly minutes: number;
    readonly outcome: "done" | "part" | "not_done" | null;
    readonly outcomeReason: string | null;
  })[];
  readonly notesFrom: string | null;
  readonly car: {
    readonly make: string;
    readonly model: string;
    readonly colour: string | null;
    readonly plate: string | null;
  } | null;
  readonly customer: {
    readonly id: CustomerId;
    readonly name: string;
    readonly noShowCount: number;
  };
  /** For those who may reach the customer */
  readonly contact: {
    readonly phone: string | null;
    readonly email: string | null;
  } | null;
  /** For those who may see money */
  readonly terms: {
    readonly totalPrice: Money;
    readonly charged: Money | null;
    readonly policy: {
      readonly tiers: readonly ({
        readonly hoursBefore: number;
        readonly percent: number;
      })[];
      readonly rescheduleNoticeHours: number;
      readonly noShowPercent: number;
      readonly feeHonouredMinutes: number;
    };
    readonly moved: {
      readonly originalStart: Instant;
      readonly percent: number;
      readonly total?: Money;
    } | null;
    readonly cancellation: {
      readonly at: Instant;
      readonly by: "customer" | "site" | "expiry";
      readonly reason: string | null;
      readonly fee: Money;
    } | null;
    readonly waived: {
      readonly at: Instant;
      readonly by: UserId | null;
      readonly reason: "our_fault" | "weather" | "illness" | "goodwill" | "first_time";
      readonly fee: Money;
    } | null;
    readonly rating: {
      readonly stars: number;
      readonly at: Instant;
    } | null;
  } | null;
}
export interface BoardNews {
  readonly at: Instant;
}
export interface BookingDetails {
  readonly id: BookingId;
  readonly version: number;
  readonly number: string;
  readonly channel: "web" | "phone" | "counter" | "partner";
  readonly siteId: SiteId;
  readonly resourceId: ResourceId;
  readonly mode: "bay" | "mobile";
  readonly crewIds: readonly ResourceId[];
  readonly travelMinutes: number;
  readonly scheduledAt: Instant;
  readonly endsAt: Instant;
  readonly status: "pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show";
  readonly checkedInAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly readyAt: Instant | null;
  readonly lastMove: {
    readonly at: Instant;
    readonly by: UserId | null;
    readonly from: "pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show";
  } | null;
  readonly departedAt: Instant | null;
  /** When work can begin, as the customer was told; null for as planned */
  readonly delayedTo: Instant | null;
  readonly inspection: {
    readonly at: Instant;
    readonly size: SizeClass;
    /** How dirty the car is */
    readonly soil: "light" | "normal" | "heavy" | "extreme";
    readonly by: UserId | null;
    readonly before: Money;
    readonly after: Money;
    readonly consent: {
      readonly at: Instant;
      readonly way: "in_person" | "phone" | "message";
      readonly by: string;
      readonly recordedBy: UserId | null;
    } | null;
  } | null;
  readonly totalPrice: Money;
  readonly charged: Money | null;
  readonly policy: {
    readonly tiers: readonly ({
      readonly hoursBefore: number;
      readonly percent: number;
    })[];
    readonly rescheduleNoticeHours: number;
    readonly noShowPercent: number;
    readonly feeHonouredMinutes: number;
  };
  readonly moved: {
    readonly originalStart: Instant;
    readonly percent: number;
    readonly total?: Money;
  } | null;
  readonly cancellation: {
    readonly at: Instant;
    readonly by: "customer" | "site" | "expiry";
    readonly reason: string | null;
    readonly fee: Money;
  } | null;
  readonly waived: {
    readonly at: Instant;
    readonly by: UserId | null;
    readonly reason: "our_fault" | "weather" | "illness" | "goodwill" | "first_time";
    readonly fee: Money;
  } | null;
  readonly rating: {
    readonly stars: number;
    readonly at: Instant;
  } | null;
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId | null;
  readonly size: SizeClass;
  readonly createdAt: Instant;
  readonly lines: readonly ({
    readonly kind: "service" | "add-on";
    readonly refId: string;
    readonly name: string;
    readonly minutes: number;
    readonly amount: Money;
    readonly outcome: "done" | "part" | "not_done" | null;
    readonly outcomeReason: string | null;
  })[];
  readonly quote: QuoteView;
  readonly notesFrom: string | null;
  readonly visit: {
    readonly address: string;
    readonly note: string | null;
    readonly position: {
      readonly lat: number;
      readonly lng: number;
    };
  } | null;
  readonly site: {
    readonly name: string;
    readonly zone: string;
    readonly address: string;
  };
  readonly bay: {
    readonly number: number;
    readonly name: string;
  };
  readonly car: {
    readonly make: string;
    readonly model: string;
    readonly colour: string | null;
    readonly plate: string | null;
  } | null;
  readonly customer: {
    readonly name: string;
    readonly phone: string | null;
    readonly email: string | null;
  };
}
export interface BookingHits {
  readonly items: readonly BookingDetails[];
}
export interface BookingPage {
  readonly items: readonly BookingDetails[];
  readonly nextCursor: string | null;
}
export interface BookingRef {
  readonly id: BookingId;
}
export interface BookingState {
  readonly id: BookingId;
  readonly version: number;
  readonly number: string;
  readonly channel: "web" | "phone" | "counter" | "partner";
  readonly siteId: SiteId;
  readonly resourceId: ResourceId;
  readonly mode: "bay" | "mobile";
  readonly crewIds: readonly ResourceId[];
  readonly travelMinutes: number;
  readonly scheduledAt: Instant;
  readonly endsAt: Instant;
  readonly status: "pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show";
  readonly checkedInAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly readyAt: Instant | null;
  readonly lastMove: {
    readonly at: Instant;
    readonly by: UserId | null;
    readonly from: "pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show";
  } | null;
  readonly departedAt: Instant | null;
  /** When work can begin, as the customer was told; null for as planned */
  readonly delayedTo: Instant | null;
  /** The car as it was found */
  readonly inspection: {
    readonly at: Instant;
    readonly size: SizeClass;
    /** How dirty the car is */
    readonly soil: "light" | "normal" | "heavy" | "extreme";
    readonly consent: {
      readonly at: Instant;
      readonly way: "in_person" | "phone" | "message";
    } | null;
  } | null;
}
export interface BookingView {
  readonly id: BookingId;
  readonly version: number;
  readonly number: string;
  readonly channel: "web" | "phone" | "counter" | "partner";
  readonly siteId: SiteId;
  readonly resourceId: ResourceId;
  readonly mode: "bay" | "mobile";
  readonly crewIds: readonly ResourceId[];
  readonly travelMinutes: number;
  readonly scheduledAt: Instant;
  readonly endsAt: Instant;
  readonly status: "pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show";
  readonly checkedInAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly readyAt: Instant | null;
  readonly lastMove: {
    readonly at: Instant;
    readonly by: UserId | null;
    readonly from: "pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show";
  } | null;
  readonly departedAt: Instant | null;
  /** When work can begin, as the customer was told; null for as planned */
  readonly delayedTo: Instant | null;
  readonly inspection: {
    readonly at: Instant;
    readonly size: SizeClass;
    /** How dirty the car is */
    readonly soil: "light" | "normal" | "heavy" | "extreme";
    readonly by: UserId | null;
    readonly before: Money;
    readonly after: Money;
    readonly consent: {
      readonly at: Instant;
      readonly way: "in_person" | "phone" | "message";
      readonly by: string;
      readonly recordedBy: UserId | null;
    } | null;
  } | null;
  readonly totalPrice: Money;
  readonly charged: Money | null;
  readonly policy: {
    readonly tiers: readonly ({
      readonly hoursBefore: number;
      readonly percent: number;
    })[];
    readonly rescheduleNoticeHours: number;
    readonly noShowPercent: number;
    readonly feeHonouredMinutes: number;
  };
  readonly moved: {
    readonly originalStart: Instant;
    readonly percent: number;
    readonly total?: Money;
  } | null;
  readonly cancellation: {
    readonly at: Instant;
    readonly by: "customer" | "site" | "expiry";
    readonly reason: string | null;
    readonly fee: Money;
  } | null;
  readonly waived: {
    readonly at: Instant;
    readonly by: UserId | null;
    readonly reason: "our_fault" | "weather" | "illness" | "goodwill" | "first_time";
    readonly fee: Money;
  } | null;
  readonly rating: {
    readonly stars: number;
    readonly at: Instant;
  } | null;
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId | null;
  readonly size: SizeClass;
  readonly createdAt: Instant;
  readonly lines: readonly ({
    readonly kind: "service" | "add-on";
    readonly refId: string;
    readonly name: string;
    readonly minutes: number;
    readonly amount: Money;
    readonly outcome: "done" | "part" | "not_done" | null;
    readonly outcomeReason: string | null;
  })[];
  readonly quote: QuoteView;
  readonly notesFrom: string | null;
  readonly visit: {
    readonly address: string;
    readonly note: string | null;
    readonly position: {
      readonly lat: number;
      readonly lng: number;
    };
  } | null;
}
export interface BookingsAddServiceInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  readonly serviceId: ServiceId;
  /** The total that was shown; a dearer one is refused */
  readonly expectedTotal?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsArriveInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsAssignInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  /** Another bay or team; the one that it has without it */
  readonly resourceId?: ResourceId;
  /** All of its people; those that it has without it */
  readonly crewIds?: readonly ResourceId[];
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsCancelInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  /** For the customer’s own cancelling: the fee that was shown */
  readonly expectedFee?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  readonly by?: "customer" | "site";
  readonly reason?: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsCheckInInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsCompleteInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  /** One a line, in order */
  readonly outcomes: readonly ({
    readonly outcome: "done" | "part" | "not_done";
    readonly reason?: string | null;
  })[];
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsConfirmInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsCreateAsGuestInput {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  readonly size: SizeClass;
  /** In a bay of the site, or by a team that drives */
  readonly mode?: "bay" | "mobile";
  /** Only with this person */
  readonly staffId?: StaffId;
  /** Where the car stands, for a team */
  readonly visit?: {
    readonly address: string;
    /** How to get in, where the water is */
    readonly note?: string | null;
    readonly position: {
      readonly lat: number;
      readonly lng: number;
    };
  };
  readonly startsAt: Instant;
  /** The total that was shown; another one is refused */
  readonly expectedTotal?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  readonly holdId?: HoldId;
  readonly visitorKey?: string;
  readonly notes?: string;
  /** How dirty the car is */
  readonly soil?: "light" | "normal" | "heavy" | "extreme";
  readonly couponCode?: string;
  /** What was shown, as it was signed: honoured until it expires */
  readonly quote?: string;
  readonly guest: {
    readonly name: string;
    readonly phone: string;
    readonly email?: string;
  };
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsCreateInput {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds?: readonly AddOnId[];
  /** Without a vehicle */
  readonly size?: SizeClass;
  /** In a bay of the site, or by a team that drives */
  readonly mode?: "bay" | "mobile";
  /** Only with this person */
  readonly staffId?: StaffId;
  /** Where the car stands, for a team */
  readonly visit?: {
    readonly address: string;
    /** How to get in, where the water is */
    readonly note?: string | null;
    readonly position: {
      readonly lat: number;
      readonly lng: number;
    };
  };
  readonly startsAt: Instant;
  /** The total that was shown; another one is refused */
  readonly expectedTotal?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  readonly holdId?: HoldId;
  readonly visitorKey?: string;
  readonly notes?: string;
  /** How dirty the car is */
  readonly soil?: "light" | "normal" | "heavy" | "extreme";
  readonly couponCode?: string;
  /** What was shown, as it was signed: honoured until it expires */
  readonly quote?: string;
  readonly vehicleId?: VehicleId;
  /** For staff; a client books for themselves */
  readonly customerId?: CustomerId;
  /** For staff */
  readonly channel?: "phone" | "counter";
  /** Against hours, notice, caps and buffers, for those who may; never on minutes that are taken */
  readonly override?: {
    readonly reason: string;
  };
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsDepartInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsFeedInput {
  /** Without it, one’s own */
  readonly token?: string;
}
export interface BookingsImportInput {
  readonly siteId: SiteId;
  /** Does the whole work, answers what came of it, and keeps nothing */
  readonly dryRun: boolean;
  readonly rows: readonly ({
    /** What the other system calls it, or the number of its line */
    readonly reference: string;
    /** The reference of an imported customer, a phone number or an address */
    readonly customer: string;
    readonly plate?: string | null;
    /** Without a plate */
    readonly size?: string | null;
    /** Their names, as on the menu */
    readonly services: readonly string[];
    /** Of the site, `2026-11-21` */
    readonly date: string;
    /** Wall time of the site, `09:30` */
    readonly time: string;
    /** What was agreed, minor units: refused when it costs another sum here */
    readonly total?: number | null;
    readonly notes?: string | null;
  })[];
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsInspectInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  /** The size as the car stands there */
  readonly size: SizeClass;
  /** How dirty the car is */
  readonly soil: "light" | "normal" | "heavy" | "extreme";
  /** Who agreed to the difference, and how; without it the price stays */
  readonly consent?: {
    readonly by: string;
    readonly way: "in_person" | "phone" | "message";
  };
  /** The total that was shown to them */
  readonly expectedTotal?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsLinkCancelInput {
  /** From the address of the link */
  readonly token: string;
  /** The fee that was shown */
  readonly expectedFee: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  readonly reason?: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsLinkIcsInput {
  /** From the address of the link */
  readonly token: string;
}
export interface BookingsLinkRateInput {
  /** From the address of the link */
  readonly token: string;
  readonly stars: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsLinkRescheduleInput {
  /** From the address of the link */
  readonly token: string;
  readonly startsAt: Instant;
  readonly expectedTotal?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsLinkViewInput {
  /** From the address of the link */
  readonly token: string;
}
export interface BookingsMarkNoShowInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsRateInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  readonly stars: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsRemoveServiceInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  readonly serviceId: ServiceId;
  /** The total that was shown; a dearer one is refused */
  readonly expectedTotal?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsRescheduleInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  readonly startsAt: Instant;
  readonly expectedTotal?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  /** The bay or team, if it is free */
  readonly resourceId?: ResourceId;
  /** For staff: false when no letter is to go out */
  readonly tell?: boolean;
  /** Against hours, notice, caps and buffers, for those who may; never on minutes that are taken */
  readonly override?: {
    readonly reason: string;
  };
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsStartInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  /** Another bay than the planned one */
  readonly resourceId?: ResourceId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsSwapInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  readonly otherId: BookingId;
  /** The version that was looked at */
  readonly otherVersion?: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsTellDelayInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  readonly beginsAt: Instant;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsUndoInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  readonly reason?: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsWaiveFeeInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  readonly reason: "our_fault" | "weather" | "illness" | "goodwill" | "first_time";
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface FeePreview {
  readonly fee: Money;
  readonly percent: number;
  readonly asOf: Instant;
  readonly honouredUntil: Instant;
  readonly movableUntil: Instant;
  readonly schedule: readonly ({
    readonly from: Instant;
    readonly until: Instant | null;
    readonly percent: number;
    readonly fee: Money;
  })[];
}
export interface ListBookings {
  readonly cursor?: string;
  readonly limit?: number;
  readonly siteId?: SiteId;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly statuses?: readonly ("pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show")[];
}
export interface ListByCustomer {
  readonly cursor?: string;
  readonly limit?: number;
  readonly customerId?: CustomerId;
  readonly which?: "upcoming" | "past";
}
export interface SearchBookings {
  /** A part of a number, a plate, a name, a phone number or an email address */
  readonly text: string;
  readonly siteId?: SiteId;
}
export interface WatchBoard {
  readonly siteId: SiteId;
}

export interface BookingsCalls {
  readonly 'bookings.addService': { kind: 'mutation'; input: BookingsAddServiceInput; output: BookingView; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'booking/after-hours' | 'booking/bay-unfit' | 'booking/checked-in' | 'booking/no-room' | 'booking/not-allowed-now' | 'booking/off-duty' | 'booking/person-unknown' | 'booking/price-changed' | 'booking/service-there' | 'booking/skill-missing' | 'booking/too-expensive' | 'booking/too-late-to-change' | 'booking/too-long' | 'booking/too-many-services' | 'booking/too-short' | 'booking/unknown' | 'coupon/below-minimum' | 'coupon/not-for-this' | 'coupon/not-now' | 'coupon/unknown' | 'coupon/used-by-you' | 'coupon/used-up' | 'quote/add-on-does-not-apply' | 'quote/empty' | 'quote/no-tax-rate' | 'quote/other-currency' | 'quote/tampered' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/not-mobile' | 'slot/position-missing' };
  readonly 'bookings.arrive': { kind: 'mutation'; input: BookingsArriveInput; output: BookingState; failure: 'booking/checked-in' | 'booking/not-allowed-now' | 'booking/not-mobile' | 'booking/unknown' };
  readonly 'bookings.assign': { kind: 'mutation'; input: BookingsAssignInput; output: BookingState; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'booking/after-hours' | 'booking/bay-unfit' | 'booking/no-room' | 'booking/not-allowed-now' | 'booking/off-duty' | 'booking/person-unknown' | 'booking/price-changed' | 'booking/skill-missing' | 'booking/too-expensive' | 'booking/too-long' | 'booking/too-many-services' | 'booking/too-short' | 'booking/unknown' | 'coupon/below-minimum' | 'coupon/not-for-this' | 'coupon/not-now' | 'coupon/unknown' | 'coupon/used-by-you' | 'coupon/used-up' | 'quote/add-on-does-not-apply' | 'quote/empty' | 'quote/no-tax-rate' | 'quote/other-currency' | 'quote/tampered' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/not-mobile' | 'slot/position-missing' };
  readonly 'bookings.board': { kind: 'query'; input: AskBoard; output: Board; failure: 'site/unknown' };
  readonly 'bookings.boardChanges': { kind: 'subscription'; input: WatchBoard; output: BoardNews; failure: never };
  readonly 'bookings.cancel': { kind: 'mutation'; input: BookingsCancelInput; output: BookingView; failure: 'booking/fee-changed' | 'booking/not-allowed-now' | 'booking/reason-missing' | 'booking/unknown' };
  readonly 'bookings.checkIn': { kind: 'mutation'; input: BookingsCheckInInput; output: BookingState; failure: 'booking/checked-in' | 'booking/not-allowed-now' | 'booking/unknown' };
  readonly 'bookings.complete': { kind: 'mutation'; input: BookingsCompleteInput; output: BookingState; failure: 'booking/not-allowed-now' | 'booking/outcome-missing' | 'booking/unknown' };
  readonly 'bookings.confirm': { kind: 'mutation'; input: BookingsConfirmInput; output: BookingState; failure: 'booking/not-allowed-now' | 'booking/unknown' };
  readonly 'bookings.create': { kind: 'mutation'; input: BookingsCreateInput; output: BookingView; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'booking/in-the-past' | 'booking/not-your-vehicle' | 'booking/price-changed' | 'booking/size-missing' | 'booking/too-expensive' | 'booking/too-long' | 'booking/too-many-pending' | 'booking/too-many-services' | 'booking/too-short' | 'coupon/below-minimum' | 'coupon/not-for-this' | 'coupon/not-now' | 'coupon/unknown' | 'coupon/used-by-you' | 'coupon/used-up' | 'customer/not-ready' | 'customer/unknown' | 'quote/add-on-does-not-apply' | 'quote/empty' | 'quote/no-tax-rate' | 'quote/other-currency' | 'quote/tampered' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/no-bay' | 'slot/no-skill' | 'slot/not-mobile' | 'slot/off-grid' | 'slot/out-of-reach' | 'slot/outside-hours' | 'slot/position-missing' | 'slot/taken' | 'slot/too-far' | 'slot/too-soon' };
  readonly 'bookings.createAsGuest': { kind: 'mutation'; input: BookingsCreateAsGuestInput; output: BookingView; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'booking/in-the-past' | 'booking/price-changed' | 'booking/too-expensive' | 'booking/too-long' | 'booking/too-many-pending' | 'booking/too-many-services' | 'booking/too-short' | 'coupon/below-minimum' | 'coupon/not-for-this' | 'coupon/not-now' | 'coupon/unknown' | 'coupon/used-by-you' | 'coupon/used-up' | 'quote/add-on-does-not-apply' | 'quote/empty' | 'quote/no-tax-rate' | 'quote/other-currency' | 'quote/tampered' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/no-bay' | 'slot/no-skill' | 'slot/not-mobile' | 'slot/off-grid' | 'slot/out-of-reach' | 'slot/outside-hours' | 'slot/position-missing' | 'slot/taken' | 'slot/too-far' | 'slot/too-soon' };
  readonly 'bookings.depart': { kind: 'mutation'; input: BookingsDepartInput; output: BookingState; failure: 'booking/checked-in' | 'booking/departed' | 'booking/not-allowed-now' | 'booking/not-mobile' | 'booking/unknown' };
  readonly 'bookings.feePreview': { kind: 'query'; input: BookingRef; output: FeePreview; failure: 'booking/unknown' };
  readonly 'bookings.feed': { kind: 'query'; input: BookingsFeedInput; output: {
    /** For `/calendar/<token>.ics`: whoever has it may read the calendar */
    readonly token: string;
    readonly text: string;
  }; failure: 'booking/link-unknown' | 'customer/not-ready' };
  readonly 'bookings.get': { kind: 'query'; input: BookingRef; output: BookingDetails; failure: 'booking/unknown' };
  readonly 'bookings.import': { kind: 'mutation'; input: BookingsImportInput; output: {
    /** All rows or none: false after a dry run, and when one is invalid */
    readonly written: boolean;
    readonly rows: readonly ({
      readonly reference: string;
      readonly verdict: "created" | "same" | "invalid";
      /** Of an invalid row: the cell that is in the way */
      readonly field: string | null;
      /** Of an invalid row: the refusal of the work itself */
      readonly code: string | null;
      /** What it is here; null while nothing is written */
      readonly id: BookingId | null;
    })[];
  }; failure: 'site/unknown' };
  readonly 'bookings.inspect': { kind: 'mutation'; input: BookingsInspectInput; output: {
    readonly booking: BookingState;
    readonly isAgreed: boolean;
    readonly minutesBefore: number;
    readonly minutesAfter: number;
    /** Whether the plan has room for it where the car stands */
    readonly fits: boolean;
    /** When something else begins there, if it does not fit */
    readonly freeUntil: Instant | null;
    /** For those who may see money */
    readonly difference: {
      readonly lines: readonly ({
        readonly kind: "service" | "add-on";
        readonly refId: string;
        readonly name: string;
        readonly before: Money | null;
        readonly after: Money | null;
        readonly reasons: readonly ({
          readonly kind: "size" | "soil" | "peak" | "zone" | "bundle" | "fleet" | "promo" | "membership" | "coupon" | "cap" | "floor" | "tax";
          readonly name: string | null;
          readonly amount: Money;
        })[];
      })[];
      readonly before: Money;
      readonly after: Money;
    } | null;
  }; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'booking/after-hours' | 'booking/bay-unfit' | 'booking/no-room' | 'booking/not-allowed-now' | 'booking/not-here' | 'booking/off-duty' | 'booking/person-unknown' | 'booking/price-changed' | 'booking/skill-missing' | 'booking/too-expensive' | 'booking/too-long' | 'booking/too-many-services' | 'booking/too-short' | 'booking/unknown' | 'coupon/below-minimum' | 'coupon/not-for-this' | 'coupon/not-now' | 'coupon/unknown' | 'coupon/used-by-you' | 'coupon/used-up' | 'quote/add-on-does-not-apply' | 'quote/empty' | 'quote/no-tax-rate' | 'quote/other-currency' | 'quote/tampered' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/not-mobile' | 'slot/position-missing' };
  readonly 'bookings.link.cancel': { kind: 'mutation'; input: BookingsLinkCancelInput; output: BookingState; failure: 'booking/fee-changed' | 'booking/link-ended' | 'booking/link-unknown' | 'booking/not-allowed-now' };
  readonly 'bookings.link.ics': { kind: 'query'; input: BookingsLinkIcsInput; output: {
    readonly name: string;
    /** An iCalendar file, RFC 5545 */
    readonly text: string;
  }; failure: 'booking/link-ended' | 'booking/link-unknown' };
  readonly 'bookings.link.rate': { kind: 'mutation'; input: BookingsLinkRateInput; output: BookingState; failure: 'booking/already-rated' | 'booking/link-ended' | 'booking/link-unknown' | 'booking/not-allowed-now' };
  readonly 'bookings.link.reschedule': { kind: 'mutation'; input: BookingsLinkRescheduleInput; output: BookingState; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'booking/in-the-past' | 'booking/link-ended' | 'booking/link-unknown' | 'booking/not-allowed-now' | 'booking/price-changed' | 'booking/too-expensive' | 'booking/too-late-to-move' | 'booking/too-long' | 'booking/too-many-services' | 'booking/too-short' | 'coupon/below-minimum' | 'coupon/not-for-this' | 'coupon/not-now' | 'coupon/unknown' | 'coupon/used-by-you' | 'coupon/used-up' | 'quote/add-on-does-not-apply' | 'quote/empty' | 'quote/no-tax-rate' | 'quote/other-currency' | 'quote/tampered' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/no-bay' | 'slot/no-skill' | 'slot/not-mobile' | 'slot/off-grid' | 'slot/out-of-reach' | 'slot/outside-hours' | 'slot/position-missing' | 'slot/taken' | 'slot/too-far' | 'slot/too-soon' };
  readonly 'bookings.link.view': { kind: 'query'; input: BookingsLinkViewInput; output: {
    /** Without phone and email: a link may have been passed on */
    readonly booking: {
      readonly id: BookingId;
      readonly version: number;
      readonly number: string;
      readonly channel: "web" | "phone" | "counter" | "partner";
      readonly siteId: SiteId;
      readonly resourceId: ResourceId;
      readonly mode: "bay" | "mobile";
      readonly crewIds: readonly ResourceId[];
      readonly travelMinutes: number;
      readonly scheduledAt: Instant;
      readonly endsAt: Instant;
      readonly status: "pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show";
      readonly checkedInAt: Instant | null;
      readonly startedAt: Instant | null;
      readonly readyAt: Instant | null;
      readonly lastMove: {
        readonly at: Instant;
        readonly by: UserId | null;
        readonly from: "pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show";
      } | null;
      readonly departedAt: Instant | null;
      /** When work can begin, as the customer was told; null for as planned */
      readonly delayedTo: Instant | null;
      readonly inspection: {
        readonly at: Instant;
        readonly size: SizeClass;
        /** How dirty the car is */
        readonly soil: "light" | "normal" | "heavy" | "extreme";
        readonly by: UserId | null;
        readonly before: Money;
        readonly after: Money;
        readonly consent: {
          readonly at: Instant;
          readonly way: "in_person" | "phone" | "message";
          readonly by: string;
          readonly recordedBy: UserId | null;
        } | null;
      } | null;
      readonly totalPrice: Money;
      readonly charged: Money | null;
      readonly policy: {
        readonly tiers: readonly ({
          readonly hoursBefore: number;
          readonly percent: number;
        })[];
        readonly rescheduleNoticeHours: number;
        readonly noShowPercent: number;
        readonly feeHonouredMinutes: number;
      };
      readonly moved: {
        readonly originalStart: Instant;
        readonly percent: number;
        readonly total?: Money;
      } | null;
      readonly cancellation: {
        readonly at: Instant;
        readonly by: "customer" | "site" | "expiry";
        readonly reason: string | null;
        readonly fee: Money;
      } | null;
      readonly waived: {
        readonly at: Instant;
        readonly by: UserId | null;
        readonly reason: "our_fault" | "weather" | "illness" | "goodwill" | "first_time";
        readonly fee: Money;
      } | null;
      readonly rating: {
        readonly stars: number;
        readonly at: Instant;
      } | null;
      readonly customerId: CustomerId;
      readonly vehicleId: VehicleId | null;
      readonly size: SizeClass;
      readonly createdAt: Instant;
      readonly lines: readonly ({
        readonly kind: "service" | "add-on";
        readonly refId: string;
        readonly name: string;
        readonly minutes: number;
        readonly amount: Money;
        readonly outcome: "done" | "part" | "not_done" | null;
        readonly outcomeReason: string | null;
      })[];
      readonly quote: QuoteView;
      readonly notesFrom: string | null;
      readonly visit: {
        readonly address: string;
        readonly note: string | null;
        readonly position: {
          readonly lat: number;
          readonly lng: number;
        };
      } | null;
      readonly site: {
        readonly name: string;
        readonly zone: string;
        readonly address: string;
      };
      readonly bay: {
        readonly number: number;
        readonly name: string;
      };
      readonly car: {
        readonly make: string;
        readonly model: string;
        readonly colour: string | null;
        readonly plate: string | null;
      } | null;
      readonly customer: {
        readonly name: string;
        readonly phone: string | null;
        readonly email: string | null;
      };
    };
    readonly fee: FeePreview;
    readonly goodUntil: Instant;
  }; failure: 'booking/link-ended' | 'booking/link-unknown' };
  readonly 'bookings.list': { kind: 'query'; input: ListBookings; output: BookingPage; failure: never };
  readonly 'bookings.listByCustomer': { kind: 'query'; input: ListByCustomer; output: BookingPage; failure: 'customer/not-ready' };
  readonly 'bookings.markNoShow': { kind: 'mutation'; input: BookingsMarkNoShowInput; output: BookingState; failure: 'booking/checked-in' | 'booking/not-allowed-now' | 'booking/too-early-for-no-show' | 'booking/unknown' | 'site/unknown' };
  readonly 'bookings.rate': { kind: 'mutation'; input: BookingsRateInput; output: BookingView; failure: 'booking/already-rated' | 'booking/not-allowed-now' | 'booking/unknown' };
  readonly 'bookings.removeService': { kind: 'mutation'; input: BookingsRemoveServiceInput; output: BookingView; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'booking/after-hours' | 'booking/bay-unfit' | 'booking/checked-in' | 'booking/last-service' | 'booking/no-room' | 'booking/no-such-service' | 'booking/not-allowed-now' | 'booking/off-duty' | 'booking/person-unknown' | 'booking/price-changed' | 'booking/skill-missing' | 'booking/too-expensive' | 'booking/too-late-to-change' | 'booking/too-long' | 'booking/too-many-services' | 'booking/too-short' | 'booking/unknown' | 'coupon/below-minimum' | 'coupon/not-for-this' | 'coupon/not-now' | 'coupon/unknown' | 'coupon/used-by-you' | 'coupon/used-up' | 'quote/add-on-does-not-apply' | 'quote/empty' | 'quote/no-tax-rate' | 'quote/other-currency' | 'quote/tampered' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/not-mobile' | 'slot/position-missing' };
  readonly 'bookings.reschedule': { kind: 'mutation'; input: BookingsRescheduleInput; output: BookingView; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'booking/in-the-past' | 'booking/not-allowed-now' | 'booking/price-changed' | 'booking/too-expensive' | 'booking/too-late-to-move' | 'booking/too-long' | 'booking/too-many-services' | 'booking/too-short' | 'booking/unknown' | 'coupon/below-minimum' | 'coupon/not-for-this' | 'coupon/not-now' | 'coupon/unknown' | 'coupon/used-by-you' | 'coupon/used-up' | 'quote/add-on-does-not-apply' | 'quote/empty' | 'quote/no-tax-rate' | 'quote/other-currency' | 'quote/tampered' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/no-bay' | 'slot/no-skill' | 'slot/not-mobile' | 'slot/off-grid' | 'slot/out-of-reach' | 'slot/outside-hours' | 'slot/position-missing' | 'slot/taken' | 'slot/too-far' | 'slot/too-soon' };
  readonly 'bookings.search': { kind: 'query'; input: SearchBookings; output: BookingHits; failure: never };
  readonly 'bookings.start': { kind: 'mutation'; input: BookingsStartInput; output: BookingState; failure: 'booking/bay-occupied' | 'booking/checked-in' | 'booking/not-allowed-now' | 'booking/other-bay-unfit' | 'booking/unknown' | 'slot/taken' };
  readonly 'bookings.swap': { kind: 'mutation'; input: BookingsSwapInput; output: {
    readonly booking: BookingState;
    readonly other: BookingState;
  }; failure: 'add-on/does-not-apply' | 'add-on/unknown' | 'booking/after-hours' | 'booking/bay-unfit' | 'booking/no-room' | 'booking/no-swap' | 'booking/not-allowed-now' | 'booking/off-duty' | 'booking/person-unknown' | 'booking/price-changed' | 'booking/skill-missing' | 'booking/too-expensive' | 'booking/too-long' | 'booking/too-many-services' | 'booking/too-short' | 'booking/unknown' | 'coupon/below-minimum' | 'coupon/not-for-this' | 'coupon/not-now' | 'coupon/unknown' | 'coupon/used-by-you' | 'coupon/used-up' | 'quote/add-on-does-not-apply' | 'quote/empty' | 'quote/no-tax-rate' | 'quote/other-currency' | 'quote/tampered' | 'service/no-common-bay' | 'service/unknown' | 'site/unknown' | 'slot/not-mobile' | 'slot/position-missing' };
  readonly 'bookings.tellDelay': { kind: 'mutation'; input: BookingsTellDelayInput; output: BookingState; failure: 'booking/checked-in' | 'booking/no-delay' | 'booking/not-allowed-now' | 'booking/unknown' };
  readonly 'bookings.ticket': { kind: 'query'; input: BookingRef; output: {
    readonly number: string;
    readonly site: {
      readonly name: string;
      readonly zone: string;
    };
    readonly place: string;
    readonly crew: readonly string[];
    readonly scheduledAt: Instant;
    readonly endsAt: Instant;
    readonly customer: string;
    readonly car: {
      readonly make: string;
      readonly model: string;
      readonly colour: string | null;
      readonly plate: string | null;
    } | null;
    readonly size: SizeClass;
    readonly soil: "light" | "normal" | "heavy" | "extreme" | null;
    readonly lines: readonly ({
      readonly kind: "service" | "add-on";
      readonly name: string;
      readonly minutes: number;
    })[];
    readonly minutes: number;
    readonly notes: string | null;
    readonly visit: {
      readonly address: string;
      readonly note: string | null;
    } | null;
    readonly asOf: Instant;
  }; failure: 'booking/unknown' };
  readonly 'bookings.undo': { kind: 'mutation'; input: BookingsUndoInput; output: BookingState; failure: 'booking/bay-occupied' | 'booking/not-allowed-now' | 'booking/reason-missing' | 'booking/undo-too-late' | 'booking/unknown' | 'coupon/unknown' | 'coupon/used-by-you' | 'coupon/used-up' | 'site/unknown' | 'slot/taken' };
  readonly 'bookings.waiveFee': { kind: 'mutation'; input: BookingsWaiveFeeInput; output: BookingView; failure: 'booking/no-fee' | 'booking/not-allowed-now' | 'booking/unknown' };
}

export interface BookingsProcedures {
  /**
   * Adds a service to a booking where it stands, at the price and length of both.
   *
   * Permission `bookings.addService`: client (own), cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `booking/after-hours`, `booking/bay-unfit`, `booking/checked-in`, `booking/no-room`, `booking/not-allowed-now`, `booking/off-duty`, `booking/person-unknown`, `booking/price-changed`, `booking/service-there`, `booking/skill-missing`, `booking/too-expensive`, `booking/too-late-to-change`, `booking/too-long`, `booking/too-many-services`, `booking/too-short`, `booking/unknown`, `coupon/below-minimum`, `coupon/not-for-this`, `coupon/not-now`, `coupon/unknown`, `coupon/used-by-you`, `coupon/used-up`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `quote/tampered`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/not-mobile`, `slot/position-missing`.
   *
   * @example
   * ```ts
   * await api.bookings.addService.mutate({ id: "01930000-0000-7000-8000-000000000001", serviceId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly addService: Mutation<{ input: BookingsAddServiceInput; output: BookingView; meta: unknown }>;
  /**
   * Notes that the team is at the car.
   *
   * Permission `bookings.arrive`: washer (site), cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `booking/checked-in`, `booking/not-allowed-now`, `booking/not-mobile`, `booking/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.arrive.mutate({ id: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly arrive: Mutation<{ input: BookingsArriveInput; output: BookingState; meta: unknown }>;
  /**
   * Gives a booking another place or other people at its time, all of them or none.
   *
   * Permission `bookings.assign`: cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `booking/after-hours`, `booking/bay-unfit`, `booking/no-room`, `booking/not-allowed-now`, `booking/off-duty`, `booking/person-unknown`, `booking/price-changed`, `booking/skill-missing`, `booking/too-expensive`, `booking/too-long`, `booking/too-many-services`, `booking/too-short`, `booking/unknown`, `coupon/below-minimum`, `coupon/not-for-this`, `coupon/not-now`, `coupon/unknown`, `coupon/used-by-you`, `coupon/used-up`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `quote/tampered`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/not-mobile`, `slot/position-missing`.
   *
   * @example
   * ```ts
   * await api.bookings.assign.mutate({ id: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly assign: Mutation<{ input: BookingsAssignInput; output: BookingState; meta: unknown }>;
  /**
   * Shows a site’s business day: bays, jobs, and what else stands in them.
   *
   * Permission `bookings.board`: washer (site), cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * Fails with `site/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.board.query({ siteId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly board: Query<{ input: AskBoard; output: Board; meta: unknown }>;
  /**
   * Tells each time something changes on a site’s board.
   *
   * Permission `bookings.boardChanges`: washer (site), cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * @example
   * ```ts
   * api.bookings.boardChanges.subscribe({ siteId: "01930000-0000-7000-8000-000000000001" }, { onData });
   * ```
   */
  readonly boardChanges: Subscription<{ input: WatchBoard; output: AsyncIterable<BoardNews>; meta: unknown }>;
  /**
   * Cancels a booking for the fee that was previewed.
   *
   * Permission `bookings.cancel`: client (own), cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * Fails with `booking/fee-changed`, `booking/not-allowed-now`, `booking/reason-missing`, `booking/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.cancel.mutate({ id: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly cancel: Mutation<{ input: BookingsCancelInput; output: BookingView; meta: unknown }>;
  /**
   * Notes that the car has arrived.
   *
   * Permission `bookings.checkIn`: washer (site), cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * Fails with `booking/checked-in`, `booking/not-allowed-now`, `booking/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.checkIn.mutate({ id: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly checkIn: Mutation<{ input: BookingsCheckInInput; output: BookingState; meta: unknown }>;
  /**
   * Ends the job with an outcome for each line; only what was done is charged, and the rest of its time is free again.
   *
   * Permission `bookings.complete`: washer (site), cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * Fails with `booking/not-allowed-now`, `booking/outcome-missing`, `booking/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.complete.mutate({ id: "01930000-0000-7000-8000-000000000001", outcomes: [] });
   * ```
   */
  readonly complete: Mutation<{ input: BookingsCompleteInput; output: BookingState; meta: unknown }>;
  /**
   * Confirms a pending booking.
   *
   * Permission `bookings.confirm`: cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * Fails with `booking/not-allowed-now`, `booking/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.confirm.mutate({ id: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly confirm: Mutation<{ input: BookingsConfirmInput; output: BookingState; meta: unknown }>;
  /**
   * Books a job for a customer, at the price and time that were shown.
   *
   * Permission `bookings.create`: client (own), cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `booking/in-the-past`, `booking/not-your-vehicle`, `booking/price-changed`, `booking/size-missing`, `booking/too-expensive`, `booking/too-long`, `booking/too-many-pending`, `booking/too-many-services`, `booking/too-short`, `coupon/below-minimum`, `coupon/not-for-this`, `coupon/not-now`, `coupon/unknown`, `coupon/used-by-you`, `coupon/used-up`, `customer/not-ready`, `customer/unknown`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `quote/tampered`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/no-bay`, `slot/no-skill`, `slot/not-mobile`, `slot/off-grid`, `slot/out-of-reach`, `slot/outside-hours`, `slot/position-missing`, `slot/taken`, `slot/too-far`, `slot/too-soon`.
   *
   * @example
   * ```ts
   * await api.bookings.create.mutate({ siteId: "01930000-0000-7000-8000-000000000001", serviceIds: ["01930000-0000-7000-8000-000000000001"], startsAt: "2026-11-21T10:00:00.000Z" });
   * ```
   */
  readonly create: Mutation<{ input: BookingsCreateInput; output: BookingView; meta: unknown }>;
  /**
   * Books a job for someone without an account.
   *
   * Permission `bookings.createAsGuest`: anyone. Since 0.1.0.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `booking/in-the-past`, `booking/price-changed`, `booking/too-expensive`, `booking/too-long`, `booking/too-many-pending`, `booking/too-many-services`, `booking/too-short`, `coupon/below-minimum`, `coupon/not-for-this`, `coupon/not-now`, `coupon/unknown`, `coupon/used-by-you`, `coupon/used-up`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `quote/tampered`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/no-bay`, `slot/no-skill`, `slot/not-mobile`, `slot/off-grid`, `slot/out-of-reach`, `slot/outside-hours`, `slot/position-missing`, `slot/taken`, `slot/too-far`, `slot/too-soon`.
   *
   * @example
   * ```ts
   * await api.bookings.createAsGuest.mutate({ siteId: "01930000-0000-7000-8000-000000000001", serviceIds: ["01930000-0000-7000-8000-000000000001"], size: "compact", startsAt: "2026-11-21T10:00:00.000Z", guest: { name: "name", phone: "+351 912 345 678" } });
   * ```
   */
  readonly createAsGuest: Mutation<{ input: BookingsCreateAsGuestInput; output: BookingView; meta: unknown }>;
  /**
   * Notes that the team has driven off to the car.
   *
   * Permission `bookings.depart`: washer (site), cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `booking/checked-in`, `booking/departed`, `booking/not-allowed-now`, `booking/not-mobile`, `booking/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.depart.mutate({ id: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly depart: Mutation<{ input: BookingsDepartInput; output: BookingState; meta: unknown }>;
  /**
   * Tells what cancelling costs now and later; the fee is honoured for a few minutes.
   *
   * Permission `bookings.feePreview`: client (own), cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * Fails with `booking/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.feePreview.query({ id: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly feePreview: Query<{ input: BookingRef; output: FeePreview; meta: unknown }>;
  /**
   * Answers a customer’s bookings as a calendar to subscribe to, and its secret to its own customer.
   *
   * Permission `bookings.feed`: anyone. Since 0.2.0.
   *
   * Fails with `booking/link-unknown`, `customer/not-ready`.
   *
   * @example
   * ```ts
   * await api.bookings.feed.query({});
   * ```
   */
  readonly feed: Query<{ input: BookingsFeedInput; output: {
    /** For `/calendar/<token>.ics`: whoever has it may read the calendar */
    readonly token: string;
    readonly text: string;
  }; meta: unknown }>;
  /**
   * Shows one booking with its site, bay, car and customer.
   *
   * Permission `bookings.get`: client (own), cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * Fails with `booking/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.get.query({ id: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly get: Query<{ input: BookingRef; output: BookingDetails; meta: unknown }>;
  /**
   * Takes agreed bookings over from another system, all rows or none; nobody is written to.
   *
   * Permission `bookings.import`: manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `site/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.import.mutate({ siteId: "01930000-0000-7000-8000-000000000001", dryRun: false, rows: [{ reference: "reference", customer: "customer", services: [], date: "date", time: "time" }] });
   * ```
   */
  readonly import: Mutation<{ input: BookingsImportInput; output: {
    /** All rows or none: false after a dry run, and when one is invalid */
    readonly written: boolean;
    readonly rows: readonly ({
      readonly reference: string;
      readonly verdict: "created" | "same" | "invalid";
      /** Of an invalid row: the cell that is in the way */
      readonly field: string | null;
      /** Of an invalid row: the refusal of the work itself */
      readonly code: string | null;
      /** What it is here; null while nothing is written */
      readonly id: BookingId | null;
    })[];
  }; meta: unknown }>;
  /**
   * Notes size and dirt of the car as it stands there, and tells what they change; the price follows with recorded consent alone.
   *
   * Permission `bookings.inspect`: washer (site), cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `booking/after-hours`, `booking/bay-unfit`, `booking/no-room`, `booking/not-allowed-now`, `booking/not-here`, `booking/off-duty`, `booking/person-unknown`, `booking/price-changed`, `booking/skill-missing`, `booking/too-expensive`, `booking/too-long`, `booking/too-many-services`, `booking/too-short`, `booking/unknown`, `coupon/below-minimum`, `coupon/not-for-this`, `coupon/not-now`, `coupon/unknown`, `coupon/used-by-you`, `coupon/used-up`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `quote/tampered`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/not-mobile`, `slot/position-missing`.
   *
   * @example
   * ```ts
   * await api.bookings.inspect.mutate({ id: "01930000-0000-7000-8000-000000000001", size: "compact", soil: "light" });
   * ```
   */
  readonly inspect: Mutation<{ input: BookingsInspectInput; output: {
    readonly booking: BookingState;
    readonly isAgreed: boolean;
    readonly minutesBefore: number;
    readonly minutesAfter: number;
    /** Whether the plan has room for it where the car stands */
    readonly fits: boolean;
    /** When something else begins there, if it does not fit */
    readonly freeUntil: Instant | null;
    /** For those who may see money */
    readonly difference: {
      readonly lines: readonly ({
        readonly kind: "service" | "add-on";
        readonly refId: string;
        readonly name: string;
        readonly before: Money | null;
        readonly after: Money | null;
        readonly reasons: readonly ({
          readonly kind: "size" | "soil" | "peak" | "zone" | "bundle" | "fleet" | "promo" | "membership" | "coupon" | "cap" | "floor" | "tax";
          readonly name: string | null;
          readonly amount: Money;
        })[];
      })[];
      readonly before: Money;
      readonly after: Money;
    } | null;
  }; meta: unknown }>;
  readonly link: {
    /**
     * Cancels the booking of a link for the fee that was shown.
     *
     * Permission `bookings.link.cancel`: anyone. Since 0.2.0.
     *
     * Fails with `booking/fee-changed`, `booking/link-ended`, `booking/link-unknown`, `booking/not-allowed-now`.
     *
     * @example
     * ```ts
     * await api.bookings.link.cancel.mutate({ token: "token", expectedFee: { amount: 1, currency: "EUR" } });
     * ```
     */
    readonly cancel: Mutation<{ input: BookingsLinkCancelInput; output: BookingState; meta: unknown }>;
    /**
     * Answers the booking of a link as a calendar file.
     *
     * Permission `bookings.link.ics`: anyone. Since 0.2.0.
     *
     * Fails with `booking/link-ended`, `booking/link-unknown`.
     *
     * @example
     * ```ts
     * await api.bookings.link.ics.query({ token: "token" });
     * ```
     */
    readonly ics: Query<{ input: BookingsLinkIcsInput; output: {
      readonly name: string;
      /** An iCalendar file, RFC 5545 */
      readonly text: string;
    }; meta: unknown }>;
    /**
     * Says once, from one to five, how the work of a link’s booking was.
     *
     * Permission `bookings.link.rate`: anyone. Since 0.2.0.
     *
     * Fails with `booking/already-rated`, `booking/link-ended`, `booking/link-unknown`, `booking/not-allowed-now`.
     *
     * @example
     * ```ts
     * await api.bookings.link.rate.mutate({ token: "token", stars: 1 });
     * ```
     */
    readonly rate: Mutation<{ input: BookingsLinkRateInput; output: BookingState; meta: unknown }>;
    /**
     * Moves the booking of a link to another time at the price of that time.
     *
     * Permission `bookings.link.reschedule`: anyone. Since 0.2.0.
     *
     * Fails with `add-on/does-not-apply`, `add-on/unknown`, `booking/in-the-past`, `booking/link-ended`, `booking/link-unknown`, `booking/not-allowed-now`, `booking/price-changed`, `booking/too-expensive`, `booking/too-late-to-move`, `booking/too-long`, `booking/too-many-services`, `booking/too-short`, `coupon/below-minimum`, `coupon/not-for-this`, `coupon/not-now`, `coupon/unknown`, `coupon/used-by-you`, `coupon/used-up`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `quote/tampered`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/no-bay`, `slot/no-skill`, `slot/not-mobile`, `slot/off-grid`, `slot/out-of-reach`, `slot/outside-hours`, `slot/position-missing`, `slot/taken`, `slot/too-far`, `slot/too-soon`.
     *
     * @example
     * ```ts
     * await api.bookings.link.reschedule.mutate({ token: "token", startsAt: "2026-11-21T10:00:00.000Z" });
     * ```
     */
    readonly reschedule: Mutation<{ input: BookingsLinkRescheduleInput; output: BookingState; meta: unknown }>;
    /**
     * Shows the booking of a link, and what cancelling it costs now and later.
     *
     * Permission `bookings.link.view`: anyone. Since 0.2.0.
     *
     * Fails with `booking/link-ended`, `booking/link-unknown`.
     *
     * @example
     * ```ts
     * await api.bookings.link.view.query({ token: "token" });
     * ```
     */
    readonly view: Query<{ input: BookingsLinkViewInput; output: {
      /** Without phone and email: a link may have been passed on */
      readonly booking: {
        readonly id: BookingId;
        readonly version: number;
        readonly number: string;
        readonly channel: "web" | "phone" | "counter" | "partner";
        readonly siteId: SiteId;
        readonly resourceId: ResourceId;
        readonly mode: "bay" | "mobile";
        readonly crewIds: readonly ResourceId[];
        readonly travelMinutes: number;
        readonly scheduledAt: Instant;
        readonly endsAt: Instant;
        readonly status: "pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show";
        readonly checkedInAt: Instant | null;
        readonly startedAt: Instant | null;
        readonly readyAt: Instant | null;
        readonly lastMove: {
          readonly at: Instant;
          readonly by: UserId | null;
          readonly from: "pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show";
        } | null;
        readonly departedAt: Instant | null;
        /** When work can begin, as the customer was told; null for as planned */
        readonly delayedTo: Instant | null;
        readonly inspection: {
          readonly at: Instant;
          readonly size: SizeClass;
          /** How dirty the car is */
          readonly soil: "light" | "normal" | "heavy" | "extreme";
          readonly by: UserId | null;
          readonly before: Money;
          readonly after: Money;
          readonly consent: {
            readonly at: Instant;
            readonly way: "in_person" | "phone" | "message";
            readonly by: string;
            readonly recordedBy: UserId | null;
          } | null;
        } | null;
        readonly totalPrice: Money;
        readonly charged: Money | null;
        readonly policy: {
          readonly tiers: readonly ({
            readonly hoursBefore: number;
            readonly percent: number;
          })[];
          readonly rescheduleNoticeHours: number;
          readonly noShowPercent: number;
          readonly feeHonouredMinutes: number;
        };
        readonly moved: {
          readonly originalStart: Instant;
          readonly percent: number;
          readonly total?: Money;
        } | null;
        readonly cancellation: {
          readonly at: Instant;
          readonly by: "customer" | "site" | "expiry";
          readonly reason: string | null;
          readonly fee: Money;
        } | null;
        readonly waived: {
          readonly at: Instant;
          readonly by: UserId | null;
          readonly reason: "our_fault" | "weather" | "illness" | "goodwill" | "first_time";
          readonly fee: Money;
        } | null;
        readonly rating: {
          readonly stars: number;
          readonly at: Instant;
        } | null;
        readonly customerId: CustomerId;
        readonly vehicleId: VehicleId | null;
        readonly size: SizeClass;
        readonly createdAt: Instant;
        readonly lines: readonly ({
          readonly kind: "service" | "add-on";
          readonly refId: string;
          readonly name: string;
          readonly minutes: number;
          readonly amount: Money;
          readonly outcome: "done" | "part" | "not_done" | null;
          readonly outcomeReason: string | null;
        })[];
        readonly quote: QuoteView;
        readonly notesFrom: string | null;
        readonly visit: {
          readonly address: string;
          readonly note: string | null;
          readonly position: {
            readonly lat: number;
            readonly lng: number;
          };
        } | null;
        readonly site: {
          readonly name: string;
          readonly zone: string;
          readonly address: string;
        };
        readonly bay: {
          readonly number: number;
          readonly name: string;
        };
        readonly car: {
          readonly make: string;
          readonly model: string;
          readonly colour: string | null;
          readonly plate: string | null;
        } | null;
        readonly customer: {
          readonly name: string;
          readonly phone: string | null;
          readonly email: string | null;
        };
      };
      readonly fee: FeePreview;
      readonly goodUntil: Instant;
    }; meta: unknown }>;
  };
  /**
   * Lists bookings of the sites one works for, a page at a time.
   *
   * Permission `bookings.list`: cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * @example
   * ```ts
   * await api.bookings.list.query({});
   * ```
   */
  readonly list: Query<{ input: ListBookings; output: BookingPage; meta: unknown }>;
  /**
   * Lists the bookings of one customer, the coming or the past.
   *
   * Permission `bookings.listByCustomer`: client (own), cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * Fails with `customer/not-ready`.
   *
   * @example
   * ```ts
   * await api.bookings.listByCustomer.query({});
   * ```
   */
  readonly listByCustomer: Query<{ input: ListByCustomer; output: BookingPage; meta: unknown }>;
  /**
   * Notes that nobody came, thirty minutes after the start or later.
   *
   * Permission `bookings.markNoShow`: cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * Fails with `booking/checked-in`, `booking/not-allowed-now`, `booking/too-early-for-no-show`, `booking/unknown`, `site/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.markNoShow.mutate({ id: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly markNoShow: Mutation<{ input: BookingsMarkNoShowInput; output: BookingState; meta: unknown }>;
  /**
   * Says once, from one to five, how the work was.
   *
   * Permission `bookings.rate`: client (own), admin (all). Since 0.2.0.
   *
   * Fails with `booking/already-rated`, `booking/not-allowed-now`, `booking/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.rate.mutate({ id: "01930000-0000-7000-8000-000000000001", stars: 1 });
   * ```
   */
  readonly rate: Mutation<{ input: BookingsRateInput; output: BookingView; meta: unknown }>;
  /**
   * Takes a service out of a booking, with what was added to it alone; its time is free again.
   *
   * Permission `bookings.removeService`: client (own), cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `booking/after-hours`, `booking/bay-unfit`, `booking/checked-in`, `booking/last-service`, `booking/no-room`, `booking/no-such-service`, `booking/not-allowed-now`, `booking/off-duty`, `booking/person-unknown`, `booking/price-changed`, `booking/skill-missing`, `booking/too-expensive`, `booking/too-late-to-change`, `booking/too-long`, `booking/too-many-services`, `booking/too-short`, `booking/unknown`, `coupon/below-minimum`, `coupon/not-for-this`, `coupon/not-now`, `coupon/unknown`, `coupon/used-by-you`, `coupon/used-up`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `quote/tampered`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/not-mobile`, `slot/position-missing`.
   *
   * @example
   * ```ts
   * await api.bookings.removeService.mutate({ id: "01930000-0000-7000-8000-000000000001", serviceId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly removeService: Mutation<{ input: BookingsRemoveServiceInput; output: BookingView; meta: unknown }>;
  /**
   * Moves a booking to another time at the price of that time.
   *
   * Permission `bookings.reschedule`: client (own), cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `booking/in-the-past`, `booking/not-allowed-now`, `booking/price-changed`, `booking/too-expensive`, `booking/too-late-to-move`, `booking/too-long`, `booking/too-many-services`, `booking/too-short`, `booking/unknown`, `coupon/below-minimum`, `coupon/not-for-this`, `coupon/not-now`, `coupon/unknown`, `coupon/used-by-you`, `coupon/used-up`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `quote/tampered`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/no-bay`, `slot/no-skill`, `slot/not-mobile`, `slot/off-grid`, `slot/out-of-reach`, `slot/outside-hours`, `slot/position-missing`, `slot/taken`, `slot/too-far`, `slot/too-soon`.
   *
   * @example
   * ```ts
   * await api.bookings.reschedule.mutate({ id: "01930000-0000-7000-8000-000000000001", startsAt: "2026-11-21T10:00:00.000Z" });
   * ```
   */
  readonly reschedule: Mutation<{ input: BookingsRescheduleInput; output: BookingView; meta: unknown }>;
  /**
   * Finds bookings by number, plate, or the name, phone or email of the customer; the coming ones first.
   *
   * Permission `bookings.search`: cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * @example
   * ```ts
   * await api.bookings.search.query({ text: "text" });
   * ```
   */
  readonly search: Query<{ input: SearchBookings; output: BookingHits; meta: unknown }>;
  /**
   * Starts the job; an arrival that nobody noted is noted with it.
   *
   * Permission `bookings.start`: washer (site), cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * Fails with `booking/bay-occupied`, `booking/checked-in`, `booking/not-allowed-now`, `booking/other-bay-unfit`, `booking/unknown`, `slot/taken`.
   *
   * @example
   * ```ts
   * await api.bookings.start.mutate({ id: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly start: Mutation<{ input: BookingsStartInput; output: BookingState; meta: unknown }>;
  /**
   * Has two bookings trade their bays, each at its own time, both or none.
   *
   * Permission `bookings.swap`: cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `booking/after-hours`, `booking/bay-unfit`, `booking/no-room`, `booking/no-swap`, `booking/not-allowed-now`, `booking/off-duty`, `booking/person-unknown`, `booking/price-changed`, `booking/skill-missing`, `booking/too-expensive`, `booking/too-long`, `booking/too-many-services`, `booking/too-short`, `booking/unknown`, `coupon/below-minimum`, `coupon/not-for-this`, `coupon/not-now`, `coupon/unknown`, `coupon/used-by-you`, `coupon/used-up`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `quote/tampered`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/not-mobile`, `slot/position-missing`.
   *
   * @example
   * ```ts
   * await api.bookings.swap.mutate({ id: "01930000-0000-7000-8000-000000000001", otherId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly swap: Mutation<{ input: BookingsSwapInput; output: {
    readonly booking: BookingState;
    readonly other: BookingState;
  }; meta: unknown }>;
  /**
   * Tells the customer when work can begin, later than planned; the plan stays.
   *
   * Permission `bookings.tellDelay`: cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `booking/checked-in`, `booking/no-delay`, `booking/not-allowed-now`, `booking/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.tellDelay.mutate({ id: "01930000-0000-7000-8000-000000000001", beginsAt: "2026-11-21T10:00:00.000Z" });
   * ```
   */
  readonly tellDelay: Mutation<{ input: BookingsTellDelayInput; output: BookingState; meta: unknown }>;
  /**
   * Shows what is printed for a job: the car, the work, who does it where; no price.
   *
   * Permission `bookings.ticket`: washer (site), cashier (site), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `booking/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.ticket.query({ id: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly ticket: Query<{ input: BookingRef; output: {
    readonly number: string;
    readonly site: {
      readonly name: string;
      readonly zone: string;
    };
    readonly place: string;
    readonly crew: readonly string[];
    readonly scheduledAt: Instant;
    readonly endsAt: Instant;
    readonly customer: string;
    readonly car: {
      readonly make: string;
      readonly model: string;
      readonly colour: string | null;
      readonly plate: string | null;
    } | null;
    readonly size: SizeClass;
    readonly soil: "light" | "normal" | "heavy" | "extreme" | null;
    readonly lines: readonly ({
      readonly kind: "service" | "add-on";
      readonly name: string;
      readonly minutes: number;
    })[];
    readonly minutes: number;
    readonly notes: string | null;
    readonly visit: {
      readonly address: string;
      readonly note: string | null;
    } | null;
    readonly asOf: Instant;
  }; meta: unknown }>;
  /**
   * Takes the last move of a booking back, for a short while.
   *
   * Permission `bookings.undo`: washer (site), cashier (site), manager (site), admin (all). Since 0.1.0.
   *
   * Fails with `booking/bay-occupied`, `booking/not-allowed-now`, `booking/reason-missing`, `booking/undo-too-late`, `booking/unknown`, `coupon/unknown`, `coupon/used-by-you`, `coupon/used-up`, `site/unknown`, `slot/taken`.
   *
   * @example
   * ```ts
   * await api.bookings.undo.mutate({ id: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly undo: Mutation<{ input: BookingsUndoInput; output: BookingState; meta: unknown }>;
  /**
   * Lets the fee of a cancellation or a no-show go, for a reason of the list.
   *
   * Permission `bookings.waiveFee`: manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `booking/no-fee`, `booking/not-allowed-now`, `booking/unknown`.
   *
   * @example
   * ```ts
   * await api.bookings.waiveFee.mutate({ id: "01930000-0000-7000-8000-000000000001", reason: "our_fault" });
   * ```
   */
  readonly waiveFee: Mutation<{ input: BookingsWaiveFeeInput; output: BookingView; meta: unknown }>;
}
