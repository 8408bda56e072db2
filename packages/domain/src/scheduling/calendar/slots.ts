import { dayAt, gridMoments } from '../../facilities/calendar/index.ts';
import { DAY, Instant, MINUTE } from '../../kernel/index.ts';
import type { Slot, SlotRequest } from '../slot.ts';
import { freeNext, lanesOf } from './bays.ts';
import { openingsAround, type Stretch } from './openings.ts';

/** The first and the last moment at which a job may start for whoever asks, both included, in epoch milliseconds. */
export const reach = ({ now, noticeMinutes, horizonDays }: SlotRequest): Stretch => {
  const asked = Instant.ms(now);
  return { start: asked + noticeMinutes * MINUTE, end: asked + horizonDays * DAY };
};

const windowOf = (request: SlotRequest): Stretch => {
  const { start, end } = reach(request);
  return { start: Math.max(Instant.ms(request.from), start), end: Math.min(Instant.ms(request.to), end + 1) };
};

/** The moments of the site's grid in a window, in order. */
const gridIn = ({ zone, gridMinutes }: SlotRequest, { start, end }: Stretch): readonly number[] => {
  const moments: number[] = [];
  for (let day = dayAt(zone, start) - 1; day <= dayAt(zone, end) + 1; day++)
    for (const moment of gridMoments(zone, day, gridMinutes)) if (start <= moment && moment < end) moments.push(moment);
  return moments.toSorted((a, b) => a - b);
};

/** The starts at which the whole job lies in an opening; its buffers may hang outside. */
const startsIn = (request: SlotRequest, window: Stretch): readonly number[] => {
  const length = request.job.minutes * MINUTE;
  const openings = openingsAround(request, { start: window.start, end: window.end + length });
  let next = 0;
  return gridIn(request, window).filter((start) => {
    while ((openings[next]?.end ?? Infinity) <= start) next++;
    const opening = openings[next];
    return opening !== undefined && opening.start <= start && start + length <= opening.end;
  });
};

/**
 * Every start in the window at which a bay is free for the job and its buffers, in order. Starts stand on the grid of the
 * site's wall time; durations are elapsed time. One pass over the starts and the busy times, whatever their numbers.
 */
export const slots = (request: SlotRequest): readonly Slot[] => {
  const window = windowOf(request);
  if (window.start >= window.end) return [];
  const lanes = lanesOf(request);
  const length = request.job.minutes * MINUTE;
  const before = request.job.bufferBefore * MINUTE;
  const after = request.job.bufferAfter * MINUTE;
  const free: Slot[] = [];
  for (const start of startsIn(request, window)) {
    const end = start + length;
    const resourceIds = lanes
      .filter((lane) => freeNext(lane, start - before, end + after))
      .map(({ bay }) => bay.resourceId);
    if (resourceIds.length > 0) free.push({ startsAt: Instant.of(start), endsAt: Instant.of(end), resourceIds });
  }
  return free;
};

/** The slot that starts at one moment, whatever the request's window; null when it is not free. */
export const slotAt = (request: SlotRequest, at: Instant): Slot | null =>
  slots({ ...request, from: at, to: Instant.plus(at, 1) })[0] ?? null;
