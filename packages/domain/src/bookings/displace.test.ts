import { describe, expect, it } from 'vitest';
import { about, after, eur, inStatus, now, pending, start } from './booking.fixture.ts';
import { Booking, bookingStatuses, cancellationFee } from './index.ts';

const taken = {
  resourceId: 'bay-9',
  crewIds: ['worker-1'],
  assetIds: [],
  bufferBefore: 0,
  bufferAfter: 10,
  travelMinutes: 0,
};
const later = after(start, 90);
const displaced = (startsAt: string, booking = pending) => {
  const answer = Booking.displace(booking, { startsAt, taken });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};

describe('a booking that the house moves', () => {
  it('to another bay at its own time stays as it was promised', () => {
    const { next, facts } = displaced(start);
    expect(next).toEqual({ ...pending, ...taken, version: pending.version + 1 });
    expect(facts).toEqual([{ type: 'booking/relocated', ...about, resourceId: 'bay-9' }]);
  });

  it('to another time keeps its length and its price, and costs nothing to leave', () => {
    const bound = { ...pending, moved: { originalStart: start, percent: 100 } };
    const { next, facts } = displaced(later, bound);
    expect(next).toMatchObject({ ...taken, scheduledAt: later, endsAt: after(later, 60), totalPrice: eur(10_000) });
    expect(facts).toEqual([{ type: 'booking/rescheduled', ...about, from: start, to: later, total: eur(10_000) }]);
    for (const moment of [now, later]) expect(cancellationFee(next, moment)).toEqual(eur(0));
    expect(Booking.markNoShow({ ...next, status: 'confirmed' }, 30, { by: null, now: after(later, 30) })).toMatchObject(
      {
        value: { next: { charged: eur(0) } },
      },
    );
  });

  it.each(bookingStatuses)('is moved while it waits: %s', (status) => {
    const expected = status === 'pending' || status === 'confirmed';
    expect(Booking.displace(inStatus(status), { startsAt: later, taken }).ok).toBe(expected);
  });
});
