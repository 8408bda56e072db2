import type { SlotView } from '@bling/client';
import { type OpeningHours, minutesOfDay, wallMinutes } from '@bling/domain/facilities';
import { Instant, MINUTE } from '@bling/domain/kernel';
import { groupBy } from '../../app/group-by.ts';
import { dayAfter, localDate, timeText, weekdayOf } from '../../words/format.ts';
import { instantAt } from '../../words/typed.ts';

export const DAYS_SHOWN = 7;
const STEP_MS = 5 * MINUTE;

/** The dates of a page of the strip; page 0 begins today. */
export const datesOfPage = (today: string, page: number): readonly string[] =>
  Array.from({ length: DAYS_SHOWN }, (_, index) => dayAfter(today, page * DAYS_SHOWN + index));

/** From the first of these dates until the day after the last begins, as the site's clocks show them. */
export const windowOf = (dates: readonly string[], zone: string): { readonly from: Instant; readonly to: Instant } => {
  const [first = ''] = dates;
  const last = dates.at(-1) ?? first;
  return { from: instantAt(zone, first, '00:00'), to: instantAt(zone, dayAfter(last, 1), '00:00') };
};

export const byDate = (slots: readonly SlotView[], zone: string): ReadonlyMap<string, readonly SlotView[]> =>
  groupBy(slots, ({ startsAt }) => localDate(startsAt, zone));

/** The opening intervals that a date begins with, as the week or an exception has them. */
export const intervalsOn = ({ hours, exceptions }: OpeningHours, date: string) =>
  exceptions.find((exception) => exception.date === date)?.intervals ??
  hours.filter(({ weekday }) => weekday === weekdayOf(date));

const DAY_MINUTES = 1440;
/** Whether wall clocks of the site show opening hours; the night before may reach into the date. */
export const isOpenAt = (site: OpeningHours, date: string, time: string): boolean => {
  const minute = minutesOfDay(time);
  const within = (day: string, shift: number): boolean =>
    intervalsOn(site, day)
      .map(wallMinutes)
      .some(({ start, end }) => start <= minute + shift && minute + shift < end);
  return within(date, 0) || within(dayAfter(date, -1), DAY_MINUTES);
};

type Asked = {
  readonly date: string;
  readonly zone: string;
  readonly gridMinutes: number;
  readonly free: readonly SlotView[];
  readonly now: Instant;
};

/** The times of a date at which the site is open and no car can start; they can be asked why. */
export const takenTimes = (site: OpeningHours, { date, zone, gridMinutes, free, now }: Asked): readonly Instant[] => {
  const { from, to } = windowOf([date], zone);
  const isFree = new Set(free.map(({ startsAt }) => startsAt));
  const taken: Instant[] = [];
  for (
    let moment = Math.max(Instant.ms(from), Math.ceil(Instant.ms(now) / STEP_MS) * STEP_MS);
    moment < Instant.ms(to);
    moment += STEP_MS
  ) {
    const at = Instant.of(moment);
    if (isFree.has(at) || localDate(at, zone) !== date) continue;
    const time = timeText(at, zone);
    if (minutesOfDay(time) % gridMinutes === 0 && isOpenAt(site, date, time)) taken.push(at);
  }
  return taken;
};

export type PartOfDay = 'Morning' | 'Afternoon' | 'Evening';
export const partOf = (at: Instant, zone: string): PartOfDay => {
  const time = timeText(at, zone);
  if (time < '12:00') return 'Morning';
  return time < '17:00' ? 'Afternoon' : 'Evening';
};
