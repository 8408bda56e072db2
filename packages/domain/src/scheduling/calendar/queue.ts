import { type Instant, Instant as Moment, MINUTE } from '../../kernel/index.ts';
import { allocationFor } from '../allocation.ts';
import { type Busy, resourcesOf, type SlotRequest } from '../slot.ts';
import { resourcesAt, slots } from './slots.ts';

/** A job that waits for the first place that does. */
export type QueuedJob = Pick<SlotRequest, 'job' | 'size' | 'needs'>;
/** The site and what it does, all but the job; `busy` holds what runs, and what is booked. */
export type QueueSite = Omit<SlotRequest, keyof QueuedJob>;

const STEP_MINUTES = 5;

/** When the first of a request's places could begin, in steps of five minutes from now; null when none could. */
const firstStart = (request: SlotRequest): Instant | null => {
  const now = resourcesAt(request, request.now);
  if (now !== null) return request.now;
  return slots({ ...request, gridMinutes: STEP_MINUTES })[0]?.startsAt ?? null;
};

/**
 * When each job of a queue would begin if they were taken in turn, each at the first place that is free for the whole of
 * it, around what runs and what is booked: a booking is never moved. Null for one that finds no time in the window.
 */
export const startsInTurn = (site: QueueSite, jobs: readonly QueuedJob[]): readonly (Instant | null)[] => {
  let busy = site.busy;
  return jobs.map((job) => {
    const request: SlotRequest = { ...site, ...job, gridMinutes: 1, noticeMinutes: 0, busy };
    const startsAt = firstStart(request);
    const set = startsAt === null ? null : resourcesAt(request, startsAt);
    if (startsAt === null || set === null) return null;
    const target = { id: '', kind: 'walkin', ref: { kind: 'walkin', id: '' }, expiresAt: null } as const;
    const taken = resourcesOf(set).map((resourceId): Busy => {
      const { during } = allocationFor({ ...job.job, startsAt }, { ...target, resourceId });
      return { resourceId, kind: 'walkin', span: during };
    });
    busy = [...busy, ...taken];
    return startsAt;
  });
};

/** The minute that a moment lies in: where a job that begins now stands on the grid. */
export const minuteOf = (at: Instant): Instant => Moment.of(Math.floor(Moment.ms(at) / MINUTE) * MINUTE);
