import { describe, expect, it } from 'vitest';
import { about, eur, inStatus, now } from './booking.fixture.ts';
import { Booking, bookingStatuses } from './index.ts';

const move = { by: 'manager-1', now };

describe('letting a fee go', () => {
  it.each(bookingStatuses)('of a booking that is %s is for what was cancelled or missed', (status) => {
    const answer = Booking.waiveFee(inStatus(status, { charged: eur(5000) }), 'weather', move);
    expect(answer.ok).toBe(status === 'cancelled' || status === 'no_show');
    if (!answer.ok) expect(answer.failure).toMatchObject({ code: 'booking/not-allowed-now', details: { status } });
  });

  it('leaves nothing to pay, and what it was, who, when and why', () => {
    const answer = Booking.waiveFee(inStatus('no_show', { charged: eur(5000) }), 'illness', move);
    if (!answer.ok) throw new Error(answer.failure.code);
    const { next, facts } = answer.value;
    expect(next).toMatchObject({
      status: 'no_show',
      charged: eur(0),
      waived: { at: now, by: 'manager-1', reason: 'illness', fee: eur(5000) },
    });
    expect(facts).toEqual([{ type: 'booking/fee-waived', ...about, fee: eur(5000), reason: 'illness' }]);
    expect(Booking.waiveFee(next, 'illness', move)).toMatchObject({ failure: { code: 'booking/no-fee' } });
  });

  it('needs a fee', () => {
    for (const charged of [null, eur(0)])
      expect(Booking.waiveFee(inStatus('cancelled', { charged }), 'goodwill', move)).toMatchObject({
        failure: { code: 'booking/no-fee' },
      });
  });

  it('is taken back with the no-show', () => {
    const missed = inStatus('no_show', {
      charged: eur(5000),
      lastMove: { at: now, by: 'manager-1', from: 'confirmed' },
    });
    const waived = Booking.waiveFee(missed, 'goodwill', move);
    if (!waived.ok) throw new Error(waived.failure.code);
    const undone = Booking.undo(waived.value.next, {
      by: 'manager-1',
      reason: null,
      undoMinutes: 2,
      dayEndsAt: null,
      now,
    });
    expect(undone).toMatchObject({ ok: true, value: { next: { charged: null, waived: null } } });
  });
});

describe('a rating', () => {
  it.each(bookingStatuses)('of a booking that is %s is for work that was done', (status) => {
    const answer = Booking.rate(inStatus(status), 4, now);
    expect(answer.ok).toBe(status === 'completed');
    if (!answer.ok) expect(answer.failure).toMatchObject({ code: 'booking/not-allowed-now', details: { status } });
  });

  it('is given once', () => {
    const rated = Booking.rate(inStatus('completed'), 5, now);
    if (!rated.ok) throw new Error(rated.failure.code);
    expect(rated.value.next.rating).toEqual({ stars: 5, at: now });
    expect(rated.value.facts).toEqual([{ type: 'booking/rated', ...about, stars: 5 }]);
    expect(Booking.rate(rated.value.next, 1, now)).toMatchObject({ failure: { code: 'booking/already-rated' } });
  });
});
