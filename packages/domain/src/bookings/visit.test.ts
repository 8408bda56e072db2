import { describe, expect, it } from 'vitest';
import { about, after, before, inStatus, pending, start } from './booking.fixture.ts';
import { Booking, bookingStatuses, keepsBay } from './index.ts';

const taken = {
  resourceId: 'bay-2',
  crewIds: ['worker-1'],
  assetIds: [],
  bufferBefore: 5,
  bufferAfter: 10,
  travelMinutes: 0,
};

describe('assigning a booking', () => {
  it.each(bookingStatuses)('that is %s to others is allowed until it ends, elsewhere until it begins', (status) => {
    const elsewhere = Booking.assign(inStatus(status), taken);
    expect(elsewhere.ok).toBe(keepsBay(status) && status !== 'in_progress');
    const others = Booking.assign(inStatus(status), { ...taken, resourceId: pending.resourceId });
    expect(others.ok).toBe(keepsBay(status));
    if (!others.ok) expect(others.failure).toMatchObject({ code: 'booking/not-allowed-now', details: { status } });
  });

  it('is one fact of ids', () => {
    const answer = Booking.assign(pending, taken);
    if (!answer.ok) throw new Error(answer.failure.code);
    expect(answer.value.next).toMatchObject({ ...taken, scheduledAt: start });
    expect(answer.value.facts).toEqual([
      { type: 'booking/assigned', ...about, resourceId: 'bay-2', crewIds: ['worker-1'] },
    ]);
  });
});

describe('two that trade their bays', () => {
  const other = inStatus('confirmed', { id: 'booking-2', resourceId: 'bay-2' });

  it.each(bookingStatuses)('wait both: %s', (status) => {
    const waits = status === 'pending' || status === 'confirmed';
    expect(Booking.maySwap(inStatus(status), other).ok).toBe(waits);
    expect(Booking.maySwap(pending, { ...other, status }).ok).toBe(waits);
  });

  it('are in two bays of one site', () => {
    for (const changes of [{ resourceId: pending.resourceId }, { siteId: 'elsewhere' }, { mode: 'mobile' as const }])
      expect(Booking.maySwap(pending, { ...other, ...changes })).toMatchObject({
        failure: { code: 'booking/no-swap', field: 'otherId' },
      });
  });
});

describe('a team that drives to the car', () => {
  const move = { by: 'driver-1', now: before(start, 20) };
  const mobile = { mode: 'mobile' } as const;

  it('departs once, before it is there; what waits is confirmed on the way', () => {
    const left = Booking.depart(inStatus('pending', mobile), move);
    if (!left.ok) throw new Error(left.failure.code);
    expect(left.value.next).toMatchObject({ status: 'confirmed', departedAt: move.now, checkedInAt: null });
    expect(left.value.facts.map(({ type }) => type)).toEqual(['booking/confirmed', 'booking/departed']);
    expect(Booking.depart(left.value.next, move)).toMatchObject({ failure: { code: 'booking/departed' } });
    expect(Booking.depart(inStatus('confirmed', mobile), move).ok).toBe(true);
    const there = inStatus('confirmed', { ...mobile, checkedInAt: start });
    expect(Booking.depart(there, move)).toMatchObject({ failure: { code: 'booking/checked-in' } });
    expect(Booking.depart(inStatus('cancelled', mobile), move)).toMatchObject({
      failure: { code: 'booking/not-allowed-now' },
    });
  });

  it('arrives: that is its check-in', () => {
    const arrived = Booking.arrive(inStatus('confirmed', mobile), { by: 'driver-1', now: after(start, 2) });
    if (!arrived.ok) throw new Error(arrived.failure.code);
    expect(arrived.value.next.checkedInAt).toBe(after(start, 2));
    expect(arrived.value.facts).toMatchObject([{ type: 'booking/checked-in', at: after(start, 2) }]);
    expect(Booking.arrive(arrived.value.next, move)).toMatchObject({ failure: { code: 'booking/checked-in' } });
  });

  it('is none for a car that comes to us', () => {
    for (const answer of [Booking.depart(pending, move), Booking.arrive(pending, move)])
      expect(answer).toMatchObject({ ok: false, failure: { code: 'booking/not-mobile' } });
  });

  it('has not departed yet for a booking that was moved', () => {
    const away: Booking = { ...inStatus('confirmed', mobile), departedAt: move.now };
    const request = { startsAt: after(away.scheduledAt, 1440), taken: away, quote: away.quote, override: null };
    const moved = Booking.reschedule(away, { ...request, byStaff: true }, move.now);
    expect(moved.ok && moved.value.next.departedAt).toBeNull();
    const displaced = Booking.displace(away, request);
    expect(displaced.ok && displaced.value.next.departedAt).toBeNull();
  });
});
