import { Instant, MINUTE, Span } from '../../kernel/index.ts';
import { allocationFor } from '../allocation.ts';
import type { Disrupted, DisruptionPlan, JobChange, StandingJob } from '../disruption.ts';
import { type Busy, nearest, type ResourceSet, resourcesOf, type SlotRequest } from '../slot.ts';
import { resourcesAt, slots } from './slots.ts';

/** All that the plan of a site says around the disruption, without the jobs that stand in its way. */
export type Surroundings = Omit<SlotRequest, 'job' | 'size' | 'needs' | 'visit' | 'wishedFor'>;

/** How far from its time a job may be moved before it is rather cancelled. */
export type Patience = { readonly minutes: number };

/** No bay is free before the disruption is over: it is one more busy time of each resource. */
const closedFor = ({ ids, span }: Disrupted): readonly Busy[] =>
  ids.map((resourceId) => ({ resourceId, span, kind: 'closure' }));

const requestFor = (site: Surroundings, job: StandingJob, busy: readonly Busy[]): SlotRequest => ({
  ...site,
  ...job,
  wishedFor: null,
  places: site.places.filter(({ mode }) => (mode === 'mobile') === (job.visit !== null)),
  busy,
});

const asBusy = (job: StandingJob, set: ResourceSet, startsAt: Instant): readonly Busy[] => {
  const planned = { ...job.job, ...set, startsAt };
  return resourcesOf(set).map((resourceId) => {
    const target = { id: '', resourceId, kind: 'booking', ref: { kind: 'booking', id: '' }, expiresAt: null } as const;
    const { during, job: work } = allocationFor(planned, target);
    return { resourceId, kind: 'booking', span: during, job: work };
  });
};

/** Where a job goes: its own time elsewhere, else the nearest time within the patience; null when there is none. */
const placeFor = (request: SlotRequest, job: StandingJob, { minutes }: Patience): JobChange['to'] => {
  const there = resourcesAt({ ...request, gridMinutes: 1, noticeMinutes: 0 }, job.startsAt, job.taken.resourceId);
  if (there !== null) return { ...there, startsAt: job.startsAt };
  if (job.isHere) return null;
  const from = Instant.later(request.now, Instant.plus(job.startsAt, -minutes * MINUTE));
  const around = { ...request, from, to: Instant.plus(job.startsAt, minutes * MINUTE + 1) };
  const [startsAt] = nearest(slots(around), job.startsAt, 1);
  const set = startsAt === undefined ? null : resourcesAt(around, startsAt, job.taken.resourceId);
  return set === null || startsAt === undefined ? null : { ...set, startsAt };
};

const summed = (changes: readonly JobChange[]): DisruptionPlan => {
  const kept = changes.flatMap(({ from, to }) => (to === null ? [] : [Instant.between(from.startsAt, to.startsAt)]));
  const inTime = kept.filter((by) => by !== 0);
  return {
    changes,
    cancelled: changes.length - kept.length,
    movedInTime: inTime.length,
    minutesMoved: inTime.reduce((sum, by) => sum + Math.abs(by), 0) / MINUTE,
    movedInPlace: kept.length - inTime.length,
  };
};

type Befallen = Disrupted & { readonly jobs: readonly StandingJob[] };

/** One after the other, each in the best place that those before it have left. */
const inTurn = (site: Surroundings, { jobs, ...disrupted }: Befallen, patience: Patience) => {
  let busy: readonly Busy[] = [...site.busy, ...closedFor(disrupted)];
  const changes = jobs.map((job): JobChange => {
    const { bookingId, version, number, startsAt } = job;
    const to = placeFor(requestFor(site, job, busy), job, patience);
    if (to !== null) busy = [...busy, ...asBusy(job, to, to.startsAt)];
    return { bookingId, version, number, from: { startsAt, resourceId: job.taken.resourceId }, to };
  });
  return summed(changes.toSorted((a, b) => (a.from.startsAt < b.from.startsAt ? -1 : 1)));
};

const rank = (a: DisruptionPlan, b: DisruptionPlan): number =>
  a.cancelled - b.cancelled || a.movedInTime - b.movedInTime || a.minutesMoved - b.minutesMoved;

const sameChanges = (a: DisruptionPlan, b: DisruptionPlan): boolean =>
  JSON.stringify(a.changes) === JSON.stringify(b.changes);

const byTime = (a: StandingJob, b: StandingJob): number => (a.startsAt < b.startsAt ? -1 : 1);
const orders: readonly ((a: StandingJob, b: StandingJob) => number)[] = [
  byTime,
  (a, b) => -byTime(a, b),
  (a, b) => b.job.minutes - a.job.minutes || byTime(a, b),
  (a, b) => a.job.minutes - b.job.minutes || byTime(a, b),
];

/**
 * Ways out of a disruption, the best first, each different. Only the jobs that stand in its way are touched, those that
 * are here before those that are not; the orders in which they choose make the alternatives. `site.busy` is without them.
 */
export const waysOut = (site: Surroundings, disrupted: Befallen, patience: Patience): readonly DisruptionPlan[] => {
  const found = orders
    .map((order) => disrupted.jobs.toSorted((a, b) => Number(b.isHere) - Number(a.isHere) || order(a, b)))
    .map((jobs) => inTurn(site, { ...disrupted, jobs }, patience))
    .toSorted(rank);
  return found.filter((plan, index) => found.findIndex((other) => sameChanges(plan, other)) === index);
};

/** Whether a job takes something that is out while it is. */
export const standsInTheWay = ({ ids, span }: Disrupted, taken: readonly Busy[]): boolean =>
  taken.some((one) => ids.includes(one.resourceId) && Span.overlap(one.span, span));
