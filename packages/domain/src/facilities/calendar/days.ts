import type { LocalClock, LocalDate, WallTime } from '../index.ts';
import { DAY, Instant, MINUTE } from '../../kernel/index.ts';
import { momentsOf, offsetAt, offsetsBetween } from './zone.ts';

/** A local date as whole days since 1970-01-01. */
export type DayNumber = number;

export const dateOf = (day: DayNumber): LocalDate => new Date(day * DAY).toISOString().slice(0, 10);

/** The opposite of `dateOf`. */
export const dayOf = (date: LocalDate): DayNumber => Date.parse(date) / DAY;

/** ISO 8601, Monday is 1; day 0 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The local date of a moment in milliseconds. */
export const dayAt = (zone: string, moment: number): DayNumber => Math.floor((moment + offsetAt(zone, moment)) / DAY);

/** What the clocks of a zone show, to the minute. */
export const localOf = (instant: Instant, zone: string): { readonly date: LocalDate; readonly time: WallTime } => {
  const moment = Instant.ms(instant);
  const wall = new Date(moment + offsetAt(zone, moment)).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
};

/** What the clocks and the calendar of a zone show. */
export const clockAt = (instant: Instant, zone: string): LocalClock => {
  const { date, time } = localOf(instant, zone);
  return { date, time, weekday: weekdayOf(dayOf(date)) };
};

/** Only a date that the zone skipped (Apia, 2011-12-30) has no noon. */
const exists = (zone: string, day: DayNumber): boolean => momentsOf(zone, day * DAY + DAY / 2).length > 0;

/** The local dates that begin, end or lie between two instants, first to last; one that the zone skipped is left out. */
export const datesBetween = (from: Instant, to: Instant, zone: string): readonly LocalDate[] => {
  const [start, end] = [Instant.ms(from), Instant.ms(to)];
  const days: LocalDate[] = [];
  for (let day = dayAt(zone, start); day <= dayAt(zone, end); day++) if (exists(zone, day)) days.push(dateOf(day));
  return days;
};

/**
 * The moments, in milliseconds, at which the clocks show a multiple of `gridMinutes` since midnight on that
 * date. Times in the gap have none, repeated ones have two.
 */
export const gridMoments = (zone: string, day: DayNumber, gridMinutes: number): readonly number[] => {
  const midnight = day * DAY;
  const offsets = offsetsBetween(zone, midnight - DAY, midnight + 2 * DAY);
  const moments: number[] = [];
  for (const offset of offsets)
    for (let wall = midnight; wall < midnight + DAY; wall += gridMinutes * MINUTE)
      if (offsets.length === 1 || offsetAt(zone, wall - offset) === offset) moments.push(wall - offset);
  return moments;
};
