export {
  type BusinessDay,
  businessDay,
  businessDayOf,
  datesBetween,
  localOf,
  type SiteDays,
} from '../../facilities/calendar/index.ts';
export { standsInTheWay, type Surroundings, waysOut } from './disruption.ts';
export { explainSlot } from './explain.ts';
export { lostTo } from './lost.ts';
export { type Kept, keptAt, type Obstacle } from './kept.ts';
export { openingsBetween, type ZonedHours } from './openings.ts';
export { givenWay, resourcesInSpite, withoutSoftLimits } from './override.ts';
export { canDo, isFullAt } from './places.ts';
export { ranked, type Ranked } from './preference.ts';
export { minuteOf, type QueuedJob, type QueueSite, startsInTurn } from './queue.ts';
export { occurrencesOf } from './recurrence.ts';
export { resourcesAt, slotAt, slots } from './slots.ts';
