import { describe, expect, it } from 'vitest';
import { about, after, before, eur, inStatus, pending, quoteLine, quoteOf, start } from './booking.fixture.ts';
import { reachedAt } from './cancellation.ts';
import { Booking, bookingStatuses, cancellationFee, feeSchedule, keepsBay, reworkableUntil } from './index.ts';

const taken = {
  resourceId: 'bay-1',
  crewIds: ['worker-1'],
  assetIds: ['vacuum-1'],
  bufferBefore: 5,
  bufferAfter: 20,
  travelMinutes: 0,
};
const quote = quoteOf(quoteLine('wash', 6000), quoteLine('wax', 4000), quoteLine('clay', 2000, { minutes: 20 }));
const early = before(start, 30 * 60);

describe('other services for a booking', () => {
  it('are one fact, and price, lines, end and what it takes follow the quote', () => {
    const answer = Booking.rework(pending, { quote, taken, byStaff: false }, early);
    if (!answer.ok) throw new Error(answer.failure.code);
    const endsAt = after(start, 80);
    expect(answer.value.next).toMatchObject({
      ...taken,
      status: 'pending',
      scheduledAt: start,
      endsAt,
      totalPrice: eur(12_000),
      quote,
      version: 2,
    });
    expect(answer.value.next.lines).toHaveLength(3);
    expect(answer.value.facts).toEqual([{ type: 'booking/reworked', ...about, endsAt, total: eur(12_000) }]);
  });

  it.each(bookingStatuses)('when it is %s are allowed until it has ended', (status) => {
    const answer = Booking.rework(inStatus(status), { quote, taken, byStaff: true }, early);
    expect(answer.ok).toBe(keepsBay(status));
    if (!answer.ok) expect(answer.failure).toMatchObject({ code: 'booking/not-allowed-now', details: { status } });
  });

  it('are the customer’s to choose with two hours’ notice, and staff’s at any time', () => {
    const until = reworkableUntil(pending);
    expect(until).toBe(before(start, 120));
    const at = (byStaff: boolean, now: string) => Booking.rework(pending, { quote, taken, byStaff }, now);
    expect(at(false, until).ok).toBe(true);
    expect(at(false, after(until, 1))).toMatchObject({
      ok: false,
      failure: { code: 'booking/too-late-to-change', details: { until } },
    });
    expect(at(true, after(start, 5)).ok).toBe(true);
  });

  it('are not the customer’s to choose once the car is here', () => {
    const here = { ...pending, status: 'confirmed' as const, checkedInAt: early };
    expect(Booking.rework(here, { quote, taken, byStaff: false }, early)).toMatchObject({
      failure: { code: 'booking/checked-in' },
    });
    expect(Booking.rework(here, { quote, taken, byStaff: true }, early).ok).toBe(true);
  });

  describe('that cost less', () => {
    const less = { quote: quoteOf(quoteLine('wash', 1000)), taken };
    const cut = (booking: Booking, byStaff: boolean, now: string) => {
      const answer = Booking.rework(booking, { ...less, byStaff }, now);
      if (!answer.ok) throw new Error(answer.failure.code);
      return answer.value.next;
    };

    it('are no way around a fee: it is reckoned from what the booking cost before', () => {
      const next = cut(pending, false, early);
      expect(next).toMatchObject({ totalPrice: eur(1000), moved: { originalStart: start, total: eur(10_000) } });
      expect(cancellationFee(next, early)).toEqual(eur(5000));
      expect(cancellationFee(next, before(start, 60))).toEqual(eur(10_000));
      expect(feeSchedule(next, early).map(({ fee }) => fee.amount)).toEqual([5000, 10_000, 1000]);
      expect(cut(next, false, early).moved).toMatchObject({ total: eur(10_000) });
    });

    it('stay so when the booking is moved away, until a day after its first start', () => {
      const next = cut(pending, false, early);
      const later = { ...next, scheduledAt: after(start, 72 * 60), moved: reachedAt(next, before(start, 60)) };
      expect(later.moved).toEqual({ originalStart: start, percent: 100, total: eur(10_000) });
      expect(cancellationFee(later, before(start, 30))).toEqual(eur(10_000));
      expect(cancellationFee(later, after(start, 25 * 60))).toEqual(eur(500));
    });

    it('at the word of staff cost their own fee', () => {
      expect(cut(pending, true, early).moved).toBeNull();
    });
  });
});
