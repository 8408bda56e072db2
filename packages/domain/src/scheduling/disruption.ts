import type { BookingId, Instant, ResourceId, SizeClass, Span } from '../kernel/index.ts';
import type { ResourceSet, SlotRequest } from './slot.ts';

/** What befalls a site: some of its resources, or all of it, cannot be used for a while. */
export const disruptionKinds = ['bay-down', 'person-out', 'team-down', 'equipment-down', 'storm'] as const;
export type DisruptionKind = (typeof disruptionKinds)[number];

/** A job that stands in the way, with what it would need elsewhere. */
export type StandingJob = {
  readonly bookingId: BookingId;
  /** Of the booking: a plan that was made for another state of it is not carried out. */
  readonly version: number;
  readonly number: string;
  readonly size: SizeClass;
  readonly startsAt: Instant;
  readonly taken: ResourceSet;
  /** Cars that are here already stay here; they can change the bay, not the time. */
  readonly isHere: boolean;
  readonly needs: SlotRequest['needs'];
  readonly visit: SlotRequest['visit'];
  readonly job: SlotRequest['job'];
};

/** What becomes of one job; `to` is null where nothing is left but to cancel it, at no cost. */
export type JobChange = {
  readonly bookingId: BookingId;
  readonly version: number;
  readonly number: string;
  readonly from: { readonly startsAt: Instant; readonly resourceId: ResourceId };
  readonly to: (ResourceSet & { readonly startsAt: Instant }) | null;
};

/** A way out of a disruption. Of two plans, the better one cancels fewer, then moves fewer in time, then by less. */
export type DisruptionPlan = {
  readonly changes: readonly JobChange[];
  readonly cancelled: number;
  readonly movedInTime: number;
  /** The sum of how much later or earlier. */
  readonly minutesMoved: number;
  /** Same time, another bay or other people. */
  readonly movedInPlace: number;
};

export type Disrupted = {
  readonly ids: readonly ResourceId[];
  readonly span: Span;
};
