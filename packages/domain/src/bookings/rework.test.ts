import { describe, expect, it } from 'vitest';
import { about, after, before, eur, inStatus, pending, quoteLine, quoteOf, start } from './booking.fixture.ts';
import { Booking, bookingStatuses, keepsBay, reworkableUntil } from './index.ts';

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
});
