import { type Id, Instant, MINUTE, type ResourceId, type Span } from '../kernel/index.ts';

export type AllocationId = Id<'Allocation'>;
export const allocationKinds = ['hold', 'booking', 'walkin', 'maintenance', 'closure', 'project'] as const;
export type AllocationKind = (typeof allocationKinds)[number];

/** Work at a time: minutes of the work itself, and those that the resource needs around it. */
export type PlannedJob = {
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** One way, when a team drives to it; then and there it is taken as by the work itself. */
  readonly travelMinutes?: number;
};

/** That a resource is busy, and for whom. `during` of two live ones of a resource never overlap. */
export type Allocation = {
  readonly id: AllocationId;
  readonly resourceId: ResourceId;
  /** Buffers included. */
  readonly during: Span;
  /** The work alone, with the way there and back. */
  readonly job: Span;
  readonly kind: AllocationKind;
  /** What it belongs to: `{ kind: 'booking', id }`. */
  readonly ref: { readonly kind: string; readonly id: string };
  /** From then on it blocks nothing; null for what does not expire. */
  readonly expiresAt: Instant | null;
};
export type AllocationTarget = Pick<Allocation, 'id' | 'resourceId' | 'kind' | 'ref' | 'expiresAt'>;

/** The time of the work alone. */
export const jobSpan = ({ startsAt, minutes }: PlannedJob): Span => ({
  start: startsAt,
  end: Instant.plus(startsAt, minutes * MINUTE),
});

/** The time of the work with the way there and back: what no override takes from it. */
export const workSpan = (job: PlannedJob): Span => {
  const { start, end } = jobSpan(job);
  const way = (job.travelMinutes ?? 0) * MINUTE;
  return { start: Instant.plus(start, -way), end: Instant.plus(end, way) };
};

/** The time for which the resource is taken, buffers included. */
export const duringOf = (job: PlannedJob): Span => {
  const { start, end } = workSpan(job);
  return {
    start: Instant.plus(start, -job.bufferBefore * MINUTE),
    end: Instant.plus(end, job.bufferAfter * MINUTE),
  };
};

/** One allocation for each resource of a job, all at the same time. */
export const allocationFor = (job: PlannedJob, target: AllocationTarget): Allocation => ({
  ...target,
  during: duringOf(job),
  job: workSpan(job),
});
