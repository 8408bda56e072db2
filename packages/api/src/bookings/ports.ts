import type { Booking, BookingFact, BookingStatus, Link, Sought } from '@bling/domain/bookings';
import type { Customer, CustomerFact } from '@bling/domain/customers';
import type { WashBay } from '@bling/domain/facilities';
import type {
  ActorScope,
  BookingId,
  CustomerId,
  Instant,
  Page,
  PageRequest,
  ResourceId,
  SiteId,
  Span,
  VehicleId,
} from '@bling/domain/kernel';
import type { Vehicle } from '@bling/domain/vehicles';
import type * as z from 'zod';
import type { Ways } from '../customers/index.ts';
import type { Read } from '../kernel/outcome.ts';
import type { Repository } from '../kernel/repository.ts';
import type { PricingPorts, Whose } from '../pricing/index.ts';
import type { LiveBoard, SchedulingPorts } from '../scheduling/index.ts';
import type { BoardCard, BookingDetails } from './contract.ts';

export type BookingSearch = PageRequest & {
  readonly scope: ActorScope;
  readonly customerId: CustomerId | null;
  readonly siteId: SiteId | null;
  readonly within: Partial<Span>;
  readonly statuses: readonly BookingStatus[] | null;
  /** `soonest` first for what is to come, `latest` first for what has been. */
  readonly order: 'soonest' | 'latest';
};

export type Sighting = {
  readonly sought: Sought;
  readonly scope: ActorScope;
  readonly siteId: SiteId | null;
  /** What is still ahead of this instant comes first, then whatever is nearest to it. */
  readonly now: Instant;
  readonly most: number;
};

export type Details = Read<z.output<typeof BookingDetails>>;
export type Card = Read<z.output<typeof BoardCard>>;

export interface Bookings extends Repository<Booking, BookingFact> {
  /** Locks the row: two moves of one booking take turns. */
  readonly lock: (id: BookingId) => Promise<Booking | null>;
  /** Pending ones of a customer, or of all guests who can be reached the same way. */
  readonly countPending: (of: Whose) => Promise<number>;
  readonly nextNumber: (at: Instant) => Promise<string>;
  readonly list: (search: BookingSearch) => Promise<Page<Details>>;
  readonly search: (sighting: Sighting) => Promise<readonly Details[]>;
  readonly details: (id: BookingId) => Promise<Details | null>;
  /** Everything of one site that touches the span, with contacts and money; the use case hides what the actor may not see. */
  readonly board: (siteId: SiteId, span: Span) => Promise<readonly Card[]>;
  /** Pending and confirmed ones that take some of the resources in the span, in time order. */
  readonly standing: (resourceIds: readonly ResourceId[], span: Span) => Promise<readonly Booking[]>;
  /** All of a customer's, the oldest first. */
  readonly ofCustomer: (customerId: CustomerId, most: number) => Promise<readonly Booking[]>;
  /** Pending and confirmed ones of a site that start after a moment. */
  readonly ahead: (siteId: SiteId, after: Instant) => Promise<readonly Pick<Booking, 'id' | 'scheduledAt'>[]>;
  /** Pending ones that may be due, oldest first. */
  readonly pendingBefore: (createdBefore: Instant, startsBefore: Instant) => Promise<readonly Booking[]>;
}
/** What a booking asks of customers: who someone is, and a record for a guest, in the booking's own transaction. */
export interface Guests {
  readonly find: (id: CustomerId) => Promise<Customer | null>;
  /** Nobody joins the record with another or forgets it before the transaction has ended. */
  readonly engage: (id: CustomerId) => Promise<Customer | null>;
  readonly save: Repository<Customer, CustomerFact>['save'];
  readonly known: (ways: Ways) => Promise<readonly Customer[]>;
}

export interface BookingPorts extends SchedulingPorts, PricingPorts {
  readonly sites: SchedulingPorts['sites'];
  readonly services: SchedulingPorts['services'];
  readonly addOns: SchedulingPorts['addOns'];
  readonly bays: SchedulingPorts['bays'] & { readonly ofSite: (siteId: SiteId) => Promise<readonly WashBay[]> };
  readonly bookings: Bookings;
  readonly customers: Guests;
  readonly vehicles: {
    readonly ofCar: (carId: VehicleId) => Promise<Vehicle | null>;
    readonly ofCustomer: (customerId: CustomerId, which: 'live') => Promise<readonly Vehicle[]>;
  };
}

/** Signed texts for addresses, each under a key that signs nothing else. */
export interface LinkSeal {
  readonly seal: (link: Link) => string;
  /** Null for anything that was not sealed, or was altered. */
  readonly open: (token: string) => Link | null;
}
export interface LinkOutside {
  readonly linkSeal: LinkSeal;
}

export interface BookingOutside extends LinkOutside {
  readonly liveBoard: LiveBoard;
}
