import 'temporal-polyfill/global';
import { describe, expect, it } from 'vitest';
import { Instant, Span } from '../../kernel/index.ts';
import { nextWall, spanOfWall, wallOfSpan } from './index.ts';

describe('a stretch on the clocks of a place', () => {
  it.each([
    ['an ordinary day', 'Europe/Lisbon', '2026-06-10', ['08:00', '16:30'], '2026-06-10T07:00:00.000Z', 510],
    ['until midnight', 'Europe/Lisbon', '2026-11-20', ['18:00', '24:00'], '2026-11-20T18:00:00.000Z', 360],
    ['a night', 'Europe/Lisbon', '2026-11-20', ['22:00', '06:00'], '2026-11-20T22:00:00.000Z', 480],
    [
      'the night that is an hour short',
      'Europe/Lisbon',
      '2026-03-28',
      ['22:00', '06:00'],
      '2026-03-28T22:00:00.000Z',
      420,
    ],
    [
      'the night that is an hour long',
      'Europe/Lisbon',
      '2026-10-24',
      ['22:00', '06:00'],
      '2026-10-24T21:00:00.000Z',
      540,
    ],
    ['half an hour short', 'Australia/Lord_Howe', '2026-10-03', ['22:00', '06:00'], '2026-10-03T11:30:00.000Z', 450],
    ['all day', 'America/New_York', '2026-03-08', ['00:00', '24:00'], '2026-03-08T05:00:00.000Z', 1380],
    [
      'from the repeated hour, its first',
      'America/New_York',
      '2026-11-01',
      ['01:30', '03:00'],
      '2026-11-01T05:30:00.000Z',
      150,
    ],
    [
      'from the hour that is left out',
      'America/New_York',
      '2026-03-08',
      ['02:30', '04:00'],
      '2026-03-08T07:00:00.000Z',
      60,
    ],
  ] as const)('%s in %s', (_, zone, date, [starts, ends], start, minutes) => {
    const span = spanOfWall(zone, { date, starts, ends });
    expect([span.start, Span.minutes(span)]).toEqual([start, minutes]);
  });

  it.each([
    ['2026-11-20', '18:00', '24:00'],
    ['2026-10-24', '22:00', '06:00'],
    ['2026-06-10', '08:05', '16:30'],
  ])('of %s from %s to %s is read back', (date, starts, ends) => {
    const wall = { date, starts, ends };
    expect(wallOfSpan('Europe/Lisbon', spanOfWall('Europe/Lisbon', wall))).toEqual(wall);
  });
});

describe('the next time the clocks show 23:00', () => {
  it.each([
    ['Europe/Lisbon', '2026-06-10T10:00:00.000Z', '2026-06-10T22:00:00.000Z'],
    ['Europe/Lisbon', '2026-06-10T21:59:59.999Z', '2026-06-10T22:00:00.000Z'],
    ['Europe/Lisbon', '2026-06-10T22:00:00.000Z', '2026-06-11T22:00:00.000Z'],
    // The clocks go back in the night before: 25 hours until the next one.
    ['Europe/Lisbon', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['Asia/Tokyo', '2026-06-10T10:00:00.000Z', '2026-06-10T14:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-06-10T10:00:00.000Z', '2026-06-11T09:00:00.000Z'],
  ])('in %s after %s', (zone, after, expected) => {
    expect(nextWall(zone, '23:00', Instant.of(new Date(after)))).toBe(expected);
  });
});
