import { describe, expect, it } from 'vitest';
import { about, after, before, inStatus, start } from './booking.fixture.ts';
import { Booking, bookingStatuses, feePercentAt, latenessOf } from './index.ts';

const waiting = inStatus('confirmed');
const told = (beginsAt: string, now = before(start, 10), booking: Booking = waiting) =>
  Booking.tellDelay(booking, beginsAt, now);

describe('telling a customer of a delay', () => {
  it.each(bookingStatuses)('is for one who waits: %s', (status) => {
    expect(told(after(start, 20), start, inStatus(status)).ok).toBe(status === 'pending' || status === 'confirmed');
  });

  it.each([
    ['later than planned', after(start, 1), before(start, 10), true],
    ['not at all', start, before(start, 10), false],
    ['earlier', before(start, 5), before(start, 10), false],
    ['gone by', after(start, 10), after(start, 11), false],
    ['now', after(start, 10), after(start, 10), true],
    ['half a day', after(start, 720), before(start, 10), true],
    ['more than that', after(start, 721), before(start, 10), false],
  ])('%s', (_, beginsAt, now, isTold) => {
    const answer = told(beginsAt, now);
    expect(answer.ok).toBe(isTold);
    if (!answer.ok)
      expect(answer.failure).toMatchObject({
        code: 'booking/no-delay',
        details: { from: now < start ? start : now, until: after(start, 720) },
      });
  });

  it('is none for a car that is here: its driver is told by word of mouth', () => {
    expect(told(after(start, 20), start, { ...waiting, checkedInAt: start })).toMatchObject({
      failure: { code: 'booking/checked-in' },
    });
  });

  it.each([
    [29, 100],
    [30, 0],
    [300, 0],
  ])('by %d minutes: cancelling and not coming cost %d %%', (minutes, percent) => {
    const answer = told(after(start, minutes), start);
    if (!answer.ok) throw new Error(answer.failure.code);
    expect(feePercentAt(answer.value.next, start)).toBe(percent);
    expect(answer.value.next.policy.noShowPercent).toBe(percent);
  });

  it('leaves the plan as it is, and is said once until it is another', () => {
    const first = told(after(start, 20));
    if (!first.ok) throw new Error(first.failure.code);
    expect(first.value.next).toMatchObject({ scheduledAt: start, endsAt: waiting.endsAt, delayedTo: after(start, 20) });
    expect(first.value.facts).toEqual([{ type: 'booking/delayed', ...about, from: start, to: after(start, 20) }]);
    const { next } = first.value;
    expect(told(after(start, 20), start, next)).toMatchObject({ failure: { code: 'booking/no-delay' } });
    expect(told(after(start, 10), start, next).ok).toBe(true);
  });

  it('makes nobody late before then, nor a no-show', () => {
    const delayed: Booking = { ...waiting, delayedTo: after(start, 40) };
    const terms = { lateAfterMinutes: 5, noShowAfterMinutes: 30 };
    expect(latenessOf(delayed, terms, after(start, 44))).toEqual({ kind: 'none' });
    expect(latenessOf(delayed, terms, after(start, 45))).toEqual({ kind: 'late', minutes: 5 });
    const move = { by: 'cashier-1', now: after(start, 69) };
    expect(Booking.markNoShow(delayed, 30, move)).toMatchObject({
      failure: { code: 'booking/too-early-for-no-show', details: { from: after(start, 70) } },
    });
    expect(Booking.markNoShow(delayed, 30, { ...move, now: after(start, 70) }).ok).toBe(true);
  });

  it('is forgotten with the time that it was for', () => {
    const delayed: Booking = { ...waiting, delayedTo: after(start, 40) };
    const request = { startsAt: after(start, 1440), taken: delayed, quote: delayed.quote, override: null };
    const moved = Booking.reschedule(delayed, { ...request, byStaff: true }, start);
    expect(moved.ok && moved.value.next.delayedTo).toBeNull();
    const displaced = Booking.displace(delayed, request);
    expect(displaced.ok && displaced.value.next.delayedTo).toBeNull();
  });
});
