import { describe, expect, it } from 'vitest';
import { centsOf, instantAt, listOf, mondayOf } from './typed.ts';

describe('a moment that somebody types', () => {
  it.each([
    ['Europe/Lisbon', '2026-06-10', '08:00', '2026-06-10T07:00:00.000Z'],
    ['Europe/Lisbon', '2026-11-20', '08:00', '2026-11-20T08:00:00.000Z'],
    ['America/New_York', '2026-11-01', '23:30', '2026-11-02T04:30:00.000Z'],
    ['Asia/Kathmandu', '2026-11-20', '00:15', '2026-11-19T18:30:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-20', '10:00', '2026-11-19T20:00:00.000Z'],
  ])('in %s on %s at %s is %s', (zone, date, time, expected) => {
    expect(instantAt(zone, date, time)).toBe(expected);
  });

  it('that the clocks leave out is an hour on', () => {
    expect(instantAt('Europe/Lisbon', '2026-03-29', '01:30')).toBe('2026-03-29T01:30:00.000Z');
  });
});

describe('what somebody types', () => {
  it.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
  ])('the week of %s begins on %s', (date, monday) => {
    expect(mondayOf(date)).toBe(monday);
  });

  it.each([
    ['12', 1200],
    ['12.5', 1250],
    ['12,50', 1250],
    ['0.29', 29],
    ['', null],
    ['-1', null],
    ['1.234', null],
  ])('%j is %s cents', (typed, cents) => {
    expect(centsOf(typed)).toBe(cents);
  });

  it('words stand between commas', () => {
    expect(listOf(' polish, ceramic ,,')).toEqual(['polish', 'ceramic']);
  });
});
