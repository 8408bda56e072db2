import { dayAt, momentsOrChange, offsetAt } from '../../facilities/calendar/index.ts';
import { DAY, Instant, MINUTE } from '../../kernel/index.ts';
import type { Place } from '../resource.ts';
import { type Busy, nearest, type SlotExplanation, type SlotReason, type SlotRequest } from '../slot.ts';
import { handsFor, handsReasons } from './crew.ts';
import { byStart } from './lanes.ts';
import { exceptionOn, openingsAround, openingsOnDays, type Stretch } from './openings.ts';
import { clearance, isFullOn, unsuitable } from './places.ts';
import { reach, slots } from './slots.ts';

const DAYS_AHEAD = 366;

const nextOpening = (request: SlotRequest, moment: number): Instant | null => {
  const today = dayAt(request.zone, moment);
  for (let day = today; day <= today + DAYS_AHEAD; day++) {
    const opening = openingsOnDays(request, day, day).find(({ start }) => start > moment);
    if (opening !== undefined) return Instant.of(opening.start);
  }
  return null;
};

const distance = ({ start, end }: Stretch, moment: number): number => Math.max(start - moment, moment - end, 0);

/** Whether the job lies in an opening; if not, the nearest opening of that date, or that there is none. */
const hoursReason = (request: SlotRequest, moment: number): SlotReason | null => {
  const end = moment + request.job.minutes * MINUTE;
  const openings = openingsAround(request, { start: moment, end });
  if (openings.some((opening) => opening.start <= moment && end <= opening.end)) return null;

  const day = dayAt(request.zone, moment);
  const date = {
    start: Math.min(...momentsOrChange(request.zone, day * DAY)),
    end: Math.max(...momentsOrChange(request.zone, (day + 1) * DAY)),
  };
  const [opening] = openings
    .filter((candidate) => candidate.start < date.end && date.start < candidate.end)
    .toSorted((a, b) => distance(a, moment) - distance(b, moment));
  return opening === undefined
    ? { code: 'closed', until: nextOpening(request, moment), reason: exceptionOn(request, day)?.reason ?? null }
    : { code: 'outside-hours', opens: Instant.of(opening.start), closes: Instant.of(opening.end) };
};

const timeReasons = (request: SlotRequest, moment: number): readonly SlotReason[] => {
  const { zone, gridMinutes } = request;
  const { start, end } = reach(request);
  const reasons: (SlotReason | null)[] = [
    ((moment + offsetAt(zone, moment)) % DAY) % (gridMinutes * MINUTE) === 0 ? null : { code: 'off-grid', gridMinutes },
    moment < start ? { code: 'too-soon', earliest: Instant.of(start) } : null,
    moment > end ? { code: 'too-far', latest: Instant.of(end) } : null,
    hoursReason(request, moment),
  ];
  return reasons.filter((reason) => reason !== null);
};

const taken = (place: Place, { span, kind, job }: Busy, clearing: number): SlotReason => {
  const { resourceId, name, mode } = place;
  if (kind === 'maintenance' || kind === 'closure')
    return { code: mode === 'bay' ? 'bay-down' : 'team-down', resourceId, name, status: kind, until: span.end };
  const { start: from, end: until } = job ?? span;
  return {
    code: 'taken',
    resourceId,
    name,
    from,
    until,
    bufferMinutes: Instant.between(until, span.end) / MINUTE + clearing,
  };
};

const placeReason = (place: Place, request: SlotRequest, moment: number): SlotReason | null => {
  const reason = unsuitable(place, request);
  if (reason !== null) return reason;
  const { before, after } = clearance(place, request);
  const start = Instant.of(moment - before * MINUTE);
  const end = Instant.of(moment + (request.job.minutes + after) * MINUTE);
  const [first] = request.busy
    .filter(({ resourceId, span }) => resourceId === place.resourceId && span.start < end && start < span.end)
    .toSorted(byStart);
  if (first !== undefined) return taken(place, first, before);
  if (place.mode === 'bay' || !isFullOn(place, request)(moment)) return null;
  const { resourceId, name, dailyCapacity: most } = place;
  return { code: 'day-full', resourceId, name, most };
};

/** Why people and things serve none of the places that are free; none when they serve one. */
const servingReasons = (request: SlotRequest, free: readonly Place[], moment: number): readonly SlotReason[] => {
  const hands = handsFor(request);
  const end = moment + request.job.minutes * MINUTE;
  const reasons = free.map((place) => {
    const { before, after } = clearance(place, request);
    const during = { start: moment - before * MINUTE, end: end + after * MINUTE };
    return handsReasons(request, { place, hands }, { job: { start: moment, end }, during });
  });
  return reasons.reduce((fewest, some) => (some.length < fewest.length ? some : fewest));
};

/** Places only speak when none of them is free; then people and things. */
const resourceReasons = (request: SlotRequest, moment: number): readonly SlotReason[] => {
  if (request.places.length === 0) return [{ code: 'no-bay' }];
  const reasons = request.places.map((place) => placeReason(place, request, moment));
  const free = request.places.filter((_, index) => reasons[index] === null);
  return free.length > 0 ? servingReasons(request, free, moment) : reasons.filter((reason) => reason !== null);
};

/** Why a job could not start at a moment, reason by reason; none when it could. */
export const reasonsAt = (request: SlotRequest, at: Instant): readonly SlotReason[] => {
  const moment = Instant.ms(at);
  return [...timeReasons(request, moment), ...resourceReasons(request, moment)];
};

/** Whether a job could start at a moment, and if not why not, reason by reason. It agrees with `slots`. */
export const explainSlot = (request: SlotRequest, at: Instant): SlotExplanation => {
  const reasons = reasonsAt(request, at);
  return { startsAt: at, free: reasons.length === 0, reasons, nearest: nearest(slots(request), at) };
};
