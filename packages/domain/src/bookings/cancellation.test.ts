import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, Instant, Money } from '../kernel/index.ts';
import { after, before, eur, now, policy, start } from './booking.fixture.ts';
import {
  type CancellationPolicy,
  cancellationFee,
  type FeeTerms,
  feePercentAt,
  feeSchedule,
  honouredFee,
} from './index.ts';

const terms: FeeTerms = { scheduledAt: start, totalPrice: eur(10_000), policy, moved: null };
const ms = (from: Instant, milliseconds: number) => Instant.plus(from, milliseconds);

describe('the cancellation fee of a booking for 100.00', () => {
  it.each([
    ['25 h ahead', before(start, 25 * 60), 5000],
    ['exactly 24 h ahead', before(start, 24 * 60), 5000],
    ['a millisecond later', ms(before(start, 24 * 60), 1), 10_000],
    ['12 h ahead', before(start, 12 * 60), 10_000],
    ['at the start', start, 10_000],
    ['an hour after it', after(start, 60), 10_000],
  ])('%s', (_, at, fee) => {
    expect(cancellationFee(terms, at)).toEqual(eur(fee));
  });

  it('is rounded half to even', () => {
    expect(cancellationFee({ ...terms, totalPrice: eur(1005) }, now)).toEqual(eur(502));
  });

  it('is nothing where a site has no tiers', () => {
    expect(feePercentAt({ ...terms, policy: { ...policy, tiers: [] } }, start)).toBe(0);
  });
});

describe('the fee of a booking that was moved', () => {
  const friday = '2026-11-27T10:00:00.000Z';
  const moved: FeeTerms = { ...terms, scheduledAt: friday, moved: { originalStart: start, percent: 100 } };

  it.each([
    ['right after', before(start, 60), 100],
    ['a millisecond before a day has passed since the original start', ms(after(start, 24 * 60), -1), 100],
    ['a day after the original start', after(start, 24 * 60), 50],
    ['within a day of the new one', before(friday, 23 * 60), 100],
  ])('%s is %d percent', (_, at, percent) => {
    expect(feePercentAt(moved, at)).toBe(percent);
  });

  it('is the higher of the tier that it came with and the one reached by now', () => {
    const cheaply: FeeTerms = { ...moved, scheduledAt: after(start, 60), moved: { originalStart: start, percent: 50 } };
    expect(feePercentAt(cheaply, before(start, 25 * 60))).toBe(50);
    expect(feePercentAt(cheaply, before(start, 60))).toBe(100);
  });
});

const anyHours = fc.integer({ min: 1, max: 100 * HOUR }).map((milliseconds) => milliseconds / HOUR);
const anyPercent = fc.integer({ min: 0, max: 100 });
const anyPolicy: fc.Arbitrary<CancellationPolicy> = fc
  .tuple(fc.uniqueArray(anyHours, { maxLength: 4 }), fc.array(anyPercent, { minLength: 5, maxLength: 5 }))
  .map(([hours, percents]) => ({
    ...policy,
    tiers: [...hours.toSorted((a, b) => b - a), 0].map((hoursBefore, index) => ({
      hoursBefore,
      percent: percents[index] ?? 0,
    })),
  }));
const anyMoment = fc.integer({ min: -200 * HOUR, max: 50 * HOUR }).map((offset) => ms(start, offset));
const anyTerms: fc.Arbitrary<FeeTerms> = fc.record({
  scheduledAt: fc.constant(start),
  totalPrice: fc.nat(1_000_000).map(eur),
  policy: anyPolicy,
  moved: fc.option(fc.record({ originalStart: anyMoment, percent: anyPercent })),
});

describe('the schedule of fees', () => {
  it('tells the two steps of the usual terms', () => {
    const turn = ms(before(start, 24 * 60), 1);
    expect(feeSchedule(terms, now)).toEqual([
      { from: now, until: turn, percent: 50, fee: eur(5000) },
      { from: turn, until: null, percent: 100, fee: eur(10_000) },
    ]);
  });

  it('tells steps of one price as one, and one alone when nothing will change', () => {
    const flat = { ...policy, tiers: [12, 6, 0].map((hoursBefore) => ({ hoursBefore, percent: 20 })) };
    expect(feeSchedule({ ...terms, policy: flat }, now)).toHaveLength(1);
    expect(feeSchedule(terms, after(start, 5))).toEqual([
      { from: after(start, 5), until: null, percent: 100, fee: eur(10_000) },
    ]);
  });

  it('says at every moment exactly what the fee is', () => {
    fc.assert(
      fc.property(anyTerms, anyMoment, anyMoment, fc.constantFrom(-1, 0, 1), (any, a, b, beside) => {
        const [asked, later] = [Instant.earlier(a, b), Instant.later(a, b)];
        const schedule = feeSchedule(any, asked);
        const edges = schedule.map(({ from }) => ms(from, beside)).filter((edge) => edge >= asked);
        for (const moment of [later, ...edges]) {
          const step = schedule.findLast(({ from }) => from <= moment);
          expect(step).toMatchObject({ percent: feePercentAt(any, moment), fee: cancellationFee(any, moment) });
          expect(step?.until === null || moment < (step?.until ?? '')).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has steps that follow each other, each of another price', () => {
    fc.assert(
      fc.property(anyTerms, anyMoment, (any, asked) => {
        const schedule = feeSchedule(any, asked);
        expect(schedule[0]?.from).toBe(asked);
        expect(schedule.at(-1)?.until).toBeNull();
        for (const [index, step] of schedule.entries()) {
          const next = schedule[index + 1];
          if (next === undefined) continue;
          expect(step.until).toBe(next.from);
          expect(next.percent).not.toBe(step.percent);
        }
      }),
    );
  });
});

describe('the fee that was shown', () => {
  const turn = before(start, 24 * 60);

  it.each([
    ['a minute after the tier changed', after(turn, 1), 5000, true],
    ['five minutes after it was shown at the last moment', after(turn, 5), 5000, true],
    ['a millisecond more than five minutes after', ms(after(turn, 5), 1), 5000, false],
    ['the new one, right away', ms(turn, 1), 10_000, true],
    ['the new one, before its time', turn, 10_000, false],
    ['one that never was', after(turn, 1), 1, false],
  ])('%s', (_, at, shown, honoured) => {
    expect(honouredFee(terms, eur(shown), at)).toEqual(honoured ? eur(shown) : null);
  });

  it('is honoured when two tiers were crossed since, and the one between was shown', () => {
    const steep = {
      ...policy,
      tiers: [24.05, 24, 0].map((hoursBefore, index) => ({ hoursBefore, percent: index * 40 })),
    };
    for (const shown of [0, 4000, 8000])
      expect(honouredFee({ ...terms, policy: steep }, eur(shown), after(turn, 1))).toEqual(eur(shown));
    expect(honouredFee({ ...terms, policy: steep }, eur(0), after(turn, 3))).toBeNull();
  });

  it('is not honoured in another currency', () => {
    expect(honouredFee(terms, Money.of(5000, 'USD'), now)).toBeNull();
  });

  it('is honoured exactly when it was the fee at some moment of the last minutes', () => {
    fc.assert(
      fc.property(anyTerms, anyMoment, fc.nat(300_000), (any, at, ago) => {
        const shown = cancellationFee(any, ms(at, -ago));
        expect(honouredFee(any, shown, at)).toEqual(shown);
        const fees = feeSchedule(any, ms(at, -300_000)).filter(({ from }) => from <= at);
        const other = eur(any.totalPrice.amount + 1);
        expect(honouredFee(any, other, at)).toBeNull();
        for (const { fee } of fees) expect(honouredFee(any, fee, at)).toEqual(fee);
      }),
      { numRuns: 500 },
    );
  });
});
