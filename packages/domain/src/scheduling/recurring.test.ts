import 'temporal-polyfill/global';
import { describe, expect, it } from 'vitest';
import { Instant, MINUTE } from '../kernel/index.ts';
import { localOf, occurrencesOf } from './calendar/index.ts';
import { type Occurrence, type Recurrence, RecurringPlan } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const weekly: Recurrence = { everyWeeks: 1, weekday: 5, time: '10:00', from: '2026-11-21', times: 3 };
const on = (date: string, changes: Partial<Occurrence> = {}): Occurrence => ({
  date,
  status: 'booked',
  startsAt: `${date}T10:00:00.000Z`,
  bookingId: `booking-${date}`,
  why: null,
  ...changes,
});
const draft = {
  id: 'plan-1',
  siteId: 'site-1',
  customerId: 'customer-1',
  vehicleId: null,
  serviceIds: ['wash'],
  addOnIds: [],
  size: 'compact' as const,
  recurrence: weekly,
  occurrences: [on('2026-11-20'), on('2026-11-27'), on('2026-12-04')],
};
const created = RecurringPlan.create(draft, now);
if (!created.ok) throw new Error(created.failure.code);
const plan = created.value.next;
const about = { planId: 'plan-1', siteId: 'site-1', customerId: 'customer-1' };

describe('the dates of a rule', () => {
  it('begin on the first such weekday, every so many weeks', () => {
    const dates = (changes: Partial<Recurrence>) =>
      occurrencesOf({ ...weekly, ...changes }, 'Europe/Lisbon').map(({ date }) => date);
    expect(dates({})).toEqual(['2026-11-27', '2026-12-04', '2026-12-11']);
    expect(dates({ everyWeeks: 2 })).toEqual(['2026-11-27', '2026-12-11', '2026-12-25']);
    expect(dates({ weekday: 6, times: 1 })).toEqual(['2026-11-21']);
    expect(dates({ times: 0 })).toEqual([]);
  });

  it('keep their wall time across a change of the clocks', () => {
    const found = occurrencesOf({ ...weekly, from: '2026-03-20', times: 3 }, 'Europe/Lisbon');
    expect(found.map(({ startsAt }) => startsAt)).toEqual([
      '2026-03-20T10:00:00.000Z',
      '2026-03-27T10:00:00.000Z',
      '2026-04-03T09:00:00.000Z',
    ]);
  });

  it('begin at the change where the clocks leave their time out, at the first where they show it twice', () => {
    const at = (from: string) =>
      occurrencesOf({ ...weekly, weekday: 7, time: '01:30', from, times: 1 }, 'Europe/Lisbon');
    expect(at('2026-03-29')[0]?.startsAt).toBe('2026-03-29T01:00:00.000Z');
    expect(at('2026-10-25')[0]?.startsAt).toBe('2026-10-25T00:30:00.000Z');
  });

  it('show the rule’s time, or that of the change, in every zone there is', () => {
    for (const zone of Intl.supportedValuesOf('timeZone'))
      for (const { date, startsAt } of occurrencesOf(
        { ...weekly, time: '02:30', from: '2026-01-01', times: 52 },
        zone,
      )) {
        const local = localOf(startsAt, zone);
        const before = localOf(Instant.plus(startsAt, -MINUTE), zone);
        const isChange = local.time > '02:30' && before.time < '02:30';
        expect({ zone, date, shown: local.date, right: local.time === '02:30' || isChange }).toEqual({
          zone,
          date,
          shown: date,
          right: true,
        });
      }
  });
});

describe('a recurring plan', () => {
  it('has dates', () => {
    expect(created.value.facts).toEqual([{ type: 'plan/created', ...about }]);
    expect(RecurringPlan.create({ ...draft, occurrences: [] }, now)).toMatchObject({ failure: { code: 'plan/empty' } });
  });

  it('knows what became of each', () => {
    const booked = RecurringPlan.settle(plan, on('2026-11-27', { bookingId: 'b-9' }));
    expect(booked).toMatchObject({ facts: [{ type: 'plan/booked', ...about, date: '2026-11-27' }] });
    expect(booked.next.occurrences[1]?.bookingId).toBe('b-9');
    const conflict = on('2026-11-27', { status: 'conflict', bookingId: null, why: 'slot/taken' });
    expect(RecurringPlan.settle(plan, conflict)).toMatchObject({ facts: [{ type: 'plan/conflict' }] });
  });

  it('skips one date, and keeps the others', () => {
    const skipped = RecurringPlan.skip(plan, '2026-11-27', now);
    expect(skipped).toMatchObject({ value: { facts: [{ type: 'plan/skipped', ...about, date: '2026-11-27' }] } });
    if (!skipped.ok) throw new Error(skipped.failure.code);
    expect(skipped.value.next.occurrences.map(({ status }) => status)).toEqual(['booked', 'skipped', 'booked']);
  });

  it('shifts one date to another time', () => {
    const to = { date: '2026-11-27', startsAt: '2026-11-27T15:00:00.000Z', bookingId: 'b-9' };
    const shifted = RecurringPlan.shift(plan, to, now);
    expect(shifted).toMatchObject({ value: { facts: [{ type: 'plan/shifted', ...about, date: '2026-11-27' }] } });
    if (!shifted.ok) throw new Error(shifted.failure.code);
    expect(shifted.value.next.occurrences[1]).toEqual({ ...on('2026-11-27'), ...to });
  });

  it('leaves alone what is over, what it does not have, and what has ended', () => {
    const refusals = (date: string, of = plan) => [
      RecurringPlan.skip(of, date, now),
      RecurringPlan.shift(of, { date, startsAt: now, bookingId: 'b' }, now),
    ];
    for (const answer of refusals('2026-11-20')) expect(answer).toMatchObject({ failure: { code: 'plan/over' } });
    for (const answer of refusals('2026-11-28'))
      expect(answer).toMatchObject({ failure: { code: 'plan/no-such-date' } });
    for (const answer of refusals('2026-11-27', { ...plan, status: 'cancelled' }))
      expect(answer).toMatchObject({ failure: { code: 'plan/ended' } });
  });

  it('is cancelled once, from now on', () => {
    const cancelled = RecurringPlan.cancel(plan, now);
    if (!cancelled.ok) throw new Error(cancelled.failure.code);
    expect(cancelled.value.facts).toEqual([{ type: 'plan/cancelled', ...about }]);
    expect(cancelled.value.next.occurrences.map(({ status }) => status)).toEqual(['booked', 'skipped', 'skipped']);
    expect(RecurringPlan.cancel(cancelled.value.next, now)).toMatchObject({ failure: { code: 'plan/ended' } });
  });
});
