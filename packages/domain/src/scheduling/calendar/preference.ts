import { Instant } from '../../kernel/index.ts';
import type { DayPart, Preference } from '../preference.ts';
import type { Slot, SlotRequest } from '../slot.ts';
import { localOf } from '../../facilities/calendar/index.ts';
import { slots } from './slots.ts';

const NOON = '12:00';
const FIVE = '17:00';

const partOf = (time: string): DayPart => {
  if (time < NOON) return 'morning';
  return time < FIVE ? 'afternoon' : 'evening';
};

export type Ranked = {
  readonly items: readonly Slot[];
  /** So many of the first are as preferred; the others follow in the order of time. */
  readonly preferred: number;
};

/** Those that are wanted first, both in the order in which they were. */
const first = (items: readonly Slot[], isWanted: (slot: Slot) => boolean): Ranked => {
  const wanted = items.filter(isWanted);
  return { items: [...wanted, ...items.filter((slot) => !isWanted(slot))], preferred: wanted.length };
};

const distance = ({ startsAt }: Slot, to: Instant): number => Math.abs(Instant.between(to, startsAt));

/** The free starts of a request in the order of a preference; without one, and where none is as preferred, in time order. */
export const ranked = (request: SlotRequest, prefer: Preference): Ranked => {
  const items = slots(request);
  if (prefer.by === 'earliest') return { items, preferred: items.length };
  if (prefer.by === 'closest') {
    // Stable: of two as near the earlier comes first.
    const near = items.toSorted((a, b) => distance(a, prefer.to) - distance(b, prefer.to));
    return { items: near, preferred: near.filter(({ startsAt }) => startsAt === prefer.to).length };
  }
  if (prefer.by === 'day-part')
    return first(items, ({ startsAt }) => partOf(localOf(startsAt, request.zone).time) === prefer.part);
  const theirs = new Set(slots({ ...request, wishedFor: prefer.resourceId }).map(({ startsAt }) => startsAt));
  return first(items, ({ startsAt }) => theirs.has(startsAt));
};
