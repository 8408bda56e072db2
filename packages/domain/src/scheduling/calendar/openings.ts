import { type DayNumber, dateOf, dayAt, momentsOrChange, weekdayOf } from '../../facilities/calendar/index.ts';
import { type DatedException, type OpeningHours, wallMinutes } from '../../facilities/index.ts';
import { DAY, Instant, MINUTE, type Span } from '../../kernel/index.ts';

/** A stretch of time in epoch milliseconds, `end` excluded. */
export type Stretch = { readonly start: number; readonly end: number };
export type ZonedHours = OpeningHours & { readonly zone: string };

export const exceptionOn = ({ exceptions }: OpeningHours, day: DayNumber): DatedException | undefined => {
  const date = dateOf(day);
  return exceptions.find((exception) => exception.date === date);
};

/** The openings that begin on a local date: its exception's where it has one, else its weekday's. Wall time as if UTC. */
const wallOpeningsOn = (site: OpeningHours, day: DayNumber): readonly Stretch[] => {
  const weekday = weekdayOf(day);
  const intervals = exceptionOn(site, day)?.intervals ?? site.hours.filter((interval) => interval.weekday === weekday);
  return intervals.map((interval) => {
    const { start, end } = wallMinutes(interval);
    return { start: day * DAY + start * MINUTE, end: day * DAY + end * MINUTE };
  });
};

/** Joins what overlaps or touches, in order. */
const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const whole: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last === undefined || last.end < stretch.start) whole.push(stretch);
    else whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
  }
  return whole;
};

/**
 * When the clocks show an opening. Where they show its edge twice, it opens at the second and closes at the first, so
 * that they never show a time outside it while it lasts; one that lies wholly in the repeated hour is held once, first.
 */
const resolved = (zone: string, { start, end }: Stretch): Stretch => {
  const opens = momentsOrChange(zone, start);
  const closes = Math.min(...momentsOrChange(zone, end));
  const last = Math.max(...opens);
  return { start: last < closes ? last : Math.min(...opens), end: closes };
};

/** The openings that begin on the local dates `from` to `to`, in order, joined where one runs into the next. */
export const openingsOnDays = (site: ZonedHours, from: DayNumber, to: DayNumber): readonly Stretch[] => {
  const walls: Stretch[] = [];
  for (let day = from; day <= to; day++) walls.push(...wallOpeningsOn(site, day));
  const openings = joined(walls).map((wall) => resolved(site.zone, wall));
  return joined(openings.filter(({ start, end }) => start < end));
};

/** All openings that could touch a stretch of time. */
export const openingsAround = (site: ZonedHours, { start, end }: Stretch): readonly Stretch[] =>
  openingsOnDays(site, dayAt(site.zone, start) - 1, dayAt(site.zone, end) + 1);

/** When the site is open between two instants, cut to them. */
export const openingsBetween = (site: ZonedHours, { start, end }: Span): readonly Span[] => {
  const window = { start: Instant.ms(start), end: Instant.ms(end) };
  return openingsAround(site, window)
    .map((opening) => ({ start: Math.max(opening.start, window.start), end: Math.min(opening.end, window.end) }))
    .filter((opening) => opening.start < opening.end)
    .map((opening) => ({ start: Instant.of(opening.start), end: Instant.of(opening.end) }));
};
