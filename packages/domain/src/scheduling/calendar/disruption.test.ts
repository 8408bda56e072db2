import 'temporal-polyfill/global';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant, MINUTE, Span } from '../../kernel/index.ts';
import { type Busy, resourcesOf, type StandingJob } from '../index.ts';
import { standsInTheWay, waysOut } from './index.ts';
import { asked, at, bay, daily, span, team, visit, worker } from './world.fixture.ts';

const { job: _job, size: _size, needs, visit: _visit, wishedFor: _wished, ...rest } = asked;
const site = { ...rest, hours: daily(['08:00', '18:00']), gridMinutes: 15, now: at('07:00'), places: [bay(1), bay(2)] };
const patience = { minutes: 240 };

const standing = (number: number, time: string, changes: Partial<StandingJob> = {}): StandingJob => ({
  bookingId: `b${number}`,
  version: 1,
  number: `26-${number}`,
  size: 'standard',
  startsAt: at(time),
  taken: { resourceId: 'r1', crewIds: [], assetIds: [], bufferBefore: 0, bufferAfter: 0, travelMinutes: 0 },
  isHere: false,
  needs,
  visit: null,
  job: { minutes: 60, bufferBefore: 0, bufferAfter: 0 },
  ...changes,
});
const busy = (resourceId: string, start: string, end: string): Busy => ({
  resourceId,
  kind: 'booking',
  span: span(start, end),
});
const down = (...jobs: StandingJob[]) => ({ ids: ['r1'], span: span('09:00', '12:00'), jobs });
const best = (...args: Parameters<typeof waysOut>) => {
  const [first] = waysOut(...args);
  if (first === undefined) throw new Error('there is always a plan');
  return first;
};

describe('the way out of a disruption', () => {
  it('keeps the time in another bay where it can', () => {
    expect(best(site, down(standing(1, '09:00')), patience)).toEqual({
      changes: [
        {
          bookingId: 'b1',
          version: 1,
          number: '26-1',
          from: { startsAt: at('09:00'), resourceId: 'r1' },
          to: { ...standing(1, '09:00').taken, resourceId: 'r2', startsAt: at('09:00') },
        },
      ],
      cancelled: 0,
      movedInTime: 0,
      minutesMoved: 0,
      movedInPlace: 1,
    });
  });

  it('else takes the nearest time, the bay that is down once it is up again', () => {
    const full = { ...site, busy: [busy('r2', '08:00', '18:00')] };
    const plan = best(full, down(standing(1, '11:00')), patience);
    expect(plan).toMatchObject({ movedInTime: 1, minutesMoved: 60, changes: [{ to: { startsAt: at('12:00') } }] });
    const early = best(full, down(standing(1, '09:30')), patience);
    expect(early).toMatchObject({ minutesMoved: 90, changes: [{ to: { startsAt: at('08:00') } }] });
  });

  it('cancels what would be moved too far, and never starts in the past', () => {
    const full = { ...site, busy: [busy('r2', '08:00', '18:00')], now: at('08:45') };
    expect(best(full, down(standing(1, '09:30')), { minutes: 120 })).toMatchObject({
      cancelled: 1,
      changes: [{ to: null }],
    });
  });

  it('lets cars that are here change the bay only, and choose first', () => {
    const here = standing(2, '10:00', { isHere: true });
    const one = best(site, down(standing(1, '10:00'), here), patience);
    expect(one.changes.find(({ bookingId }) => bookingId === 'b2')?.to).toMatchObject({
      resourceId: 'r2',
      startsAt: at('10:00'),
    });
    expect(one.changes.find(({ bookingId }) => bookingId === 'b1')?.to?.startsAt).not.toBe(at('10:00'));
    const full = { ...site, busy: [busy('r2', '08:00', '18:00')] };
    expect(best(full, down(here), patience).changes[0]?.to).toBeNull();
  });

  it('finds other people for one who is ill', () => {
    const polish = { ...needs, skills: ['polish'] };
    const workers = [worker(1, { skills: ['polish'] }), worker(2, { skills: ['polish', 'wash'] })];
    const taken = { ...standing(1, '09:00').taken, crewIds: ['w1'] };
    const ill = { ids: ['w1'], span: span('08:00', '12:00'), jobs: [standing(1, '09:00', { needs: polish, taken })] };
    expect(best({ ...site, workers }, ill, patience).changes[0]?.to).toMatchObject({
      resourceId: 'r1',
      crewIds: ['w2'],
      startsAt: at('09:00'),
    });
  });

  it('sends another team', () => {
    const taken = { ...standing(1, '09:00').taken, travelMinutes: 12 };
    const jobs = [standing(1, '09:00', { visit, taken })];
    const places = [bay(9), team(1), team(2)];
    expect(best({ ...site, places }, { ...down(), jobs }, patience).changes[0]?.to?.resourceId).toBe('r2');
  });

  it('offers what else could be done, the best first and each different', () => {
    const jobs = [
      standing(1, '09:00', { job: { ...asked.job, minutes: 120 } }),
      standing(2, '11:00'),
      standing(3, '10:00'),
    ];
    const full = { ...site, busy: [busy('r2', '08:00', '10:00'), busy('r2', '13:00', '18:00')] };
    const plans = waysOut(full, down(...jobs), patience);
    expect(plans.length).toBeGreaterThan(1);
    const scores = plans.map(({ cancelled, movedInTime }) => cancelled * 100 + movedInTime);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(new Set(plans.map(({ changes }) => JSON.stringify(changes))).size).toBe(plans.length);
  });

  it('of nothing is to do nothing', () => {
    expect(waysOut(site, down(), patience)).toEqual([
      { changes: [], cancelled: 0, movedInTime: 0, minutesMoved: 0, movedInPlace: 0 },
    ]);
  });

  it('never puts two jobs in one place, or one where it is out', () => {
    const quarter = fc.integer({ min: 0, max: 11 }).map((n) => Instant.plus(at('09:00'), n * 15 * MINUTE));
    const jobs = fc.array(
      fc.record({ startsAt: quarter, minutes: fc.constantFrom(15, 30, 60), isHere: fc.boolean() }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(jobs, fc.array(quarter, { maxLength: 4 }), (list, others) => {
        const standings = list.map(({ minutes, ...one }, index) =>
          standing(index, '09:00', { ...one, job: { ...asked.job, minutes } }),
        );
        const taken = others.map(
          (start): Busy => ({
            resourceId: 'r2',
            kind: 'booking',
            span: { start, end: Instant.plus(start, 30 * MINUTE) },
          }),
        );
        const disrupted = down(...standings);
        for (const { changes } of waysOut({ ...site, busy: taken }, disrupted, patience)) {
          expect(changes).toHaveLength(list.length);
          const placed = changes.flatMap(({ bookingId, to }) => {
            const one = standings.find((other) => other.bookingId === bookingId);
            if (to === null || one === undefined) return [];
            const during = { start: to.startsAt, end: Instant.plus(to.startsAt, one.job.minutes * MINUTE) };
            return resourcesOf(to).map((resourceId) => ({ resourceId, span: during, kind: 'booking' as const }));
          });
          const all = [...placed, ...taken, { resourceId: 'r1', span: disrupted.span, kind: 'closure' as const }];
          for (const [index, a] of all.entries())
            for (const b of all.slice(index + 1))
              if (!taken.includes(a)) expect(a.resourceId === b.resourceId && Span.overlap(a.span, b.span)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('what stands in the way', () => {
  it('takes something that is out, while it is', () => {
    const out = { ids: ['r1', 'w1'], span: span('09:00', '12:00') };
    expect(standsInTheWay(out, [busy('r2', '09:00', '10:00'), busy('w1', '11:59', '13:00')])).toBe(true);
    expect(standsInTheWay(out, [busy('r1', '08:00', '09:00'), busy('r1', '12:00', '13:00')])).toBe(false);
    expect(standsInTheWay(out, [busy('r2', '09:00', '10:00')])).toBe(false);
  });
});
