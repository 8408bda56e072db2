import { describe, expect, it } from 'vitest';
import { Instant } from '../kernel/index.ts';
import { about, after, before, eur, inStatus, now, pending, start } from './booking.fixture.ts';
import { Booking, type BookingStatus, type Undo, undoableUntil } from './index.ts';

const evening = '2026-11-22T00:00:00.000Z';
const own: Undo = { by: 'user-9', reason: null, undoMinutes: 2, dayEndsAt: null, now };
const manager: Undo = { ...own, by: 'user-1', reason: 'Wrong car', dayEndsAt: evening, now: after(now, 60) };
const lastMove = (from: BookingStatus) => ({ at: now, by: 'user-9', from });

const undoneOf = (booking: Booking, request: Undo = own) => {
  const answer = Booking.undo(booking, request);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};

describe('taking the last move back', () => {
  it.each<[BookingStatus, BookingStatus]>([
    ['in_progress', 'confirmed'],
    ['completed', 'in_progress'],
    ['no_show', 'confirmed'],
    ['cancelled', 'pending'],
    ['cancelled', 'confirmed'],
  ])('from %s leads to %s', (from, to) => {
    const { next, facts } = undoneOf(inStatus(from, { lastMove: lastMove(to), charged: eur(5000), version: 6 }));
    expect(next).toMatchObject({ status: to, charged: null, lastMove: null, version: 7 });
    expect(facts).toEqual([{ type: 'booking/undone', ...about, from, to }]);
  });

  it.each(['pending', 'confirmed'] as const)('of one that is %s is refused', (status) => {
    expect(Booking.undo(inStatus(status, { lastMove: lastMove('pending') }), manager)).toMatchObject({
      failure: { code: 'booking/not-allowed-now', details: { status } },
    });
  });

  it('forgets what the move had written', () => {
    const move = { by: 'user-9', now };
    const started = Booking.start(pending, move);
    if (!started.ok) throw new Error(started.failure.code);
    const outcome = { outcome: 'done', reason: null } as const;
    const completed = Booking.complete(started.value.next, [outcome, outcome], move);
    if (!completed.ok) throw new Error(completed.failure.code);

    const working = undoneOf(completed.value.next).next;
    expect(working).toEqual({ ...started.value.next, lastMove: null, version: completed.value.next.version + 1 });
    const waiting = undoneOf({ ...started.value.next }).next;
    expect(waiting).toMatchObject({ status: 'confirmed', startedAt: null, checkedInAt: now });
  });

  it('takes a cancellation back with its fee', () => {
    const cancelled = Booking.cancelByCustomer(
      pending,
      { expectedFee: eur(5000), reason: null },
      { by: 'user-9', now },
    );
    if (!cancelled.ok) throw new Error(cancelled.failure.code);
    expect(undoneOf(cancelled.value.next).next).toEqual({ ...pending, version: 3 });
  });

  it('never brings back one that nobody confirmed in time, nor one cancelled before anyone wrote down from where', () => {
    const expiry = { at: now, by: 'expiry', reason: null, fee: eur(0) } as const;
    for (const changes of [{ cancellation: expiry, lastMove: lastMove('pending') }, {}])
      expect(Booking.undo(inStatus('cancelled', changes), manager)).toMatchObject({
        failure: { code: 'booking/not-allowed-now' },
      });
  });
});

describe('the time for it', () => {
  const started = inStatus('in_progress', { lastMove: lastMove('confirmed'), startedAt: start });

  it('is two minutes for whoever made the move, without a reason', () => {
    expect(undoableUntil(started, own)).toBe(after(now, 2));
    expect(Booking.undo(started, { ...own, now: after(now, 2) }).ok).toBe(true);
    expect(Booking.undo(started, { ...own, now: Instant.plus(after(now, 2), 1) })).toMatchObject({
      failure: { code: 'booking/undo-too-late', details: { until: after(now, 2) } },
    });
  });

  it('is none for another, nor when there is no move to take back', () => {
    expect(undoableUntil(started, { ...own, by: 'user-2' })).toBeNull();
    expect(undoableUntil({ lastMove: null }, manager)).toBeNull();
    expect(Booking.undo(started, { ...own, by: 'user-2' })).toMatchObject({
      failure: { code: 'booking/undo-too-late', details: { until: now } },
    });
    expect(Booking.undo({ ...started, lastMove: null }, manager)).toMatchObject({
      failure: { code: 'booking/undo-too-late' },
    });
  });

  it('is the whole day for a manager, with a reason', () => {
    expect(undoableUntil(started, manager)).toBe(evening);
    expect(Booking.undo(started, { ...manager, now: evening }).ok).toBe(true);
    expect(Booking.undo(started, { ...manager, now: Instant.plus(evening, 1) })).toMatchObject({
      failure: { code: 'booking/undo-too-late', details: { until: evening } },
    });
    for (const reason of [null, ''])
      expect(Booking.undo(started, { ...manager, reason })).toMatchObject({
        failure: { code: 'booking/reason-missing' },
      });
  });

  it('of a manager’s own move is at least the two minutes of everyone, for those without a reason', () => {
    const late = before(evening, 1);
    const justNow = { ...started, lastMove: { at: late, by: 'user-1', from: 'confirmed' } } as const;
    expect(undoableUntil(justNow, manager)).toBe(after(late, 2));
    expect(Booking.undo(justNow, { ...manager, reason: null, now: after(late, 2) }).ok).toBe(true);
    expect(Booking.undo({ ...started }, { ...manager, by: 'user-9', reason: null })).toMatchObject({
      failure: { code: 'booking/reason-missing' },
    });
  });
});
