import { weekdayOf, dayOf } from '@bling/domain/facilities/calendar';
import type { LocalDate } from '@bling/domain/facilities';
import { chanceOf } from './chance.ts';

/** Monday to Sunday, against a middling day. */
const BY_WEEKDAY = [0.7, 0.6, 0.75, 0.85, 1.2, 1.9, 1] as const;

/** Pollen and salt make spring and autumn busy; in the north, summer is for the seaside. 0.8 to 1.2 over the year. */
const season = (day: number): number => 1 + 0.2 * Math.cos(((day % 365.25) / 365.25 - 0.3) * 4 * Math.PI);

/** Rain lasts: a wet day follows a wet one twice as often as a dry one. Winters are wetter. */
export const isWet = (date: LocalDate): boolean => {
  const day = dayOf(date);
  const wetness = 0.22 + 0.14 * Math.cos(((day % 365.25) / 365.25) * 2 * Math.PI);
  const spell = chanceOf(`spell ${Math.floor(day / 3)}`).part() < wetness;
  return spell ? chanceOf(`wet ${date}`).part() < 0.8 : chanceOf(`dry ${date}`).part() < 0.1;
};

/** How many want to come on a day, against a middling one. Few wash in the rain, more on the day after it. */
export const demandOn = (date: LocalDate): number => {
  const day = dayOf(date);
  const weekday = BY_WEEKDAY[weekdayOf(day) - 1] ?? 1;
  const yesterday = new Date((day - 1) * 86_400_000).toISOString().slice(0, 10);
  const afterRain = isWet(yesterday) ? 1.25 : 1;
  const noise = 0.85 + 0.3 * chanceOf(`noise ${date}`).part();
  return weekday * season(day) * (isWet(date) ? 0.35 : afterRain) * noise;
};
