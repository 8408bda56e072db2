export { type BusinessDay, businessDay, businessDayOf, type SiteDays } from './business-day.ts';
export {
  type DayNumber,
  datesBetween,
  dateOf,
  dayAt,
  dayOf,
  gridMoments,
  localOf,
  weekdayOf,
} from './days.ts';
export { type Week, weekFrom, weekOf } from './week.ts';
export { momentsOrChange, offsetAt } from './zone.ts';
