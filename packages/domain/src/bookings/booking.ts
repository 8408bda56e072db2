import type {
  BookingId,
  CustomerId,
  Instant,
  Money,
  Position,
  ResourceId,
  SiteId,
  SizeClass,
  UserId,
  VehicleId,
} from '../kernel/index.ts';
import type { Quote } from '../pricing/index.ts';
import type { PlaceMode } from '../scheduling/index.ts';
import type { SoilLevel } from '../pricing/index.ts';
import type { CancellationPolicy, Moved } from './cancellation.ts';
import type { BookingStatus } from './machine.ts';
import type { Inspection, Rating, Waiver } from './noted.ts';

export const bookingChannels = ['web', 'phone', 'counter', 'partner'] as const;
export type BookingChannel = (typeof bookingChannels)[number];

export const lineOutcomes = ['done', 'part', 'not_done'] as const;
export type LineOutcome = (typeof lineOutcomes)[number];

/** One service or add-on of the booking, copied when it was booked: a later change of the catalog does not reach it. */
export type BookingLine = {
  readonly kind: 'service' | 'add-on';
  readonly refId: string;
  readonly name: string;
  readonly minutes: number;
  readonly amount: Money;
  readonly outcome: LineOutcome | null;
  readonly outcomeReason: string | null;
};

export type Cancellation = {
  readonly at: Instant;
  readonly by: 'customer' | 'site' | 'expiry';
  readonly reason: string | null;
  readonly fee: Money;
};

/** The last move of the machine: who may take it back, and to where. */
export type LastMove = { readonly at: Instant; readonly by: UserId | null; readonly from: BookingStatus };

/** An address to drive to. */
export type Visited = { readonly address: string; readonly note: string | null; readonly position: Position };
export type Override = { readonly by: UserId | null; readonly at: Instant; readonly reason: string };

/** What a booking takes of the site. */
export type Taken = Pick<
  Booking,
  'resourceId' | 'crewIds' | 'assetIds' | 'bufferBefore' | 'bufferAfter' | 'travelMinutes'
>;

export type Booking = {
  readonly id: BookingId;
  readonly version: number;
  /** What people say on the phone: `2611-0148`. */
  readonly number: string;
  readonly channel: BookingChannel;
  readonly createdBy: UserId | null;
  readonly createdAt: Instant;
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId | null;
  readonly size: SizeClass;
  readonly siteId: SiteId;
  readonly resourceId: ResourceId;
  /** The people and things that it takes beside its bay or team. */
  readonly crewIds: readonly ResourceId[];
  readonly assetIds: readonly ResourceId[];
  readonly mode: PlaceMode;
  /** Where the car stands, when a team drives to it. */
  readonly visit: Visited | null;
  readonly lines: readonly BookingLine[];
  readonly scheduledAt: Instant;
  readonly endsAt: Instant;
  /** Minutes that the bay needs before and after the job. */
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** A team's way there, and as much back. */
  readonly travelMinutes: number;
  /** Who booked it against the site's soft limits, and why. */
  readonly override: Override | null;
  readonly status: BookingStatus;
  readonly checkedInAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly readyAt: Instant | null;
  readonly collectedAt: Instant | null;
  readonly quote: Quote;
  readonly totalPrice: Money;
  /** What is owed after completion (lines done), cancellation or no-show (the fee); null while open. */
  readonly charged: Money | null;
  readonly policy: CancellationPolicy;
  readonly moved: Moved | null;
  readonly notesFrom: string | null;
  readonly notesFor: string | null;
  readonly cancellation: Cancellation | null;
  readonly lastMove: LastMove | null;
  /** What staff found at the car, and what the customer said to it. */
  readonly inspection: Inspection | null;
  /** When work can begin, as the customer was told last, because the cars before take longer; null for as planned. */
  readonly delayedTo: Instant | null;
  /** When the team drove off to it. */
  readonly departedAt: Instant | null;
  /** That its fee was let go; `charged` is nothing then. */
  readonly waived: Waiver | null;
  readonly rating: Rating | null;
};

type About = { readonly bookingId: BookingId; readonly siteId: SiteId; readonly customerId: CustomerId };

export type BookingFact =
  | (About & {
      readonly type: 'booking/created' | 'booking/imported';
      readonly scheduledAt: Instant;
      readonly endsAt: Instant;
      readonly total: Money;
      readonly channel: BookingChannel;
    })
  | (About & { readonly type: 'booking/confirmed' })
  | (About & { readonly type: 'booking/checked-in'; readonly at: Instant })
  | (About & { readonly type: 'booking/started'; readonly at: Instant; readonly resourceId: ResourceId })
  | (About & { readonly type: 'booking/completed'; readonly at: Instant; readonly charged: Money })
  | (About & { readonly type: 'booking/cancelled'; readonly by: Cancellation['by']; readonly fee: Money })
  | (About & { readonly type: 'booking/no-show'; readonly fee: Money })
  | (About & {
      readonly type: 'booking/rescheduled';
      readonly from: Instant;
      readonly to: Instant;
      readonly total: Money;
      /** False when staff tell the customer themselves. */
      readonly isTold?: boolean;
    })
  | (About & { readonly type: 'booking/relocated'; readonly resourceId: ResourceId })
  /** `after` is what the job costs as the car was found; it binds when it is agreed. */
  | (About & {
      readonly type: 'booking/inspected';
      readonly size: SizeClass;
      readonly soil: SoilLevel;
      readonly before: Money;
      readonly after: Money;
      readonly isAgreed: boolean;
    })
  | (About & { readonly type: 'booking/reworked'; readonly endsAt: Instant; readonly total: Money })
  | (About & {
      readonly type: 'booking/assigned';
      readonly resourceId: ResourceId;
      readonly crewIds: readonly ResourceId[];
    })
  | (About & { readonly type: 'booking/departed'; readonly at: Instant })
  | (About & { readonly type: 'booking/delayed'; readonly from: Instant; readonly to: Instant })
  | (About & { readonly type: 'booking/fee-waived'; readonly fee: Money; readonly reason: Waiver['reason'] })
  | (About & { readonly type: 'booking/rated'; readonly stars: number })
  | (About & { readonly type: 'booking/handed-over' })
  | (About & { readonly type: 'booking/words-forgotten' })
  | (About & { readonly type: 'booking/undone'; readonly from: BookingStatus; readonly to: BookingStatus });

/** Ids that every fact of a booking carries. */
export const about = ({ id, siteId, customerId }: Booking): About => ({ bookingId: id, siteId, customerId });
