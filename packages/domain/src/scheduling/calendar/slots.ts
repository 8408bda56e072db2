import { dayAt, gridMoments } from '../../facilities/calendar/index.ts';
import { DAY, Instant, MINUTE, type ResourceId } from '../../kernel/index.ts';
import type { ResourceSet, Slot, SlotRequest } from '../slot.ts';
import { carried, freeWorkers, handsFor, isServed, type Occasion, smallestCrew } from './crew.ts';
import { freeNext } from './lanes.ts';
import { openingsAround, type Stretch } from './openings.ts';
import { type PlaceLane, placeLanes, wayTo } from './places.ts';

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
export const gridIn = ({ zone, gridMinutes }: SlotRequest, { start, end }: Stretch): readonly number[] => {
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

const occasionAt = (start: number, length: number, { before, after }: PlaceLane): Occasion => ({
  job: { start, end: start + length },
  during: { start: start - before, end: start + length + after },
});

/**
 * Every start in the window at which a place is free for the job and its buffers, with people and things to serve it, in
 * order. Starts stand on the grid of the site's wall time; durations are elapsed time. One pass over the starts and the
 * places' busy times, whatever their numbers.
 */
export const slots = (request: SlotRequest): readonly Slot[] => {
  const window = windowOf(request);
  if (window.start >= window.end) return [];
  const lanes = placeLanes(request);
  const hands = handsFor(request);
  const length = request.job.minutes * MINUTE;
  const free: Slot[] = [];
  for (const start of startsIn(request, window)) {
    const resourceIds = lanes
      .filter((one) => {
        const occasion = occasionAt(start, length, one);
        return (
          freeNext(one.lane, occasion.during) &&
          !one.isFullAt(start) &&
          isServed(request, { place: one.place, hands }, occasion)
        );
      })
      .map(({ place }) => place.resourceId);
    if (resourceIds.length > 0)
      free.push({ startsAt: Instant.of(start), endsAt: Instant.of(start + length), resourceIds });
  }
  return free;
};

/** The slot that starts at one moment, whatever the request's window; null when it is not free. */
export const slotAt = (request: SlotRequest, at: Instant): Slot | null =>
  slots({ ...request, from: at, to: Instant.plus(at, 1) })[0] ?? null;

/**
 * All that a job takes when it starts at a moment: the preferred place if it is free, else the first, the fewest people
 * who can do it, and what must be carried there; null when not all of it is to be had.
 */
export const resourcesAt = (
  request: SlotRequest,
  at: Instant,
  prefer: ResourceId | null = null,
): ResourceSet | null => {
  const ids = slotAt(request, at)?.resourceIds ?? [];
  const chosen = ids.find((id) => id === prefer) ?? ids[0];
  const one = placeLanes(request).find(({ place }) => place.resourceId === chosen);
  if (one === undefined) return null;
  const hands = handsFor(request);
  const occasion = occasionAt(Instant.ms(at), request.job.minutes * MINUTE, one);
  return {
    resourceId: one.place.resourceId,
    crewIds: smallestCrew(freeWorkers(hands, occasion), request),
    assetIds: carried(request, { place: one.place, hands }, occasion),
    bufferBefore: request.job.bufferBefore,
    bufferAfter: request.job.bufferAfter,
    travelMinutes: wayTo(one.place, request),
  };
};
