import type { Booking } from '@bling/domain/bookings';
import type { Instant, SiteId } from '@bling/domain/kernel';
import type { Allocation, Hold, Resource, WaitlistEntry } from '@bling/domain/scheduling';
import type { Duty } from '@bling/domain/staff';
import type { WalkIn } from '@bling/domain/walkins';
import type { Occupant } from '../../scheduling/ports.ts';
import type { Caller } from '../world.ts';

/**
 * What the invariants speak of and operations choose from, at one moment. Of bookings and walk-ins those that are open,
 * those that hold anything, and the latest that have ended.
 */
export type Rows = {
  readonly allocations: readonly Omit<Allocation, 'id'>[];
  readonly bookings: readonly Pick<
    Booking,
    | 'id'
    | 'number'
    | 'status'
    | 'customerId'
    | 'resourceId'
    | 'crewIds'
    | 'assetIds'
    | 'override'
    | 'size'
    | 'lines'
    | 'visit'
    | 'scheduledAt'
    | 'endsAt'
    | 'mode'
    | 'travelMinutes'
    | 'totalPrice'
    | 'charged'
    | 'quote'
  >[];
  readonly walkIns: readonly Pick<
    WalkIn,
    'id' | 'number' | 'ticket' | 'siteId' | 'status' | 'resourceId' | 'crewIds'
  >[];
  readonly holds: readonly Pick<Hold, 'id' | 'status' | 'visitorKey' | 'startsAt'>[];
  readonly waitlist: readonly Pick<WaitlistEntry, 'id' | 'status' | 'offer' | 'customerId'>[];
  readonly occupants: readonly Occupant[];
  readonly resources: readonly Pick<Resource, 'id' | 'kind' | 'name' | 'maxSize' | 'reach' | 'skills'>[];
};
export type Snapshot = Rows & {
  readonly now: Instant;
  /** The rota, which no operation writes. */
  readonly duties: readonly Duty[];
};

/** The product as a history meets it, whatever keeps its rows: people who call it, and a clock that can be moved. */
export type Stage = {
  readonly siteId: SiteId;
  readonly serviceIds: readonly string[];
  /** Those that a van does. */
  readonly mobileIds: readonly string[];
  /** What the menu calls them, in the same order. */
  readonly serviceNames: readonly string[];
  readonly customers: readonly { readonly caller: Caller; readonly customerId: string; readonly email: string }[];
  /** What a letter says where its reader may look at a booking. */
  readonly linkTo: (bookingId: string) => string;
  readonly cashier: Caller;
  readonly manager: Caller;
  readonly washer: Caller;
  readonly visitor: Caller;
  /** The skills that some services ask for. */
  readonly needsOf: (serviceIds: readonly string[]) => readonly string[];
  readonly now: () => Instant;
  readonly pass: (milliseconds: number) => void;
  /** Everything that happens by itself: reactions and sweeps. */
  readonly settle: () => Promise<void>;
  readonly snapshot: () => Promise<Snapshot>;
};
