import 'temporal-polyfill/global';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, Instant, Span } from '../../kernel/index.ts';
import { type SiteDays, weekFrom, weekOf } from './index.ts';

const lisbon: SiteDays = { zone: 'Europe/Lisbon', dayEndsAt: '00:00' };
const hoursOf = ({ start, end }: Span) => Instant.hoursBetween(start, end);

describe('a week', () => {
  it.each([
    ['its Monday', '2026-11-16'],
    ['its Thursday', '2026-11-19'],
    ['its Sunday', '2026-11-22'],
  ])('is found by %s', (_, date) => {
    const { monday, days, start, end } = weekFrom(lisbon, date);
    expect(monday).toBe('2026-11-16');
    expect(days.map((day) => day.date)).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
    expect([start, end]).toEqual(['2026-11-16T00:00:00.000Z', '2026-11-23T00:00:00.000Z']);
  });

  it.each([
    ['Europe/Lisbon', '2026-03-25', 167],
    ['Europe/Lisbon', '2026-10-21', 169],
    ['Europe/Lisbon', '2026-06-10', 168],
    ['Australia/Lord_Howe', '2026-10-01', 167.5],
    ['America/New_York', '2026-11-01', 169],
    ['Africa/Cairo', '2026-04-23', 167],
  ])('in %s around %s has %f hours', (zone, date, hours) => {
    const week = weekFrom({ zone, dayEndsAt: '00:00' }, date);
    expect(hoursOf(week)).toBe(hours);
    expect(week.days.reduce((sum, day) => sum + hoursOf(day), 0)).toBe(hours);
    expect([week.days.at(0)?.start, week.days.at(-1)?.end]).toEqual([week.start, week.end]);
  });

  it('begins when the business day of Monday does', () => {
    const late: SiteDays = { zone: 'America/New_York', dayEndsAt: '03:00' };
    expect(weekOf(late, '2026-11-16T07:59:59.000Z').monday).toBe('2026-11-09');
    expect(weekOf(late, '2026-11-16T08:00:00.000Z').monday).toBe('2026-11-16');
  });

  it('holds every moment of itself', () => {
    for (let at = Date.parse('2026-03-20T00:00:00Z'); at < Date.parse('2026-04-05T00:00:00Z'); at += 7 * HOUR) {
      const moment = Instant.of(at);
      expect(Span.holds(weekOf(lisbon, moment), moment)).toBe(true);
    }
    expect(weekOf(lisbon, Instant.of(DAY)).monday).toBe('1969-12-29');
  });
});
