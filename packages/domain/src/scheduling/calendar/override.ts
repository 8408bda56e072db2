import { Instant, MINUTE, type ResourceId, Span, type Span as SpanOfTime } from '../../kernel/index.ts';
import type { Place } from '../resource.ts';
import type { Busy, ResourceSet, SlotRequest } from '../slot.ts';
import { type PlannedJob, workSpan } from '../allocation.ts';
import { resourcesOf } from '../slot.ts';
import { resourcesAt } from './slots.ts';

const ALWAYS = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }));
const TEN_YEARS = 3660;

const unlimited = (place: Place): Place =>
  place.mode === 'mobile' ? { ...place, dailyCapacity: Number.MAX_SAFE_INTEGER } : place;

/** The request without its soft limits: hours, grid, notice, horizon, caps, papers and buffers. Work itself still stands in the way. */
export const withoutSoftLimits = (request: SlotRequest): SlotRequest => ({
  ...request,
  hours: ALWAYS,
  exceptions: [],
  gridMinutes: 1,
  noticeMinutes: 0,
  horizonDays: TEN_YEARS,
  job: { ...request.job, bufferBefore: 0, bufferAfter: 0 },
  places: request.places.map(unlimited),
  workers: request.workers.map((worker) => ({ ...worker, papersUntil: null })),
  busy: request.busy.map((busy) => (busy.job === undefined ? busy : { ...busy, span: busy.job })),
});

/** What is left of a busy time when its buffers give way to other work, and that of a busy time which gives nothing. */
export const givenWay = ({ span, job }: Pick<Busy, 'span' | 'job'>, work: SpanOfTime): SpanOfTime => {
  if (job === undefined || !Span.overlap(span, work)) return span;
  return job.end <= work.start
    ? { start: span.start, end: Instant.earlier(span.end, work.start) }
    : { start: Instant.later(span.start, work.end), end: span.end };
};

/** The buffers that still fit beside what the resources do, in whole minutes; never more than were asked for. */
const buffersLeft = (request: SlotRequest, ids: readonly ResourceId[], work: SpanOfTime) => {
  const around = request.busy.filter(({ resourceId }) => ids.includes(resourceId)).map((busy) => givenWay(busy, work));
  const before = around.filter(({ end }) => end <= work.start).map(({ end }) => Instant.between(end, work.start));
  const after = around.filter(({ start }) => start >= work.end).map(({ start }) => Instant.between(work.end, start));
  return {
    bufferBefore: Math.min(request.job.bufferBefore, ...before.map((gap) => gap / MINUTE)),
    bufferAfter: Math.min(request.job.bufferAfter, ...after.map((gap) => gap / MINUTE)),
  };
};

/**
 * What a job takes when someone who may do so breaks the soft limits: the buffers of both sides are cut to what is left,
 * so that no two times of a resource overlap. Needs busy times with their jobs. Null where work itself stands in the way.
 */
export const resourcesInSpite = (
  request: SlotRequest,
  at: Instant,
  prefer: ResourceId | null = null,
): ResourceSet | null => {
  const set = resourcesAt(withoutSoftLimits(request), at, prefer);
  if (set === null) return null;
  const job: PlannedJob = { ...request.job, startsAt: at, travelMinutes: set.travelMinutes };
  return { ...set, ...buffersLeft(request, resourcesOf(set), workSpan(job)) };
};
