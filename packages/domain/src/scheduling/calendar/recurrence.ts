import { dateOf, dayOf, momentsOrChange, weekdayOf } from '../../facilities/calendar/index.ts';
import { type LocalDate, minutesOfDay } from '../../facilities/index.ts';
import { DAY, Instant, MINUTE } from '../../kernel/index.ts';
import type { Recurrence } from '../recurring.ts';

/**
 * The dates of a rule and when they begin: the wall time of each date. Where the clocks leave it out it is the moment of the
 * change; where they show it twice, the first. A date that the zone skipped is left out, and so counts for nothing.
 */
export const occurrencesOf = (
  { everyWeeks, weekday, time, from, times }: Recurrence,
  zone: string,
): readonly { readonly date: LocalDate; readonly startsAt: Instant }[] => {
  const first = dayOf(from) + ((weekday - weekdayOf(dayOf(from)) + 7) % 7);
  return Array.from({ length: times }, (_, index) => first + index * everyWeeks * 7).map((day) => ({
    date: dateOf(day),
    startsAt: Instant.of(Math.min(...momentsOrChange(zone, day * DAY + minutesOfDay(time) * MINUTE))),
  }));
};
