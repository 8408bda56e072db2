export { type BusinessDay, businessDay, businessDayOf, type SiteDays } from './business-day.ts';
export { datesBetween, localOf } from './days.ts';
export { explainSlot } from './explain.ts';
export { openingsBetween, type ZonedHours } from './openings.ts';
export { givenWay, resourcesInSpite, withoutSoftLimits } from './override.ts';
export { canDo } from './places.ts';
export { resourcesAt, slotAt, slots } from './slots.ts';
