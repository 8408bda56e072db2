import type { LocalDate, Site } from '@bling/domain/facilities';
import { businessDay, openingsBetween } from '@bling/domain/scheduling/calendar';
import { Instant, MINUTE } from '@bling/domain/kernel';
import { type Chance, chanceOf } from './chance.ts';
import { demandOn, isWet } from './demand.ts';

export type VisitKind = 'booking' | 'walk-in';
export type VisitEnd = 'done' | 'cancelled' | 'no-show' | 'weather';
/** One car on one day, as it was: how it came, in which bay, when, and what became of it. */
export type Visit = {
  readonly kind: VisitKind;
  readonly end: VisitEnd;
  readonly bay: number;
  readonly startsAt: Instant;
  /** Of the citizen, and of the offer among those of the house. */
  readonly citizen: number;
  readonly offer: number;
  /** Minutes by which it began later than planned. */
  readonly late: number;
};

export type CityDay = {
  readonly site: Site;
  readonly date: LocalDate;
  readonly bays: number;
  readonly offers: readonly number[];
};

const JOBS_A_BAY = 6;
const GRID = 15;

const endOf = (chance: Chance, kind: VisitKind, wet: boolean): VisitEnd => {
  if (kind === 'walk-in') return chance.part() < 0.97 ? 'done' : 'cancelled';
  return chance.weighed([
    [wet ? 70 : 88, 'done'],
    [6, 'cancelled'],
    [3, 'no-show'],
    [wet ? 20 : 0, 'weather'],
  ]);
};

const clearAfter = (startsAt: Instant, minutes: number): Instant => Instant.plus(startsAt, minutes * MINUTE);

/**
 * What happened at a site on a day: each bay takes one car after the other, with the pauses of a day as busy as its
 * weather and weekday make it. `offers` are the minutes of each offer, clearing included; nothing ever overlaps.
 */
export const visitsOn = ({ site, date, bays, offers }: CityDay, people: number): readonly Visit[] => {
  const { start, end } = businessDay(site, date);
  const chance = chanceOf(`${site.code} ${date}`);
  const wet = isWet(date);
  const busy = Math.min(0.97, (demandOn(date) * JOBS_A_BAY) / 12);
  const visits: Visit[] = [];
  for (const opening of openingsBetween(site, { start, end }))
    for (let bay = 0; bay < bays; bay++) {
      let at = opening.start;
      while (at < opening.end) {
        const offer = chance.upTo(offers.length);
        const over = clearAfter(at, Math.ceil((offers[offer] ?? 60) / GRID) * GRID);
        if (over > opening.end) break;
        const kind: VisitKind = chance.part() < 0.25 ? 'walk-in' : 'booking';
        const how = {
          kind,
          end: endOf(chance, kind, wet),
          citizen: chance.upTo(people),
          late: Math.max(0, chance.upTo(14) - 9),
        };
        if (chance.part() < busy) visits.push({ ...how, bay, startsAt: at, offer });
        at = over;
      }
    }
  return visits.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
};
