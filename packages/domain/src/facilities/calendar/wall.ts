import { DAY, Instant, MINUTE, type Span } from '../../kernel/index.ts';
import { type LocalDate, minutesOfDay, type WallTime } from '../index.ts';
import { dateOf, dayAt, dayOf, localOf } from './days.ts';
import { momentsOrChange } from './zone.ts';

/** A stretch as the clocks of a place show it; `ends` at or before `starts` means the next day. */
export type WallSpan = { readonly date: LocalDate; readonly starts: WallTime; readonly ends: WallTime };

/**
 * When the clocks show a time on a date: the first of two where they go back, the moment of the change where they leave it
 * out. `24:00` is the midnight that ends the date.
 */
export const instantAt = (zone: string, date: LocalDate, time: WallTime): Instant =>
  Instant.of(Math.min(...momentsOrChange(zone, dayOf(date) * DAY + minutesOfDay(time) * MINUTE)));

export const spanOfWall = (zone: string, { date, starts, ends }: WallSpan): Span => {
  const next = minutesOfDay(ends) > minutesOfDay(starts) ? date : dateOf(dayOf(date) + 1);
  return { start: instantAt(zone, date, starts), end: instantAt(zone, next, ends) };
};

/** The opposite, to the minute; an end at midnight is `24:00`. */
export const wallOfSpan = (zone: string, { start, end }: Span): WallSpan => {
  const { date, time: starts } = localOf(start, zone);
  const { time } = localOf(end, zone);
  return { date, starts, ends: time === '00:00' ? '24:00' : time };
};

/** The first moment after another at which the clocks show a time. */
export const nextWall = (zone: string, time: WallTime, after: Instant): Instant => {
  let day = dayAt(zone, Instant.ms(after));
  while (instantAt(zone, dateOf(day), time) <= after) day++;
  return instantAt(zone, dateOf(day), time);
};
