import type { Weekday, WeeklyInterval } from '../../facilities/index.ts';
import type { BayResource, SlotRequest, TeamResource, Visit, Worker } from '../index.ts';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The same hours every day. */
export const daily = (...intervals: readonly (readonly [opens: string, closes: string])[]): readonly WeeklyInterval[] =>
  weekdays.flatMap((weekday) => intervals.map(([opens, closes]) => ({ weekday, opens, closes })));

export const bay = (number: number, changes: Partial<BayResource> = {}): BayResource => ({
  mode: 'bay',
  resourceId: `r${number}`,
  bayId: `b${number}`,
  number,
  name: `Bay ${number}`,
  kind: 'hand',
  maxSize: 'large',
  equipment: [],
  status: 'active',
  ...changes,
});

/** A moment of that day. */
export const at = (time: string): string => `2026-11-23T${time}:00.000Z`;
export const span = (start: string, end: string) => ({ start: at(start), end: at(end) });

/** Lisbon; a team drives from there. */
export const base = { lat: 38.72, lng: -9.14 };
/** Almada, 4.5 km away. */
export const visit: Visit = { position: { lat: 38.68, lng: -9.15 }, kmPerHour: 30, dayEndsAt: '00:00' };
export const team = (number: number, changes: Partial<TeamResource> = {}): TeamResource => ({
  mode: 'mobile',
  resourceId: `r${number}`,
  number,
  name: `Team ${number}`,
  equipment: [],
  status: 'active',
  base,
  radiusKm: 50,
  dailyCapacity: 8,
  ...changes,
});
/** On duty on that day from 08:00 to 12:00. */
export const worker = (number: number, changes: Partial<Worker> = {}): Worker => ({
  resourceId: `w${number}`,
  number,
  skills: ['wash'],
  duties: [span('08:00', '12:00')],
  papersUntil: null,
  ...changes,
});

/** One day in November in Lisbon, which then is on UTC; a job of an hour, one bay, nothing booked. */
export const asked: SlotRequest = {
  zone: 'Europe/Lisbon',
  hours: daily(['08:00', '12:00']),
  exceptions: [],
  gridMinutes: 60,
  noticeMinutes: 0,
  horizonDays: 90,
  from: '2026-11-23T00:00:00.000Z',
  to: '2026-11-24T00:00:00.000Z',
  now: '2026-11-20T00:00:00.000Z',
  job: { minutes: 60, bufferBefore: 0, bufferAfter: 0 },
  size: 'standard',
  needs: { bayKinds: [], equipment: [], skills: [] },
  places: [bay(1)],
  workers: [],
  assets: [],
  visit: null,
  wishedFor: null,
  busy: [],
};
