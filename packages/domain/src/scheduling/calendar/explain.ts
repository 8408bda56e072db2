import { dayAt, momentsOrChange, offsetAt } from '../../facilities/calendar/index.ts';
import { DAY, Instant, MINUTE } from '../../kernel/index.ts';
import type { BayResource } from '../resource.ts';
import { type Busy, nearest, type SlotExplanation, type SlotReason, type SlotRequest } from '../slot.ts';
import { byStart, unsuitable } from './bays.ts';
import { exceptionOn, openingsAround, openingsOnDays, type Stretch } from './openings.ts';
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

const taken = (bay: BayResource, { span, kind, job }: Busy, { bufferBefore }: SlotRequest['job']): SlotReason => {
  const { resourceId, name } = bay;
  if (kind === 'maintenance' || kind === 'closure')
    return { code: 'bay-down', resourceId, name, status: kind, until: span.end };
  const { start: from, end: until } = job ?? span;
  const clearing = Instant.between(until, span.end) / MINUTE;
  return { code: 'taken', resourceId, name, from, until, bufferMinutes: clearing + bufferBefore };
};

const bayReason = (bay: BayResource, request: SlotRequest, moment: number): SlotReason | null => {
  const reason = unsuitable(bay, request);
  if (reason !== null) return reason;
  const { minutes, bufferBefore, bufferAfter } = request.job;
  const start = Instant.of(moment - bufferBefore * MINUTE);
  const end = Instant.of(moment + (minutes + bufferAfter) * MINUTE);
  const [first] = request.busy
    .filter(({ resourceId, span }) => resourceId === bay.resourceId && span.start < end && start < span.end)
    .toSorted(byStart);
  return first === undefined ? null : taken(bay, first, request.job);
};

/** Bays only speak when none of them is free. */
const bayReasons = (request: SlotRequest, moment: number): readonly SlotReason[] => {
  if (request.resources.length === 0) return [{ code: 'no-bay' }];
  const reasons = request.resources.map((bay) => bayReason(bay, request, moment));
  return reasons.some((reason) => reason === null) ? [] : reasons.filter((reason) => reason !== null);
};

/** Whether a job could start at a moment, and if not why not, reason by reason. It agrees with `slots`. */
export const explainSlot = (request: SlotRequest, at: Instant): SlotExplanation => {
  const moment = Instant.ms(at);
  const reasons = [...timeReasons(request, moment), ...bayReasons(request, moment)];
  return { startsAt: at, free: reasons.length === 0, reasons, nearest: nearest(slots(request), at) };
};
