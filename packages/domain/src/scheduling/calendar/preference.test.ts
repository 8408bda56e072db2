import 'temporal-polyfill/global';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayParts, type Preference, type SlotRequest } from '../index.ts';
import { ranked, slots } from './index.ts';
import { asked, at, bay, daily, span, worker } from './world.fixture.ts';

const long: SlotRequest = { ...asked, hours: daily(['08:00', '20:00']), gridMinutes: 120 };
const inOrder = (prefer: Preference, request: SlotRequest = long) => {
  const { items, preferred } = ranked(request, prefer);
  return [items.map(({ startsAt }) => startsAt.slice(11, 13)).join(' '), preferred];
};

describe('free times in the order of a preference', () => {
  it.each<[Preference, string, number]>([
    [{ by: 'earliest' }, '08 10 12 14 16 18', 6],
    [{ by: 'closest', to: at('14:00') }, '14 12 16 10 18 08', 1],
    [{ by: 'closest', to: at('13:00') }, '12 14 10 16 08 18', 0],
    [{ by: 'day-part', part: 'morning' }, '08 10 12 14 16 18', 2],
    [{ by: 'day-part', part: 'afternoon' }, '12 14 16 08 10 18', 3],
    [{ by: 'day-part', part: 'evening' }, '18 08 10 12 14 16', 1],
  ])('%j', (prefer, order, preferred) => {
    expect(inOrder(prefer)).toEqual([order, preferred]);
  });

  it('a person first, then whoever else can', () => {
    const workers = [worker(1, { duties: [span('12:00', '16:00')] }), worker(2, { duties: [span('08:00', '20:00')] })];
    const request = { ...long, needs: { ...asked.needs, skills: ['wash'] }, workers };
    expect(inOrder({ by: 'person', resourceId: 'w1' }, request)).toEqual(['12 14 08 10 16 18', 2]);
    expect(inOrder({ by: 'person', resourceId: 'nobody' }, request)).toEqual(['08 10 12 14 16 18', 0]);
  });

  it('by the clock of the site', () => {
    const tokyo = { ...long, zone: 'Asia/Tokyo', from: '2026-11-22T15:00:00.000Z', to: '2026-11-23T15:00:00.000Z' };
    expect(inOrder({ by: 'day-part', part: 'evening' }, tokyo)).toEqual(['09 23 01 03 05 07', 1]);
  });

  it('are the same times, each once, and those that follow stay in the order of time', () => {
    const anyPrefer = fc.oneof(
      fc.record({ by: fc.constant('day-part' as const), part: fc.constantFrom(...dayParts) }),
      fc.record({ by: fc.constant('closest' as const), to: fc.constantFrom(at('07:00'), at('13:30'), at('23:00')) }),
      fc.record({ by: fc.constant('person' as const), resourceId: fc.constantFrom('w1', 'w2') }),
    );
    fc.assert(
      fc.property(anyPrefer, fc.constantFrom(15, 30, 60), (prefer, gridMinutes) => {
        const request = { ...long, gridMinutes, places: [bay(1), bay(2)], workers: [worker(1)] };
        const { items, preferred } = ranked(request, prefer);
        expect(items.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))).toEqual(slots(request));
        const rest = items.slice(preferred).map(({ startsAt }) => startsAt);
        if (prefer.by !== 'closest') expect(rest).toEqual(rest.toSorted());
      }),
      { numRuns: 60 },
    );
  });
});
