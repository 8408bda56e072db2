import { type LocalDate, MINUTES_A_DAY, minutesOfDay, type WallTime } from '../index.ts';
import { DAY, Instant, MINUTE } from '../../kernel/index.ts';
import { type DayNumber, dateOf, dayAt, dayOf } from './days.ts';
import { momentsOrChange } from './zone.ts';

/** `dayEndsAt` is when one business day of the site ends and the next begins. */
export type SiteDays = { readonly zone: string; readonly dayEndsAt: WallTime };
/** Named by the date on which it begins; `end` is the start of the next one. */
export type BusinessDay = { readonly date: LocalDate; readonly start: Instant; readonly end: Instant };

/** Where the clocks show the turn twice, the day begins at the first; where they leave it out, at the change. */
const startOf = ({ zone, dayEndsAt }: SiteDays, day: DayNumber): number => {
  const turn = minutesOfDay(dayEndsAt) % MINUTES_A_DAY;
  return Math.min(...momentsOrChange(zone, day * DAY + turn * MINUTE));
};

const whole = (site: SiteDays, day: DayNumber): BusinessDay => ({
  date: dateOf(day),
  start: Instant.of(startOf(site, day)),
  end: Instant.of(startOf(site, day + 1)),
});

/** The business day of a date. */
export const businessDay = (site: SiteDays, date: LocalDate): BusinessDay => whole(site, dayOf(date));

/** The business day that a moment belongs to. With `dayEndsAt` at 03:00, 02:59 is part of the day before. */
export const businessDayOf = (site: SiteDays, at: Instant): BusinessDay => {
  const moment = Instant.ms(at);
  let day = dayAt(site.zone, moment);
  while (startOf(site, day) > moment) day--;
  while (startOf(site, day + 1) <= moment) day++;
  return whole(site, day);
};
