// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type {
  AddOnId,
  BookingId,
  CustomerId,
  HoldId,
  Instant,
  Money,
  ResourceId,
  ServiceId,
  SiteId,
  SizeClass,
  UserId,
  VehicleId,
} from '@bling/domain/kernel';
import type { QuoteView } from './pricing.ts';
import type {
  TRPCMutationProcedure as Mutation,
  TRPCQueryProcedure as Query,
  TRPCSubscriptionProcedure as Subscription,
} from '@trpc/server';

export interface AskBoard {
  readonly siteId: SiteId;
  /** A business day of the site; today without it */
  readonly date?: string;
}
export interface Board {
  readonly date: string;
  readonly zone: string;
  /** UTC, ISO 8601 with milliseconds */
  readonly start: Instant;
  /** UTC, ISO 8601 with milliseconds */
  readonly end: Instant;
  readonly opens: Instant | null;
  readonly closes: Instant | null;
  /** UTC, ISO 8601 with milliseconds */
  readonly asOf: Instant;
  readonly bays: readonly {
    readonly resourceId: ResourceId;
    readonly number: number;
    readonly name: string;
    readonly maxSize: SizeClass;
    readonly status: 'active' | 'maintenance' | 'inactive';
  }[];
  readonly bookings: readonly BoardCard[];
  /** What else stands in the bays */
  readonly blocked: readonly {
    readonly resourceId: ResourceId;
    /** UTC, ISO 8601 with milliseconds */
    readonly start: Instant;
    /** UTC, ISO 8601 with milliseconds */
    readonly end: Instant;
    readonly kind: 'hold' | 'booking' | 'walkin' | 'maintenance' | 'closure' | 'project';
  }[];
}
export interface BoardCard {
  readonly id: BookingId;
  readonly version: number;
  readonly number: string;
  readonly channel: 'web' | 'phone' | 'counter' | 'partner';
  readonly siteId: SiteId;
  readonly resourceId: ResourceId;
  /** UTC, ISO 8601 with milliseconds */
  readonly scheduledAt: Instant;
  /** UTC, ISO 8601 with milliseconds */
  readonly endsAt: Instant;
  readonly status: 'pending' | 'confirmed' | 'in_progress' | 'completed' | 'cancelled' | 'no_show';
  readonly checkedInAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly readyAt: Instant | null;
  readonly lastMove: {
    /** UTC, ISO 8601 with milliseconds */
    readonly at: Instant;
    readonly by: UserId | null;
    readonly from: 'pending' | 'confirmed' | 'in_progress' | 'completed' | 'cancelled' | 'no_show';
  } | null;
  readonly size: SizeClass;
  /** UTC, ISO 8601 with milliseconds */
  readonly createdAt: Instant;
  readonly lines: readonly {
    readonly kind: 'service' | 'add-on';
    readonly refId: string;
    readonly name: string;
    readonly minutes: number;
    readonly outcome: 'done' | 'part' | 'not_done' | null;
    readonly outcomeReason: string | null;
  }[];
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
      readonly tiers: readonly {
        readonly hoursBefore: number;
        readonly percent: number;
      }[];
      readonly rescheduleNoticeHours: number;
      readonly noShowPercent: number;
      readonly feeHonouredMinutes: number;
    };
    readonly moved: {
      /** UTC, ISO 8601 with milliseconds */
      readonly originalStart: Instant;
      readonly percent: number;
    } | null;
    readonly cancellation: {
      /** UTC, ISO 8601 with milliseconds */
      readonly at: Instant;
      readonly by: 'customer' | 'site' | 'expiry';
      readonly reason: string | null;
      readonly fee: Money;
    } | null;
  } | null;
}
export interface BoardNews {
  /** UTC, ISO 8601 with milliseconds */
  readonly at: Instant;
}
export interface BookingDetails {
  readonly id: BookingId;
  readonly version: number;
  readonly number: string;
  readonly channel: 'web' | 'phone' | 'counter' | 'partner';
  readonly siteId: SiteId;
  readonly resourceId: ResourceId;
  /** UTC, ISO 8601 with milliseconds */
  readonly scheduledAt: Instant;
  /** UTC, ISO 8601 with milliseconds */
  readonly endsAt: Instant;
  readonly status: 'pending' | 'confirmed' | 'in_progress' | 'completed' | 'cancelled' | 'no_show';
  readonly checkedInAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly readyAt: Instant | null;
  readonly lastMove: {
    /** UTC, ISO 8601 with milliseconds */
    readonly at: Instant;
    readonly by: UserId | null;
    readonly from: 'pending' | 'confirmed' | 'in_progress' | 'completed' | 'cancelled' | 'no_show';
  } | null;
  readonly totalPrice: Money;
  readonly charged: Money | null;
  readonly policy: {
    readonly tiers: readonly {
      readonly hoursBefore: number;
      readonly percent: number;
    }[];
    readonly rescheduleNoticeHours: number;
    readonly noShowPercent: number;
    readonly feeHonouredMinutes: number;
  };
  readonly moved: {
    /** UTC, ISO 8601 with milliseconds */
    readonly originalStart: Instant;
    readonly percent: number;
  } | null;
  readonly cancellation: {
    /** UTC, ISO 8601 with milliseconds */
    readonly at: Instant;
    readonly by: 'customer' | 'site' | 'expiry';
    readonly reason: string | null;
    readonly fee: Money;
  } | null;
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId | null;
  readonly size: SizeClass;
  /** UTC, ISO 8601 with milliseconds */
  readonly createdAt: Instant;
  readonly lines: readonly {
    readonly kind: 'service' | 'add-on';
    readonly refId: string;
    readonly name: string;
    readonly minutes: number;
    readonly amount: Money;
    readonly outcome: 'done' | 'part' | 'not_done' | null;
    readonly outcomeReason: string | null;
  }[];
  readonly quote: QuoteView;
  readonly notesFrom: string | null;
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
  readonly channel: 'web' | 'phone' | 'counter' | 'partner';
  readonly siteId: SiteId;
  readonly resourceId: ResourceId;
  /** UTC, ISO 8601 with milliseconds */
  readonly scheduledAt: Instant;
  /** UTC, ISO 8601 with milliseconds */
  readonly endsAt: Instant;
  readonly status: 'pending' | 'confirmed' | 'in_progress' | 'completed' | 'cancelled' | 'no_show';
  readonly checkedInAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly readyAt: Instant | null;
  readonly lastMove: {
    /** UTC, ISO 8601 with milliseconds */
    readonly at: Instant;
    readonly by: UserId | null;
    readonly from: 'pending' | 'confirmed' | 'in_progress' | 'completed' | 'cancelled' | 'no_show';
  } | null;
}
export interface BookingView {
  readonly id: BookingId;
  readonly version: number;
  readonly number: string;
  readonly channel: 'web' | 'phone' | 'counter' | 'partner';
  readonly siteId: SiteId;
  readonly resourceId: ResourceId;
  /** UTC, ISO 8601 with milliseconds */
  readonly scheduledAt: Instant;
  /** UTC, ISO 8601 with milliseconds */
  readonly endsAt: Instant;
  readonly status: 'pending' | 'confirmed' | 'in_progress' | 'completed' | 'cancelled' | 'no_show';
  readonly checkedInAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly readyAt: Instant | null;
  readonly lastMove: {
    /** UTC, ISO 8601 with milliseconds */
    readonly at: Instant;
    readonly by: UserId | null;
    readonly from: 'pending' | 'confirmed' | 'in_progress' | 'completed' | 'cancelled' | 'no_show';
  } | null;
  readonly totalPrice: Money;
  readonly charged: Money | null;
  readonly policy: {
    readonly tiers: readonly {
      readonly hoursBefore: number;
      readonly percent: number;
    }[];
    readonly rescheduleNoticeHours: number;
    readonly noShowPercent: number;
    readonly feeHonouredMinutes: number;
  };
  readonly moved: {
    /** UTC, ISO 8601 with milliseconds */
    readonly originalStart: Instant;
    readonly percent: number;
  } | null;
  readonly cancellation: {
    /** UTC, ISO 8601 with milliseconds */
    readonly at: Instant;
    readonly by: 'customer' | 'site' | 'expiry';
    readonly reason: string | null;
    readonly fee: Money;
  } | null;
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId | null;
  readonly size: SizeClass;
  /** UTC, ISO 8601 with milliseconds */
  readonly createdAt: Instant;
  readonly lines: readonly {
    readonly kind: 'service' | 'add-on';
    readonly refId: string;
    readonly name: string;
    readonly minutes: number;
    readonly amount: Money;
    readonly outcome: 'done' | 'part' | 'not_done' | null;
    readonly outcomeReason: string | null;
  }[];
  readonly quote: QuoteView;
  readonly notesFrom: string | null;
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
  readonly by?: 'customer' | 'site';
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
  readonly outcomes: readonly {
    readonly outcome: 'done' | 'part' | 'not_done';
    readonly reason?: string | null;
  }[];
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
  /** UTC, ISO 8601 with milliseconds */
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
  /** UTC, ISO 8601 with milliseconds */
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
  readonly vehicleId?: VehicleId;
  /** For staff; a client books for themselves */
  readonly customerId?: CustomerId;
  /** For staff */
  readonly channel?: 'phone' | 'counter';
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsMarkNoShowInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsRescheduleInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
  /** UTC, ISO 8601 with milliseconds */
  readonly startsAt: Instant;
  readonly expectedTotal?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface BookingsStartInput {
  readonly id: BookingId;
  /** The version that was looked at */
  readonly version?: number;
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
export interface FeePreview {
  readonly fee: Money;
  readonly percent: number;
  /** UTC, ISO 8601 with milliseconds */
  readonly asOf: Instant;
  /** UTC, ISO 8601 with milliseconds */
  readonly honouredUntil: Instant;
  /** UTC, ISO 8601 with milliseconds */
  readonly movableUntil: Instant;
  readonly schedule: readonly {
    /** UTC, ISO 8601 with milliseconds */
    readonly from: Instant;
    readonly until: Instant | null;
    readonly percent: number;
    readonly fee: Money;
  }[];
}
export interface ListBookings {
  readonly cursor?: string;
  readonly limit?: number;
  readonly siteId?: SiteId;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly statuses?: readonly ('pending' | 'confirmed' | 'in_progress' | 'completed' | 'cancelled' | 'no_show')[];
}
export interface ListByCustomer {
  readonly cursor?: string;
  readonly limit?: number;
  readonly customerId?: CustomerId;
  readonly which?: 'upcoming' | 'past';
}
export interface WatchBoard {
  readonly siteId: SiteId;
}

export interface BookingsProcedures {
  /**
   * Permission: `bookings.board`.
   *
   * Fails with `site/unknown`.
   */
  readonly board: Query<{ input: AskBoard; output: Board; meta: unknown }>;
  /**
   * Permission: `bookings.boardChanges`.
   */
  readonly boardChanges: Subscription<{ input: WatchBoard; output: AsyncIterable<BoardNews>; meta: unknown }>;
  /**
   * Permission: `bookings.cancel`.
   *
   * Fails with `booking/fee-changed`, `booking/not-allowed-now`, `booking/reason-missing`, `booking/unknown`.
   */
  readonly cancel: Mutation<{ input: BookingsCancelInput; output: BookingView; meta: unknown }>;
  /**
   * Permission: `bookings.checkIn`.
   *
   * Fails with `booking/checked-in`, `booking/not-allowed-now`, `booking/unknown`.
   */
  readonly checkIn: Mutation<{ input: BookingsCheckInInput; output: BookingState; meta: unknown }>;
  /**
   * Permission: `bookings.complete`.
   *
   * Fails with `booking/not-allowed-now`, `booking/outcome-missing`, `booking/unknown`.
   */
  readonly complete: Mutation<{ input: BookingsCompleteInput; output: BookingState; meta: unknown }>;
  /**
   * Permission: `bookings.confirm`.
   *
   * Fails with `booking/not-allowed-now`, `booking/unknown`.
   */
  readonly confirm: Mutation<{ input: BookingsConfirmInput; output: BookingState; meta: unknown }>;
  /**
   * Permission: `bookings.create`.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `booking/in-the-past`, `booking/not-your-vehicle`, `booking/price-changed`, `booking/size-missing`, `booking/too-expensive`, `booking/too-long`, `booking/too-many-pending`, `booking/too-many-services`, `booking/too-short`, `customer/not-ready`, `customer/unknown`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/no-bay`, `slot/off-grid`, `slot/outside-hours`, `slot/taken`, `slot/too-far`, `slot/too-soon`.
   */
  readonly create: Mutation<{ input: BookingsCreateInput; output: BookingView; meta: unknown }>;
  /**
   * Permission: `bookings.createAsGuest`.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `booking/in-the-past`, `booking/price-changed`, `booking/too-expensive`, `booking/too-long`, `booking/too-many-pending`, `booking/too-many-services`, `booking/too-short`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/no-bay`, `slot/off-grid`, `slot/outside-hours`, `slot/taken`, `slot/too-far`, `slot/too-soon`.
   */
  readonly createAsGuest: Mutation<{ input: BookingsCreateAsGuestInput; output: BookingView; meta: unknown }>;
  /**
   * Permission: `bookings.feePreview`.
   *
   * Fails with `booking/unknown`.
   */
  readonly feePreview: Query<{ input: BookingRef; output: FeePreview; meta: unknown }>;
  /**
   * Permission: `bookings.get`.
   *
   * Fails with `booking/unknown`.
   */
  readonly get: Query<{ input: BookingRef; output: BookingDetails; meta: unknown }>;
  /**
   * Permission: `bookings.list`.
   */
  readonly list: Query<{ input: ListBookings; output: BookingPage; meta: unknown }>;
  /**
   * Permission: `bookings.listByCustomer`.
   *
   * Fails with `customer/not-ready`.
   */
  readonly listByCustomer: Query<{ input: ListByCustomer; output: BookingPage; meta: unknown }>;
  /**
   * Permission: `bookings.markNoShow`.
   *
   * Fails with `booking/checked-in`, `booking/not-allowed-now`, `booking/too-early-for-no-show`, `booking/unknown`, `site/unknown`.
   */
  readonly markNoShow: Mutation<{ input: BookingsMarkNoShowInput; output: BookingState; meta: unknown }>;
  /**
   * Permission: `bookings.reschedule`.
   *
   * Fails with `add-on/does-not-apply`, `add-on/unknown`, `booking/in-the-past`, `booking/not-allowed-now`, `booking/price-changed`, `booking/too-expensive`, `booking/too-late-to-move`, `booking/too-long`, `booking/too-many-services`, `booking/too-short`, `booking/unknown`, `quote/add-on-does-not-apply`, `quote/empty`, `quote/no-tax-rate`, `quote/other-currency`, `service/no-common-bay`, `service/unknown`, `site/unknown`, `slot/no-bay`, `slot/off-grid`, `slot/outside-hours`, `slot/taken`, `slot/too-far`, `slot/too-soon`.
   */
  readonly reschedule: Mutation<{ input: BookingsRescheduleInput; output: BookingView; meta: unknown }>;
  /**
   * Permission: `bookings.start`.
   *
   * Fails with `booking/bay-occupied`, `booking/checked-in`, `booking/not-allowed-now`, `booking/unknown`.
   */
  readonly start: Mutation<{ input: BookingsStartInput; output: BookingState; meta: unknown }>;
  /**
   * Permission: `bookings.undo`.
   *
   * Fails with `booking/bay-occupied`, `booking/not-allowed-now`, `booking/reason-missing`, `booking/undo-too-late`, `booking/unknown`, `site/unknown`, `slot/taken`.
   */
  readonly undo: Mutation<{ input: BookingsUndoInput; output: BookingState; meta: unknown }>;
}
