import { describe, expect, it } from 'vitest';
import { Instant } from '../kernel/index.ts';
import { about, after, before, eur, inStatus, pending, quoteLine, quoteOf, start } from './booking.fixture.ts';
import { Booking, bookingStatuses, feePercentAt, movableUntil, type Reschedule } from './index.ts';

const friday = '2026-11-27T12:00:00.000Z';
const wish: Reschedule = {
  startsAt: friday,
  taken: {
    resourceId: 'bay-2',
    crewIds: ['worker-1'],
    assetIds: [],
    bufferBefore: 0,
    bufferAfter: 15,
    travelMinutes: 0,
  },
  quote: quoteOf(quoteLine('wash', 7000, { minutes: 45 }), quoteLine('wax', 4000)),
  byStaff: false,
  override: null,
};
const early = before(start, 30 * 60);
const movedOf = (booking: Booking, changes: Partial<Reschedule> = {}, now = early) => {
  const answer = Booking.reschedule(booking, { ...wish, ...changes }, now);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};

describe('moving a booking', () => {
  it('is one fact with from and to, at the price and the length of today', () => {
    const { next, facts } = movedOf(pending);
    expect(next).toMatchObject({
      status: 'pending',
      scheduledAt: friday,
      endsAt: after(friday, 75),
      resourceId: 'bay-2',
      crewIds: ['worker-1'],
      bufferBefore: 0,
      bufferAfter: 15,
      totalPrice: eur(11_000),
      version: 2,
    });
    expect(next.lines.map(({ minutes }) => minutes)).toEqual([45, 30]);
    expect(facts).toEqual([{ type: 'booking/rescheduled', ...about, from: start, to: friday, total: eur(11_000) }]);
  });

  it.each(bookingStatuses)('that is %s is allowed while it is pending or confirmed', (status) => {
    const answer = Booking.reschedule(inStatus(status), wish, early);
    expect(answer.ok).toBe(status === 'pending' || status === 'confirmed');
    if (!answer.ok) expect(answer.failure).toMatchObject({ code: 'booking/not-allowed-now', details: { status } });
  });

  it('says when staff tell the customer themselves', () => {
    expect(movedOf(pending, { isTold: false }).facts).toMatchObject([{ isTold: false }]);
    expect(movedOf(pending, { isTold: true }).facts[0]).not.toHaveProperty('isTold');
  });

  it('keeps the terms that were promised', () => {
    expect(movedOf(pending).next.policy).toEqual(pending.policy);
  });
});

describe('the notice for moving', () => {
  const until = before(start, 120);

  it('is two hours before the old time', () => {
    expect(movableUntil(pending)).toBe(until);
    expect(Booking.reschedule(pending, wish, until).ok).toBe(true);
    expect(Booking.reschedule(pending, wish, Instant.plus(until, 1))).toMatchObject({
      failure: { code: 'booking/too-late-to-move', field: 'startsAt', details: { until } },
    });
  });

  it('is two hours before the new time as well', () => {
    const soon = { ...wish, startsAt: after(early, 119) };
    expect(Booking.reschedule(pending, { ...soon, startsAt: after(early, 120) }, early).ok).toBe(true);
    expect(Booking.reschedule(pending, soon, early)).toMatchObject({
      failure: { code: 'booking/too-late-to-move', details: { until: before(soon.startsAt, 120) } },
    });
  });

  it('binds no staff, but nobody moves into the past', () => {
    const late = before(start, 5);
    expect(movedOf(pending, { byStaff: true, startsAt: after(late, 1) }, late).next.moved).toBeNull();
    expect(Booking.reschedule(pending, { ...wish, byStaff: true, startsAt: before(late, 1) }, late)).toMatchObject({
      failure: { code: 'booking/in-the-past' },
    });
  });
});

describe('the fee of a booking that a customer moved', () => {
  it('comes along: the tier reached, and the start it was reached for', () => {
    expect(movedOf(pending).next.moved).toEqual({ originalStart: start, percent: 50 });
    expect(movedOf(pending, {}, before(start, 180)).next.moved).toEqual({ originalStart: start, percent: 100 });
  });

  it('is kept through a second move', () => {
    const once = movedOf(pending, {}, before(start, 180)).next;
    const twice = movedOf(once, { startsAt: after(friday, 24 * 60) }, before(start, 170)).next;
    expect(twice.moved).toEqual({ originalStart: start, percent: 100 });
    expect(feePercentAt(twice, after(start, 24 * 60 - 1))).toBe(100);
    expect(feePercentAt(twice, after(start, 24 * 60))).toBe(50);
  });

  it('is bound to the later start when the second move comes late for that one', () => {
    const once = movedOf(pending).next;
    const late = before(friday, 180);
    const twice = movedOf(once, { startsAt: after(friday, 30 * 24 * 60) }, late).next;
    expect(twice.moved).toEqual({ originalStart: friday, percent: 100 });
    expect(feePercentAt(twice, after(late, 60))).toBe(100);
  });

  it('stays as it was when staff move it', () => {
    const once = movedOf(pending).next;
    expect(movedOf(once, { byStaff: true }, before(friday, 10)).next.moved).toEqual(once.moved);
  });
});
