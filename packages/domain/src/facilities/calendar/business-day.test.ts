import 'temporal-polyfill/global';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, Instant, Span } from '../../kernel/index.ts';
import { businessDay, businessDayOf, localOf } from './index.ts';

const zones = [
  'UTC',
  'Europe/Lisbon',
  'Atlantic/Azores',
  'America/New_York',
  'America/Havana',
  'America/St_Johns',
  'America/Santiago',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Asia/Gaza',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
] as const;

describe('the business day of a moment', () => {
  const lisbon = 'Europe/Lisbon';

  it.each([
    [lisbon, '00:00', '2026-11-21T00:00:00.000Z', '2026-11-21', 24],
    [lisbon, '00:00', '2026-11-20T23:59:59.999Z', '2026-11-20', 24],
    [lisbon, '24:00', '2026-11-20T23:59:59.999Z', '2026-11-20', 24],
    [lisbon, '03:00', '2026-11-21T02:59:59.999Z', '2026-11-20', 24],
    [lisbon, '03:00', '2026-11-21T03:00:00.000Z', '2026-11-21', 24],
    // Clocks go forward on 29 March at 01:00 and back on 25 October at 02:00.
    [lisbon, '03:00', '2026-03-29T01:59:59.999Z', '2026-03-28', 23],
    [lisbon, '03:00', '2026-03-29T02:00:00.000Z', '2026-03-29', 24],
    [lisbon, '03:00', '2026-10-25T02:59:00.000Z', '2026-10-24', 25],
    [lisbon, '01:30', '2026-03-29T00:59:59.999Z', '2026-03-28', 23.5],
    [lisbon, '01:30', '2026-03-29T01:00:00.000Z', '2026-03-29', 23.5],
    [lisbon, '01:30', '2026-10-25T00:30:00.000Z', '2026-10-25', 25],
    [lisbon, '01:30', '2026-10-25T01:15:00.000Z', '2026-10-25', 25],
    // The clocks showed midnight twice, an hour apart.
    ['America/St_Johns', '00:00', '2010-11-07T02:40:00.000Z', '2010-11-07', 25],
    ['Pacific/Apia', '00:00', '2011-12-30T09:59:59.999Z', '2011-12-29', 24],
    ['Pacific/Apia', '00:00', '2011-12-30T10:00:00.000Z', '2011-12-31', 24],
  ])('%s, which ends at %s: %s is on %s, of %d hours', (zone, dayEndsAt, at, date, hours) => {
    const day = businessDayOf({ zone, dayEndsAt }, at);
    expect(day.date).toBe(date);
    expect(Span.minutes(day)).toBe(hours * 60);
  });

  it('of a date that the zone skipped is empty', () => {
    const { start, end } = businessDay({ zone: 'Pacific/Apia', dayEndsAt: '00:00' }, '2011-12-30');
    expect(start).toBe(end);
  });
});

describe('business days, in any zone and whenever they end', () => {
  const two = (part: number) => String(part).padStart(2, '0');
  const anySite = fc.record({
    zone: fc.constantFrom(...zones),
    dayEndsAt: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
  });
  const from = Date.UTC(2011, 0, 1);
  const anyMoment = fc.integer({ min: from, max: Date.UTC(2027, 0, 1) }).map(Instant.of);

  it('each moment lies in its own day, which is the same by its date', () => {
    fc.assert(
      fc.property(anySite, anyMoment, (site, at) => {
        const day = businessDayOf(site, at);
        expect(Span.holds(day, at)).toBe(true);
        expect(businessDay(site, day.date)).toEqual(day);
      }),
      { numRuns: 1000 },
    );
  });

  it('follow each other without gap or overlap', () => {
    const days = Array.from({ length: 366 }, (_, index) => Instant.of(Date.UTC(2026, 0, 1) + index * DAY).slice(0, 10));
    fc.assert(
      fc.property(anySite, (site) => {
        const spans = days.map((date) => businessDay(site, date));
        for (const [index, { start }] of spans.entries()) if (index > 0) expect(start).toBe(spans[index - 1]?.end);
        for (const { start, end } of spans) expect(start < end).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('begin when the clocks show it, unless they skip that time', () => {
    fc.assert(
      fc.property(anySite, anyMoment, (site, at) => {
        const { date, start } = businessDayOf(site, at);
        const shown = localOf(start, site.zone);
        expect(shown.date >= date).toBe(true);
        expect(shown.date > date || shown.time >= site.dayEndsAt).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
