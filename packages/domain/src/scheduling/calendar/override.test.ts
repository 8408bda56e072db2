import 'temporal-polyfill/global';
import { describe, expect, it } from 'vitest';
import type { Busy, SlotRequest } from '../index.ts';
import { explainSlot, givenWay, resourcesInSpite, withoutSoftLimits } from './index.ts';
import { asked, at, bay, span, team, visit, worker } from './world.fixture.ts';

const job = { minutes: 60, bufferBefore: 10, bufferAfter: 15 };
const booked = (work: [string, string], whole: [string, string]): Busy => ({
  resourceId: 'r1',
  kind: 'booking',
  job: span(...work),
  span: span(...whole),
});
const inSpite = (time: string, changes: Partial<SlotRequest> = {}) =>
  resourcesInSpite({ ...asked, job, ...changes }, at(time));

describe('an override', () => {
  it.each([
    ['off the grid', '09:07', {}],
    ['before opening', '05:00', {}],
    ['on a closed day', '09:00', { exceptions: [{ date: '2026-11-23', intervals: [], reason: null }] }],
    ['at once', '09:00', { now: at('09:00'), noticeMinutes: 120 }],
    ['beyond the horizon', '09:00', { horizonDays: 1 }],
    [
      'with papers that have ended',
      '09:00',
      { needs: { ...asked.needs, skills: ['wash'] }, workers: [worker(1, { papersUntil: at('09:30') })] },
    ],
    ['on a full day', '09:00', { visit, places: [team(1, { dailyCapacity: 0 })] }],
  ] satisfies [string, string, Partial<SlotRequest>][])('starts a job %s', (_, time, changes) => {
    const request = { ...asked, job, ...changes };
    expect(explainSlot(request, at(time)).free).toBe(false);
    expect(inSpite(time, changes)).toMatchObject({ resourceId: 'r1', bufferBefore: 10, bufferAfter: 15 });
  });

  it('never takes the minutes of other work, of a closure, or the past', () => {
    const busy = [booked(['08:00', '09:00'], ['08:00', '09:15'])];
    expect(inSpite('08:30', { busy })).toBeNull();
    expect(inSpite('07:30', { busy })).toBeNull();
    expect(
      inSpite('10:00', { busy: [{ resourceId: 'r1', kind: 'closure', span: span('10:30', '11:00') }] }),
    ).toBeNull();
    expect(inSpite('09:00', { now: at('09:01') })).toBeNull();
    expect(inSpite('09:00', { places: [bay(1, { maxSize: 'compact' })] })).toBeNull();
  });

  it('keeps what fits of its buffers', () => {
    const busy = [
      booked(['08:00', '09:00'], ['07:50', '09:15']),
      booked(['10:20', '11:00'], ['10:10', '11:15']),
      { ...booked(['09:30', '09:40'], ['09:30', '09:40']), resourceId: 'elsewhere' },
    ];
    expect(inSpite('09:05', { busy })).toMatchObject({ bufferBefore: 0, bufferAfter: 5 });
    expect(inSpite('09:20', { busy })).toMatchObject({ bufferBefore: 5, bufferAfter: 0 });
    expect(inSpite('09:15', { busy: busy.slice(0, 1) })).toMatchObject({ bufferBefore: 0, bufferAfter: 15 });
  });

  it('cuts the buffers of its neighbours, and only those', () => {
    const work = span('09:00', '10:00');
    const before = booked(['08:00', '08:50'], ['07:50', '09:15']);
    expect(givenWay(before, work)).toEqual(span('07:50', '09:00'));
    const after = booked(['10:05', '11:00'], ['09:50', '11:15']);
    expect(givenWay(after, work)).toEqual(span('10:00', '11:15'));
    const apart = booked(['07:00', '08:00'], ['07:00', '08:30']);
    expect(givenWay(apart, work)).toEqual(apart.span);
    expect(givenWay({ span: span('08:00', '12:00') }, work)).toEqual(span('08:00', '12:00'));
  });

  it('leaves alone what has no buffers to give', () => {
    const closure: Busy = { resourceId: 'r1', kind: 'closure', span: span('08:00', '09:00') };
    expect(withoutSoftLimits({ ...asked, busy: [closure] }).busy).toEqual([closure]);
  });
});
