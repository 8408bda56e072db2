import 'temporal-polyfill/global';
import { describe, expect, it } from 'vitest';
import type { Busy, SlotRequest } from '../index.ts';
import { canDo, slotAt, slots } from './index.ts';
import { asked, at, bay, daily, span } from './world.fixture.ts';

const startsOf = (changes: Partial<SlotRequest> = {}) =>
  slots({ ...asked, ...changes }).map(({ startsAt }) => startsAt.slice(11, 16));
const booked = (start: string, end: string, changes: Partial<Busy> = {}): Busy => ({
  resourceId: 'r1',
  span: span(start, end),
  kind: 'booking',
  ...changes,
});

describe('free slots', () => {
  it('stand on the grid, with the whole job inside opening hours', () => {
    expect(startsOf()).toEqual(['08:00', '09:00', '10:00', '11:00']);
    expect(startsOf({ gridMinutes: 30, job: { ...asked.job, minutes: 180 } })).toEqual(['08:00', '08:30', '09:00']);
    expect(slots(asked)[0]).toEqual({ startsAt: at('08:00'), endsAt: at('09:00'), resourceIds: ['r1'] });
  });

  it('leave out what is taken, to the minute', () => {
    expect(startsOf({ busy: [booked('09:00', '10:00')] })).toEqual(['08:00', '10:00', '11:00']);
    expect(startsOf({ busy: [booked('09:59', '10:01')] })).toEqual(['08:00', '11:00']);
    expect(startsOf({ busy: [booked('08:00', '12:00', { resourceId: 'elsewhere' })] })).toHaveLength(4);
  });

  it('take busy times in any order, overlapping or one inside another', () => {
    const busy = [
      booked('10:30', '10:45'),
      booked('08:00', '08:30'),
      booked('08:10', '08:20'),
      booked('08:00', '08:05'),
    ];
    expect(startsOf({ busy })).toEqual(['09:00', '11:00']);
  });

  it('keep buffers clear of what is taken, but let them hang outside hours', () => {
    const job = { minutes: 60, bufferBefore: 30, bufferAfter: 30 };
    expect(startsOf({ job })).toEqual(['08:00', '09:00', '10:00', '11:00']);
    expect(startsOf({ job, busy: [booked('07:00', '07:45'), booked('12:30', '13:00')] })).toEqual([
      '09:00',
      '10:00',
      '11:00',
    ]);
    expect(startsOf({ job, busy: [booked('12:15', '13:00')] })).toEqual(['08:00', '09:00', '10:00']);
  });

  it('offer the smallest bay that fits first, then the lowest number', () => {
    const places = [bay(4, { maxSize: 'oversized' }), bay(3), bay(2), bay(1, { maxSize: 'compact' })];
    expect(slots({ ...asked, places })[0]?.resourceIds).toEqual(['r2', 'r3', 'r4']);
  });

  it.each([
    ['too small', bay(1, { maxSize: 'compact' })],
    ['of another kind', bay(1, { kind: 'tunnel' })],
    ['without the equipment', bay(1, { equipment: ['foam'] })],
    ['down', bay(1, { status: 'maintenance', equipment: ['lift'] })],
  ])('never use a bay that is %s', (_, resource) => {
    const needs = { bayKinds: ['hand' as const], equipment: ['lift'], skills: [] };
    expect(startsOf({ needs, places: [resource] })).toEqual([]);
    expect(startsOf({ needs, places: [resource, bay(2, { equipment: ['lift', 'foam'] })] })).toHaveLength(4);
  });

  it('say of a place whether it could take the job at some time', () => {
    expect(canDo(bay(1), asked)).toBe(true);
    expect(canDo(bay(1, { maxSize: 'compact' }), asked)).toBe(false);
  });

  it('keep the notice and the horizon', () => {
    expect(startsOf({ now: at('07:30'), noticeMinutes: 90 })).toEqual(['09:00', '10:00', '11:00']);
    expect(startsOf({ now: '2026-11-22T10:00:00.000Z', horizonDays: 1 })).toEqual(['08:00', '09:00', '10:00']);
    expect(startsOf({ now: '2026-11-24T00:00:00.000Z' })).toEqual([]);
  });

  it('lie in the window, its end excluded', () => {
    expect(startsOf({ from: at('09:00'), to: at('11:00') })).toEqual(['09:00', '10:00']);
    expect(startsOf({ from: at('11:00'), to: at('09:00') })).toEqual([]);
  });

  it('know several intervals a day, nights that pass midnight, and openings that touch', () => {
    expect(startsOf({ hours: daily(['08:00', '10:00'], ['11:00', '12:30']) })).toEqual(['08:00', '09:00', '11:00']);
    expect(startsOf({ hours: daily(['22:00', '02:00']) })).toEqual(['00:00', '01:00', '22:00', '23:00']);
    expect(startsOf({ hours: daily(['08:00', '10:30'], ['10:30', '12:00']) })).toHaveLength(4);
    expect(startsOf({ hours: daily(['00:00', '24:00']) })).toHaveLength(24);
    expect(startsOf({ hours: [] })).toEqual([]);
  });

  it('follow the exception of a date instead of its weekday', () => {
    const on = (...intervals: { opens: string; closes: string }[]) => [{ date: '2026-11-23', intervals, reason: null }];
    expect(startsOf({ exceptions: on() })).toEqual([]);
    expect(startsOf({ exceptions: on({ opens: '14:00', closes: '16:00' }) })).toEqual(['14:00', '15:00']);
  });

  it('can be asked for one start alone', () => {
    expect(slotAt(asked, at('09:00'))?.resourceIds).toEqual(['r1']);
    expect(slotAt(asked, '2026-11-25T09:00:00.000Z')).not.toBeNull();
    expect(slotAt(asked, at('09:30'))).toBeNull();
  });
});
