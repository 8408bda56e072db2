export {
  type BusinessDay,
  businessDay,
  businessDayOf,
  datesBetween,
  localOf,
  type SiteDays,
} from '../../facilities/calendar/index.ts';
export { explainSlot } from './explain.ts';
export { openingsBetween, type ZonedHours } from './openings.ts';
export { slotAt, slots } from './slots.ts';
