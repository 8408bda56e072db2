import type { LocalDate } from '@bling/domain/facilities';
import type {
  Actor,
  ActorScope,
  AddOnId,
  BookingId,
  CustomerId,
  HoldId,
  Instant,
  ResourceId,
  Result,
  ServiceId,
  SiteId,
  SizeClass,
  Span,
  UserId,
  VehicleId,
} from '@bling/domain/kernel';
import type {
  Constraint,
  LostCount,
  Allocation,
  Busy,
  Disruption,
  DisruptionFact,
  Hold,
  HoldFact,
  JobChange,
  PlanFact,
  PlanId,
  RecurringPlan,
  Resource,
  StandingJob,
  WaitlistEntry,
  WaitlistFact,
} from '@bling/domain/scheduling';
import type { BookedWork, AddOns, Services } from '../catalog/index.ts';
import type { Assets, Bays, Sites, Teams } from '../facilities/ports.ts';
import type { Clock } from '../kernel/context.ts';
import type { Repository } from '../kernel/repository.ts';
import type { WakeUps } from '../kernel/wake-ups.ts';
import type { Duties, StaffMembers } from '../staff/ports.ts';

export interface Resources {
  /** Those of the site, and the people of others who also work there. */
  readonly ofSite: (siteId: SiteId) => Promise<readonly Resource[]>;
  readonly find: (id: ResourceId) => Promise<Resource | null>;
  /**
   * Locks the rows in id order, so that two jobs that want the same bays take turns and never deadlock. Bays come before
   * the holds and allocations that stand in them.
   */
  readonly lock: (ids: readonly ResourceId[]) => Promise<void>;
  readonly put: (resource: Resource) => Promise<void>;
}

export type BusySearch = {
  readonly resourceIds: readonly ResourceId[];
  readonly span: Span;
  /** Holds that have expired by then are left out. */
  readonly now: Instant;
  /** The visitor whose own hold does not count. */
  readonly except: string | null;
  /** The work inside each busy time too, for explaining. */
  readonly withJobs: boolean;
};

/** What an allocation belongs to. */
export type AllocationRef = Allocation['ref'];

export interface Allocations {
  /** One range query over all the resources. */
  readonly busy: (search: BusySearch) => Promise<readonly Busy[]>;
  /** The same with their jobs, but for the allocations of some bookings: the plan as it is without them. */
  readonly busyApart: (
    search: Pick<BusySearch, 'resourceIds' | 'span' | 'now'>,
    bookingIds: readonly BookingId[],
  ) => Promise<readonly Busy[]>;
  /** Closes resources for a span wherever nothing that stays has them; people who are still choosing give way. */
  readonly close: (resourceIds: readonly ResourceId[], span: Span, ref: AllocationRef) => Promise<void>;
  /** Deletes the expired holds of resources that are locked. */
  readonly purge: (resourceIds: readonly ResourceId[], now: Instant) => Promise<void>;
  /** The constraint has the last word: after a refusal the transaction is lost. */
  readonly take: (allocations: readonly Allocation[]) => Promise<Result<null, 'taken'>>;
  /** The buffers of what stands around some work are cut to make room for it; its own minutes are nobody's to give. */
  readonly giveWay: (resourceIds: readonly ResourceId[], work: Span) => Promise<void>;
  /** What a job has now, by resource. */
  readonly of: (ref: AllocationRef) => Promise<readonly Omit<Allocation, 'id'>[]>;
  readonly release: (ref: AllocationRef) => Promise<void>;
  readonly extend: (ref: AllocationRef, expiresAt: Instant) => Promise<void>;
}

/** A car that is being worked on in a place: what it is, and what people call it. */
export type Occupant = { readonly resourceId: ResourceId; readonly ref: AllocationRef; readonly number: string };

/** Which places have a car in work. One each, whoever's it is: the constraint has the last word. */
export interface Occupancy {
  readonly at: (resourceId: ResourceId) => Promise<Occupant | null>;
  readonly enter: (occupant: Occupant) => Promise<void>;
  readonly leave: (ref: AllocationRef) => Promise<void>;
  readonly ofSite: (siteId: SiteId) => Promise<readonly Occupant[]>;
}

export interface Holds extends Repository<Hold, HoldFact> {
  /** The visitor's active one, whether or not its time is up. */
  readonly activeOf: (visitorKey: string) => Promise<Hold | null>;
  /** The same, locked: after the bays, as everyone does who takes both. */
  readonly lockActiveOf: (visitorKey: string) => Promise<Hold | null>;
  readonly due: (now: Instant, limit: number) => Promise<readonly HoldId[]>;
}

export interface SchedulingPorts extends Clock {
  readonly wakeUps: Pick<WakeUps, 'set' | 'drop'>;
  readonly sites: Pick<Sites, 'find'>;
  readonly bays: Pick<Bays, 'find'>;
  readonly teams: Pick<Teams, 'find'>;
  readonly assets: Pick<Assets, 'find'>;
  readonly staffMembers: Pick<StaffMembers, 'find'>;
  readonly services: Pick<Services, 'some' | 'all'>;
  readonly addOns: Pick<AddOns, 'some'>;
  readonly bookedWork: BookedWork;
  readonly resources: Resources;
  readonly allocations: Allocations;
  readonly holds: Holds;
  readonly occupancy: Occupancy;
  readonly duties: Duties;
}

export interface Waitlist extends Repository<WaitlistEntry, WaitlistFact> {
  /** Those who wait at a site, whoever waits longest first. */
  readonly waitingAt: (siteId: SiteId, limit: number) => Promise<readonly WaitlistEntry[]>;
  /** The entry to which a hold was offered. */
  readonly offeredBy: (holdId: HoldId) => Promise<WaitlistEntry | null>;
  /** Locks the customer's entries that are still open, so that two joins take turns. */
  readonly openOf: (customerId: CustomerId) => Promise<readonly WaitlistEntry[]>;
  readonly list: (search: PlanningSearch) => Promise<readonly WaitlistEntry[]>;
  /** Sites at which somebody waits. */
  readonly sites: () => Promise<readonly SiteId[]>;
}

/** Lists that are short: the newest two hundred. */
export type PlanningSearch = {
  readonly scope: ActorScope;
  readonly siteId: SiteId | null;
  readonly customerId: CustomerId | null;
};

export interface RecurringPlans extends Repository<RecurringPlan, PlanFact> {
  readonly lock: (id: PlanId) => Promise<RecurringPlan | null>;
  readonly list: (search: PlanningSearch) => Promise<readonly RecurringPlan[]>;
  /** Active ones with a date that is planned and begins before. */
  readonly dueBefore: (before: Instant, limit: number) => Promise<readonly PlanId[]>;
}

export interface Disruptions extends Repository<Disruption, DisruptionFact> {
  /** Those of a site that touch the span, the latest first. */
  readonly ofSite: (siteId: SiteId, span: Span) => Promise<readonly Disruption[]>;
}

/** A job for a customer, as a plan or the waitlist has it booked. */
export type JobOrder = {
  readonly siteId: SiteId;
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId | null;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds: readonly AddOnId[];
  readonly size: SizeClass;
  readonly startsAt: Instant;
  /** The hold that keeps its time, with whom it is for. */
  readonly hold: { readonly holdId: HoldId; readonly visitorKey: string } | null;
  readonly createdBy: UserId | null;
};
export type Booked = { readonly bookingId: BookingId; readonly startsAt: Instant };

/** What stands in the plan belongs to others: what scheduling asks of bookings, in its own transaction. */
export interface Jobs {
  readonly knows: (customerId: CustomerId) => Promise<boolean>;
  /** Books by the rules of the web; a failure has written nothing. */
  readonly book: (order: JobOrder) => Promise<Result<Booked, { readonly code: string }>>;
  /** Moves one to another time by the rules for its customer or for staff. */
  readonly move: (
    bookingId: BookingId,
    startsAt: Instant,
    actor: Actor,
  ) => Promise<Result<Booked, { readonly code: string }>>;
  /** Takes it out without cost; one that has begun or ended stays as it is. */
  readonly withdraw: (bookingId: BookingId, reason: string, by: Actor) => Promise<void>;
  /** Pending and confirmed ones that take some of the resources in the span, in time order. */
  readonly standing: (resourceIds: readonly ResourceId[], span: Span) => Promise<readonly StandingJob[]>;
  /** Carries out what a way out says of one, if it is as it was then; its allocations are the caller's. */
  readonly displace: (job: JobChange, reason: string, by: Actor) => Promise<Result<null, 'changed'>>;
}

/** Searches of one business day of a site that found nothing, by what stood in the way. Nobody is named. */
export type LostDay = { readonly siteId: SiteId; readonly day: LocalDate; readonly constraint: Constraint };

export interface LostDemand {
  /** Adds to what is counted already. */
  readonly add: (lost: readonly (LostDay & { readonly searches: number })[]) => Promise<void>;
  /** Both dates included. */
  readonly of: (siteId: SiteId, from: LocalDate, to: LocalDate) => Promise<readonly LostCount[]>;
}

/** Searches are queries and write nothing: what they could not find is noted beside them. */
export interface LostSearches {
  /** The same asker counts once. */
  readonly note: (lost: LostDay, asker: string) => void;
}
export interface SchedulingOutside {
  readonly lostSearches: LostSearches;
  /** Where the call comes from. */
  readonly address: string;
}

export interface PlanningPorts extends SchedulingPorts {
  readonly lostDemand: LostDemand;
  readonly waitlist: Waitlist;
  readonly recurringPlans: RecurringPlans;
  readonly disruptions: Disruptions;
  readonly jobs: Jobs;
}

/** News of a site's board; only that there is some, not what: whoever hears it asks again. */
export interface LiveBoard {
  readonly changes: (siteId: SiteId, signal: AbortSignal | undefined) => AsyncIterable<{ readonly at: Instant }>;
}
