import 'temporal-polyfill/global';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, Instant } from '../../kernel/index.ts';
import { datesBetween, localOf, openingsBetween, slots } from './index.ts';
import { asked, daily } from './world.fixture.ts';

describe('a day on which the clocks change', () => {
  const on = (zone: string, date: string, hours: readonly [string, string]) => {
    const midnight = Date.parse(`${date}T00:00:00.000Z`);
    const request = { ...asked, zone, hours: daily(hours), gridMinutes: 30, job: { ...asked.job, minutes: 30 } };
    const [now, from, to] = [midnight - DAY, midnight - 14 * HOUR, midnight + 36 * HOUR].map(Instant.of);
    return slots({ ...request, now: now ?? '', from: from ?? '', to: to ?? '' })
      .map(({ startsAt }) => localOf(startsAt, zone))
      .filter((local) => local.date === date)
      .map(({ time }) => time);
  };

  it.each([
    ['Europe/Lisbon', '2026-03-29', ['00:00', '03:00'], '00:00 00:30 02:00 02:30'],
    ['Europe/Lisbon', '2026-10-25', ['00:00', '03:00'], '00:00 00:30 01:00 01:30 01:00 01:30 02:00 02:30'],
    ['America/New_York', '2026-11-01', ['00:30', '02:00'], '00:30 01:00 01:30 01:00 01:30'],
    ['Australia/Lord_Howe', '2026-10-04', ['01:00', '03:00'], '01:00 01:30 02:30'],
    ['Australia/Lord_Howe', '2026-04-05', ['01:00', '02:30'], '01:00 01:30 01:30 02:00'],
    ['America/Havana', '2026-03-08', ['00:00', '02:00'], '01:00 01:30'],
    ['Pacific/Chatham', '2026-09-27', ['02:00', '04:30'], '02:00 02:30 04:00'],
    // Inside the gap the edge is the change itself; where a time repeats, the opening keeps to the time between.
    ['Europe/Lisbon', '2026-03-29', ['01:30', '03:00'], '02:00 02:30'],
    ['Europe/Lisbon', '2026-03-29', ['00:00', '01:30'], '00:00 00:30'],
    ['Europe/Lisbon', '2026-03-29', ['01:00', '02:00'], ''],
    ['Europe/Lisbon', '2026-10-25', ['00:00', '01:30'], '00:00 00:30 01:00'],
    ['Europe/Lisbon', '2026-10-25', ['01:30', '02:30'], '01:30 02:00'],
    ['Europe/Lisbon', '2026-10-25', ['01:00', '01:30'], '01:00'],
  ] as const)('%s %s, open %j', (zone, date, hours, expected) => {
    expect(on(zone, date, hours).join(' ')).toBe(expected);
  });

  it('a date that a zone skipped has no slots and is not listed', () => {
    expect(on('Pacific/Apia', '2011-12-30', ['00:00', '24:00'])).toEqual([]);
    expect(datesBetween('2011-12-29T12:00:00.000Z', '2011-12-31T12:00:00.000Z', 'Pacific/Apia')).toEqual([
      '2011-12-29',
      '2011-12-31',
      '2012-01-01',
    ]);
  });

  it('an unknown zone is a mistake of the caller', () => {
    expect(() => localOf('2026-11-23T00:00:00.000Z', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('openings between two instants', () => {
  it('are cut to them, joined where they touch, and a day is as long as it is', () => {
    const site = { zone: 'Europe/Lisbon', exceptions: [], hours: daily(['22:00', '02:00'], ['02:00', '04:00']) };
    const window = { start: '2026-10-24T23:00:00.000Z', end: '2026-10-25T22:00:00.000Z' };
    expect(openingsBetween(site, window)).toEqual([{ start: window.start, end: '2026-10-25T04:00:00.000Z' }]);
  });

  it('lists the dates of a span', () => {
    expect(datesBetween('2026-11-23T23:30:00.000Z', '2026-11-25T00:00:00.000Z', 'Europe/Paris')).toEqual([
      '2026-11-24',
      '2026-11-25',
    ]);
  });
});
