import type { Instant } from '@bling/domain/kernel';
import { localDate, timeText } from './format.ts';

const shown = (moment: number, zone: string): number => {
  const instant = new Date(moment).toISOString();
  return Date.parse(`${localDate(instant, zone)}T${timeText(instant, zone)}:00.000Z`);
};

/** When the clocks of a zone show a date and time; a time that they leave out stands for the one an hour on. */
export const instantAt = (zone: string, date: string, time: string): Instant => {
  const wall = Date.parse(`${date}T${time}:00.000Z`);
  const first = wall - (shown(wall, zone) - wall);
  const corrected = first - (shown(first, zone) - wall);
  return new Date(shown(corrected, zone) === wall ? corrected : Math.max(first, corrected)).toISOString();
};

/** The Monday of the week that a date is part of. */
export const mondayOf = (date: string): string => {
  const noon = Date.parse(`${date}T12:00:00.000Z`);
  const weekday = new Date(noon).getUTCDay() || 7;
  return new Date(noon - (weekday - 1) * 86_400_000).toISOString().slice(0, 10);
};

/** `12.50` as cents; null for what is no amount. */
export const centsOf = (text: string): number | null =>
  /^\d{1,7}(?:[.,]\d{1,2})?$/u.test(text) ? Math.round(Number(text.replace(',', '.')) * 100) : null;
export const decimalOf = (cents: number): string => (cents / 100).toFixed(2);

/** Words between commas. */
export const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
