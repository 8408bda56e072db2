export { type BusinessDay, businessDay, businessDayOf, type SiteDays } from './business-day.ts';
export {
  clockAt,
  type DayNumber,
  datesBetween,
  dateOf,
  dayAt,
  dayOf,
  gridMoments,
  localOf,
  weekdayOf,
} from './days.ts';
export { instantAt, nextWall, spanOfWall, type WallSpan, wallOfSpan } from './wall.ts';
export { type Week, weekFrom, weekOf } from './week.ts';
export { momentsOrChange, offsetAt } from './zone.ts';
