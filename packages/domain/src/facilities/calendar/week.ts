import type { Instant } from '../../kernel/index.ts';
import type { LocalDate } from '../index.ts';
import { type BusinessDay, businessDay, businessDayOf, type SiteDays } from './business-day.ts';
import { dateOf, dayOf, weekdayOf } from './days.ts';

/** Seven business days from a Monday, named by its date; `end` is the start of the next week. */
export type Week = { readonly monday: LocalDate; readonly days: readonly BusinessDay[] } & Pick<
  BusinessDay,
  'start' | 'end'
>;

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** The week that a date of the site's calendar is part of. */
export const weekFrom = (site: SiteDays, date: LocalDate): Week => {
  const first = dayOf(date) - weekdayOf(dayOf(date)) + 1;
  const { start } = businessDay(site, dateOf(first));
  const { end } = businessDay(site, dateOf(first + 6));
  return { monday: dateOf(first), start, end, days: DAYS.map((day) => businessDay(site, dateOf(first + day))) };
};

/** The week that a moment belongs to: with `dayEndsAt` at 03:00, Monday 02:59 is part of the week before. */
export const weekOf = (site: SiteDays, at: Instant): Week => weekFrom(site, businessDayOf(site, at).date);
