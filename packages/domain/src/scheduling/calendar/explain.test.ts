import 'temporal-polyfill/global';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, Instant, MINUTE, sizeClasses } from '../../kernel/index.ts';
import { allocationKinds, type Busy, type SlotRequest } from '../index.ts';
import { explainSlot, slots } from './index.ts';
import { asked, at, bay, daily, span, team, visit, worker } from './world.fixture.ts';

const why = (time: string, changes: Partial<SlotRequest> = {}) =>
  explainSlot({ ...asked, ...changes }, at(time)).reasons;
const onBay = { resourceId: 'r1', name: 'Bay 1' };

describe('why a slot is not to be had', () => {
  it('has no reason when it is free, and still tells the nearest', () => {
    expect(explainSlot(asked, at('09:00'))).toEqual({
      startsAt: at('09:00'),
      free: true,
      reasons: [],
      nearest: [at('08:00'), at('10:00'), at('11:00')],
    });
  });

  it('is the time: off the grid, too soon, too far', () => {
    expect(why('09:20')).toEqual([{ code: 'off-grid', gridMinutes: 60 }]);
    expect(why('09:00', { now: at('08:00'), noticeMinutes: 120 })).toEqual([
      { code: 'too-soon', earliest: at('10:00') },
    ]);
    expect(why('09:00', { now: '2026-11-20T08:00:00.000Z', horizonDays: 3 })).toEqual([
      { code: 'too-far', latest: at('08:00') },
    ]);
  });

  it.each([
    ['07:00', '08:00', '10:00'],
    ['10:00', '08:00', '10:00'],
    ['12:00', '13:00', '15:00'],
    ['20:00', '13:00', '15:00'],
  ])('is the hours at %s, the nearest opening being %s to %s', (time, opens, closes) => {
    const hours = daily(['08:00', '10:00'], ['13:00', '15:00']);
    expect(why(time, { hours })).toEqual([{ code: 'outside-hours', opens: at(opens), closes: at(closes) }]);
  });

  it('is a job that would run past closing', () => {
    expect(why('11:00', { job: { ...asked.job, minutes: 75 } })).toEqual([
      { code: 'outside-hours', opens: at('08:00'), closes: at('12:00') },
    ]);
  });

  it('is a closed day, until the next opening, with the reason of the exception', () => {
    const exceptions = [{ date: '2026-11-23', intervals: [], reason: 'Stocktaking' }];
    expect(why('09:00', { exceptions })).toEqual([
      { code: 'closed', until: '2026-11-24T08:00:00.000Z', reason: 'Stocktaking' },
    ]);
    const saturday = [{ weekday: 6 as const, opens: '09:00', closes: '12:00' }];
    expect(why('09:00', { hours: saturday })).toEqual([
      { code: 'closed', until: '2026-11-28T09:00:00.000Z', reason: null },
    ]);
    expect(why('09:00', { hours: [] })).toEqual([{ code: 'closed', until: null, reason: null }]);
  });

  it('is that there is no bay', () => {
    expect(why('09:00', { places: [] })).toEqual([{ code: 'no-bay' }]);
  });

  it('is every bay, each with its own reason', () => {
    const places = [
      bay(1, { status: 'maintenance' }),
      bay(2, { kind: 'tunnel' }),
      bay(3, { maxSize: 'compact' }),
      bay(4, { equipment: ['foam'] }),
    ];
    const needs = { bayKinds: ['hand' as const], equipment: ['foam', 'lift'], skills: [] };
    expect(why('09:00', { places, needs })).toEqual([
      { code: 'bay-down', ...onBay, status: 'maintenance', until: null },
      { code: 'wrong-kind', resourceId: 'r2', name: 'Bay 2', kind: 'tunnel' },
      { code: 'too-small', resourceId: 'r3', name: 'Bay 3', maxSize: 'compact' },
      { code: 'no-equipment', resourceId: 'r4', name: 'Bay 4', missing: ['lift'] },
    ]);
  });

  it('is no bay at all while another one is free', () => {
    expect(why('09:00', { places: [bay(1, { status: 'inactive' }), bay(2)] })).toEqual([]);
  });

  it('is a booking: until when, and how long it takes to clear', () => {
    const job = { minutes: 60, bufferBefore: 5, bufferAfter: 0 };
    const busy: Busy[] = [
      { resourceId: 'r1', kind: 'booking', span: span('11:00', '11:40') },
      { resourceId: 'r1', kind: 'booking', span: span('09:00', '10:40'), job: span('09:05', '10:30') },
      { resourceId: 'other', kind: 'booking', span: span('08:00', '12:00') },
    ];
    expect(why('10:00', { job, busy })).toEqual([
      { code: 'taken', ...onBay, from: at('09:05'), until: at('10:30'), bufferMinutes: 15 },
    ]);
    expect(why('11:00', { job, busy })).toEqual([
      { code: 'taken', ...onBay, from: at('11:00'), until: at('11:40'), bufferMinutes: 5 },
    ]);
  });

  it('is the first of several that stand in the way', () => {
    const busy: Busy[] = [
      { resourceId: 'r1', kind: 'hold', span: span('09:40', '09:50') },
      { resourceId: 'r1', kind: 'walkin', span: span('09:10', '09:20') },
    ];
    expect(why('09:00', { busy })).toMatchObject([{ code: 'taken', until: at('09:20') }]);
  });

  it.each(['maintenance', 'closure'] as const)('is %s of the bay, until its end', (kind) => {
    expect(why('09:00', { busy: [{ resourceId: 'r1', kind, span: span('08:00', '11:00') }] })).toEqual([
      { code: 'bay-down', ...onBay, status: kind, until: at('11:00') },
    ]);
  });
});

describe('an explanation', () => {
  const start = Date.parse('2026-10-23T00:00:00.000Z');
  const minute = fc.integer({ min: 0, max: (4 * DAY) / MINUTE / 5 }).map((fives) => start + fives * 5 * MINUTE);
  const wall = fc.integer({ min: 0, max: 47 }).map((half) => {
    return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
  });
  const busy = fc.record({
    resourceId: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'w1', 'w2', 'a1'),
    kind: fc.constantFrom(...allocationKinds),
    span: fc.tuple(minute, fc.integer({ min: 0, max: 300 })).map(([from, minutes]) => ({
      start: Instant.of(from),
      end: Instant.of(from + minutes * MINUTE),
    })),
  });
  const duty = fc.tuple(minute, fc.integer({ min: 60, max: 1800 })).map(([from, minutes]) => ({
    start: Instant.of(from),
    end: Instant.of(from + minutes * MINUTE),
  }));
  const bays = fc.record({
    kind: fc.constantFrom('hand', 'tunnel'),
    maxSize: fc.constantFrom(...sizeClasses),
    equipment: fc.subarray(['foam', 'lift']),
    status: fc.constantFrom('active', 'active', 'maintenance'),
  });
  const requests = fc.record({
    zone: fc.constantFrom('Europe/Lisbon', 'Africa/Cairo', 'America/Havana', 'Asia/Kolkata'),
    hours: fc.tuple(wall, wall).map((hours) => daily(hours)),
    exceptions: fc.constantFrom([], [{ date: '2026-10-25', intervals: [], reason: null }]),
    gridMinutes: fc.constantFrom(5, 15, 30),
    noticeMinutes: fc.constantFrom(0, 120),
    horizonDays: fc.constantFrom(2, 90),
    from: fc.constant(Instant.of(start)),
    to: fc.constant(Instant.of(start + 4 * DAY + 1)),
    now: minute.map(Instant.of),
    job: fc.record({
      minutes: fc.integer({ min: 5, max: 240 }),
      bufferBefore: fc.integer({ min: 0, max: 20 }),
      bufferAfter: fc.integer({ min: 0, max: 20 }),
    }),
    size: fc.constantFrom('compact', 'large'),
    needs: fc.record({
      bayKinds: fc.constantFrom([], ['hand']),
      equipment: fc.subarray(['foam', 'polisher']),
      skills: fc.subarray(['wash', 'polish']),
    }),
    places: fc.oneof(
      fc
        .array(bays, { maxLength: 4 })
        .map((list) => list.map((changes, index) => bay(index + 1, changes as Parameters<typeof bay>[1]))),
      fc
        .array(fc.record({ radiusKm: fc.constantFrom(5, 50), dailyCapacity: fc.integer({ min: 0, max: 3 }) }), {
          maxLength: 4,
        })
        .map((list) => list.map((changes, index) => team(index + 1, changes))),
    ),
    workers: fc
      .array(fc.record({ skills: fc.subarray(['wash', 'polish']), duties: fc.array(duty, { maxLength: 3 }) }), {
        maxLength: 4,
      })
      .map((list) => list.map((changes, index) => worker(index + 1, changes))),
    assets: fc.constantFrom([], [{ resourceId: 'a1', item: 'polisher' }]),
    visit: fc.constantFrom(null, visit),
    wishedFor: fc.constantFrom(null, null, 'w1'),
    busy: fc.array(busy, { maxLength: 20 }),
  });

  it('agrees with the slots: a start is listed exactly when it is explained as free', () => {
    fc.assert(
      fc.property(requests, fc.array(minute, { minLength: 10, maxLength: 10 }), (random, moments) => {
        const request = random as SlotRequest;
        const free = slots(request).map(({ startsAt }) => startsAt);
        const listed = new Set(free);
        const some = [...moments.map(Instant.of), ...free.slice(0, 5), ...free.slice(-5)];
        for (const moment of some) {
          const explained = explainSlot(request, moment);
          expect({ moment, ...explained }).toMatchObject({ moment, free: listed.has(moment) });
        }
      }),
      { numRuns: 150 },
    );
  });
});
