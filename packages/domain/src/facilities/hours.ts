/** Wall time of the site, `HH:MM`; `24:00` is the end of the day. */
export type WallTime = string;
/** A date of the site's calendar, `YYYY-MM-DD`. */
export type LocalDate = string;
/** ISO 8601: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What the clocks and the calendar of a site show at some moment; Monday is 1. */
export type LocalClock = { readonly date: LocalDate; readonly time: WallTime; readonly weekday: number };

/** It belongs to the day it opens on. `closes` at or before `opens` means the next day, so equal times are 24 hours. */
export type OpeningInterval = { readonly opens: WallTime; readonly closes: WallTime };
export type WeeklyInterval = OpeningInterval & { readonly weekday: Weekday };
/** Replaces the weekly hours of one date; no intervals means closed that day. */
export type DatedException = {
  readonly date: LocalDate;
  readonly intervals: readonly OpeningInterval[];
  readonly reason: string | null;
};
/** When a site is open: what the week says, and the dates that differ. */
export type OpeningHours = {
  readonly hours: readonly WeeklyInterval[];
  readonly exceptions: readonly DatedException[];
};

export const MINUTES_A_DAY = 1440;
const MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

/** Minutes since wall midnight: `24:00` is 1440. */
export const minutesOfDay = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Wall minutes from the midnight of the day it opens on; `end` exceeds 1440 past midnight. */
export const wallMinutes = ({ opens, closes }: OpeningInterval): { readonly start: number; readonly end: number } => {
  const start = minutesOfDay(opens);
  const end = minutesOfDay(closes);
  return { start, end: end > start ? end : end + MINUTES_A_DAY };
};

type Stretch = { readonly start: number; readonly end: number };
const crowded = (stretches: readonly Stretch[]): boolean => {
  const sorted = stretches.toSorted((a, b) => a.start - b.start);
  return sorted.some(({ start }, index) => {
    const before = sorted[index - 1];
    return before !== undefined && start < before.end;
  });
};

/** Whether two intervals of the same date overlap. */
export const intervalsOverlap = (intervals: readonly OpeningInterval[]): boolean => crowded(intervals.map(wallMinutes));

/** Whether two weekly intervals overlap; the week is a circle, so Sunday night meets Monday morning. */
export const weekOverlaps = (hours: readonly WeeklyInterval[]): boolean => {
  const stretches = hours.map((interval) => {
    const { start, end } = wallMinutes(interval);
    const midnight = (interval.weekday - 1) * MINUTES_A_DAY;
    return { start: midnight + start, end: midnight + end };
  });
  const nextWeek = stretches.map(({ start, end }) => ({ start: start + MINUTES_A_WEEK, end: end + MINUTES_A_WEEK }));
  return crowded([...stretches, ...nextWeek]);
};
