import 'temporal-polyfill/global';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, Instant, MINUTE } from '../../kernel/index.ts';
import type { SlotRequest } from '../index.ts';
import { localOf, slots } from './index.ts';
import { asked, daily } from './world.fixture.ts';

const zones = [
  'UTC',
  'Europe/Lisbon',
  'Europe/London',
  'Europe/Paris',
  'Atlantic/Azores',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'America/Nuuk',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Jerusalem',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
];

/** The clock of a zone by way of Intl, which knows nothing of the code under test. */
const clockOf = (zone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (moment: number): string => format.format(moment);
};
const minuteOf = (wall: string): number => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
const offsetOf = (wall: string, moment: number): number => Date.parse(`${wall.replace(' ', 'T')}:00Z`) - moment;

/** The days of 2026 on which a zone's clocks change, or one in June where none does. */
const changesOf = (zone: string): readonly number[] => {
  const clock = clockOf(zone);
  const offsetAt = (day: number) => offsetOf(clock(day), day);
  const days = Array.from({ length: 365 }, (_, day) => Date.UTC(2026, 0, 1) + day * DAY);
  const changes = days.filter((day) => offsetAt(day) !== offsetAt(day + DAY));
  return changes.length > 0 ? changes : [Date.UTC(2026, 5, 10)];
};

const STEP = 5 * MINUTE;
/** Two days and a half around a change; every fifth minute of them, and what the clock then shows. */
const worldOf = (zone: string, change: number) => {
  const clock = clockOf(zone);
  const from = change - DAY;
  const moments = Array.from({ length: (3 * DAY) / STEP + 1 }, (_, index) => from + index * STEP);
  const wall = new Map(moments.map((moment) => [moment, clock(moment)]));
  return { zone, from, to: from + 2.5 * DAY, ticks: () => moments, shown: (moment: number) => wall.get(moment) ?? '' };
};
const worlds = zones.flatMap((zone) => changesOf(zone).map((change) => worldOf(zone, change)));
type World = (typeof worlds)[number];

const requestIn = ({ zone, from, to }: World, changes: Partial<SlotRequest>): SlotRequest => ({
  ...asked,
  zone,
  from: Instant.of(from),
  to: Instant.of(to),
  now: Instant.of(from),
  ...changes,
});

/** The starts on the grid whose every fifth minute the clock shows inside the hours of some day. */
const expectedStarts = (
  { from, to, ticks, shown }: World,
  [opens, closes]: readonly [number, number],
  { gridMinutes, job }: SlotRequest,
) => {
  const open = (moment: number): boolean => {
    const minute = minuteOf(shown(moment));
    return closes > opens ? opens <= minute && minute < closes : opens <= minute || minute < closes;
  };
  const whole = (start: number): boolean => {
    for (let moment = start; moment < start + job.minutes * MINUTE; moment += STEP) if (!open(moment)) return false;
    return true;
  };
  return ticks().filter(
    (moment) => from <= moment && moment < to && minuteOf(shown(moment)) % gridMinutes === 0 && whole(moment),
  );
};

const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

describe(`slots around the clock changes of ${zones.length} zones`, () => {
  const anyWorld = fc.constantFrom(...worlds);
  const anyJob = fc.record({
    minutes: fc.integer({ min: 1, max: 48 }).map((fives) => fives * 5),
    bufferBefore: fc.constant(0),
    bufferAfter: fc.constant(0),
  });
  const anyGrid = fc.constantFrom(5, 10, 15, 30, 60);
  const startsOf = (request: SlotRequest) => slots(request).map(({ startsAt }) => Instant.ms(startsAt));

  it('has changes to look at', () => {
    expect(worlds.length).toBeGreaterThan(40);
  });

  it.each(worlds)(
    '$zone, open day and night: all that its clocks show on the grid, nothing else, nothing twice',
    (world) => {
      const request = requestIn(world, { hours: daily(['00:00', '24:00']), gridMinutes: 15 });
      expect(startsOf(request)).toEqual(expectedStarts(world, [0, 1440], request));
    },
  );

  it('any hours: on the grid, in order, elapsed durations, and every minute of the job inside the hours', () => {
    const quarter = fc.integer({ min: 0, max: 95 }).map((quarters) => quarters * 15);
    fc.assert(
      fc.property(anyWorld, anyJob, anyGrid, quarter, quarter, (world, job, gridMinutes, opens, closes) => {
        fc.pre(opens !== closes);
        const hours = daily([clockText(opens), clockText(closes)]);
        const request = requestIn(world, { hours, gridMinutes, job });
        const starts = startsOf(request);
        const possible = new Set(expectedStarts(world, [opens, closes], request));
        expect(starts.filter((start) => !possible.has(start))).toEqual([]);
        expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
        for (const { startsAt, endsAt } of slots(request))
          expect(Instant.between(startsAt, endsAt)).toBe(job.minutes * MINUTE);
      }),
      { numRuns: 300 },
    );
  });

  it('hours whose ends the clocks show once: no possible start is missing', () => {
    const morning = fc.integer({ min: 5 * 4, max: 13 * 4 }).map((quarters) => quarters * 15);
    const evening = fc.integer({ min: 14 * 4, max: 22 * 4 }).map((quarters) => quarters * 15);
    fc.assert(
      fc.property(anyWorld, anyJob, morning, evening, fc.boolean(), (world, job, early, late, night) => {
        const [opens, closes] = night ? [late, early] : [early, late];
        const request = requestIn(world, { hours: daily([clockText(opens), clockText(closes)]), gridMinutes: 15, job });
        expect(startsOf(request)).toEqual(expectedStarts(world, [opens, closes], request));
      }),
      { numRuns: 300 },
    );
  });

  it('local time is what the clock shows', () => {
    for (const { zone, ticks, shown } of worlds)
      for (const moment of ticks()) {
        const { date, time } = localOf(Instant.of(moment), zone);
        if (`${date} ${time}` !== shown(moment)) expect(`${zone}: ${date} ${time}`).toBe(shown(moment));
      }
  });
});
