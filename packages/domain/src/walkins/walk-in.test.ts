import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant, MINUTE, Money } from '../kernel/index.ts';
import type { Quote } from '../pricing/index.ts';
import {
  discounted,
  WalkIn,
  walkInMachine,
  walkInNumber,
  walkInOwned,
  type WalkInStatus,
  walkInStatuses,
} from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const at = (minutes: number): Instant => Instant.plus(now, minutes * MINUTE);
const eur = (amount: number) => Money.of(amount, 'EUR');
const quoteOf = (minutes: number, amount: number): Quote => ({
  lines: [
    {
      kind: 'service',
      refId: 'wash',
      name: 'Wash',
      minutes,
      listed: eur(amount),
      adjustments: [],
      amount: eur(amount),
      tax: eur(0),
      taxRateBp: 0,
      reason: { code: 'base' },
    },
  ],
  subtotal: eur(amount),
  tax: eur(0),
  total: eur(amount),
  taxMode: 'inclusive',
  soil: null,
  couponCode: null,
  asOf: now,
  expiresAt: at(30),
});
const arrival = {
  id: 'w-1',
  siteId: 'site-1',
  number: 'HS-WI-20261121-007',
  ticket: 7,
  plate: 'AB12CD',
  size: 'compact' as const,
  customerId: null,
  quote: quoteOf(20, 2000),
  discountPercent: 10,
  promised: { minutes: 15, least: 10, most: 25 },
  priceFloor: 500,
};
const about = { walkInId: 'w-1', siteId: 'site-1' };
const arrived = WalkIn.arrive(arrival, now);
if (!arrived.ok) throw new Error(arrived.failure.code);
const waiting = arrived.value.next;
const inStatus = (status: WalkInStatus): WalkIn => ({
  ...waiting,
  status,
  calledAt: status === 'waiting' ? null : now,
});
const where = { resourceId: 'bay-1', crewIds: ['rita'] };

describe('a car that comes without a booking', () => {
  it('waits, with what it was promised and what it will cost', () => {
    expect(arrived.value.facts).toEqual([
      { type: 'walkin/arrived', ...about, at: now, total: eur(1800), promisedMinutes: 15 },
    ]);
    expect(waiting).toMatchObject({
      status: 'waiting',
      payment: 'pending',
      totalPrice: eur(1800),
      arrivedAt: now,
      rank: 0,
    });
    expect(WalkIn.minutes(waiting)).toBe(20);
    expect(walkInOwned(waiting)).toEqual({ siteId: 'site-1', customerId: null });
  });

  it('has a job of five minutes at least, and half the price off at most', () => {
    expect(WalkIn.arrive({ ...arrival, quote: quoteOf(4, 2000) }, now)).toMatchObject({
      failure: { code: 'walk-in/too-short', details: { leastMinutes: 5 } },
    });
    expect(WalkIn.arrive({ ...arrival, quote: quoteOf(5, 2000) }, now).ok).toBe(true);
    expect(WalkIn.arrive({ ...arrival, discountPercent: 50.5 }, now)).toMatchObject({
      failure: { code: 'walk-in/discount-too-high', details: { mostPercent: 50 } },
    });
    expect(WalkIn.arrive({ ...arrival, discountPercent: 50 }, now).ok).toBe(true);
  });

  it('has a number that says where, when and the how-manieth', () => {
    expect(walkInNumber('HS', '2026-11-21', 7)).toBe('HS-WI-20261121-007');
    expect(walkInNumber('HS', '2026-11-21', 1234)).toBe('HS-WI-20261121-1234');
  });

  it('is called, begun and done', () => {
    const called = WalkIn.call(waiting, at(1));
    if (!called.ok) throw new Error(called.failure.code);
    expect(called.value.facts).toEqual([{ type: 'walkin/called', ...about, at: at(1) }]);
    const begun = WalkIn.start(called.value.next, where, at(2));
    if (!begun.ok) throw new Error(begun.failure.code);
    expect(begun.value.facts).toEqual([{ type: 'walkin/started', ...about, at: at(2), resourceId: 'bay-1' }]);
    expect(begun.value.next).toMatchObject({ ...where, startedAt: at(2), calledAt: at(1), status: 'in_progress' });
    const done = WalkIn.complete(begun.value.next, at(22));
    expect(done).toMatchObject({
      value: { next: { status: 'completed', endedAt: at(22), payment: 'pending' }, facts: [{ total: eur(1800) }] },
    });
  });

  it('can be begun at once: it is called on the way', () => {
    const begun = WalkIn.start(waiting, where, at(2));
    expect(begun).toMatchObject({
      value: { next: { calledAt: at(2) }, facts: [{ type: 'walkin/called' }, { type: 'walkin/started' }] },
    });
  });

  it('is skipped when it does not come within five minutes', () => {
    const called = { ...waiting, status: 'called' as const, calledAt: now };
    expect(WalkIn.skip(called, Instant.plus(at(5), -1))).toMatchObject({
      failure: { code: 'walk-in/skip-too-early', details: { from: at(5) } },
    });
    expect(WalkIn.skip(called, at(5))).toMatchObject({
      value: { next: { status: 'waiting', calledAt: null }, facts: [{ type: 'walkin/skipped' }] },
    });
    expect(WalkIn.skip({ ...called, calledAt: null }, at(5)).ok).toBe(false);
  });

  it('leaves, or is sent away with a reason', () => {
    expect(WalkIn.leave(waiting, at(9))).toMatchObject({ value: { next: { status: 'left', endedAt: at(9) } } });
    expect(WalkIn.cancel(waiting, '', at(9))).toMatchObject({ failure: { code: 'walk-in/reason-missing' } });
    expect(WalkIn.cancel(waiting, 'Too muddy', at(9))).toMatchObject({
      value: { next: { status: 'cancelled', reason: 'Too muddy' }, facts: [{ type: 'walkin/cancelled' }] },
    });
  });

  it('gets another place while it waits', () => {
    expect(WalkIn.enqueue(waiting, -1, at(1))).toMatchObject({
      value: { next: { rank: -1 }, facts: [{ type: 'walkin/moved' }] },
    });
    expect(WalkIn.enqueue(inStatus('called'), -1, at(1)).ok).toBe(false);
  });

  it.each(walkInStatuses)('moves as the machine says: %s', (status) => {
    const walkIn = inStatus(status);
    const can = (to: WalkInStatus) => walkInMachine[status].includes(to);
    expect(WalkIn.call(walkIn, now).ok).toBe(can('called'));
    expect(WalkIn.skip(walkIn, at(9)).ok).toBe(can('waiting'));
    expect(WalkIn.start(walkIn, where, now).ok).toBe(can('in_progress') || status === 'waiting');
    expect(WalkIn.complete(walkIn, now).ok).toBe(can('completed'));
    expect(WalkIn.leave(walkIn, now).ok).toBe(can('left'));
    expect(WalkIn.cancel(walkIn, 'Because', now).ok).toBe(can('cancelled'));
  });
});

describe('a discount', () => {
  it('keeps the floor, unless the listed price is lower', () => {
    expect(discounted(eur(800), 50, 500)).toEqual(eur(500));
    expect(discounted(eur(300), 50, 500)).toEqual(eur(300));
    expect(discounted(eur(2000), 0, 500)).toEqual(eur(2000));
  });

  it('is never negative, never more than asked, in one currency', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(50), fc.nat(2000), (amount, percent, floor) => {
        const reduced = discounted(eur(amount), percent, floor);
        expect(reduced.currency).toBe('EUR');
        expect(reduced.amount).toBeLessThanOrEqual(amount);
        expect(reduced.amount).toBeGreaterThanOrEqual(Math.floor((amount * (100 - percent)) / 100));
      }),
    );
  });
});
