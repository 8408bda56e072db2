import { describe, expect, it } from 'vitest';
import { about, after, eur, inStatus, now, quoteLine, quoteOf, start } from './booking.fixture.ts';
import { Booking, bookingStatuses, type Finding } from './index.ts';

const quote = { ...quoteOf(quoteLine('wash', 9000, { minutes: 60 }), quoteLine('wax', 4000)), soil: 'heavy' as const };
const finding: Finding = { size: 'large', soil: 'heavy', quote };
const move = { by: 'washer-1', now };
const consent = { by: 'Ana Reis', way: 'in_person' } as const;
const taken = {
  resourceId: 'bay-1',
  crewIds: ['worker-1'],
  assetIds: [],
  bufferBefore: 0,
  bufferAfter: 15,
  travelMinutes: 0,
};
const here = inStatus('confirmed', { checkedInAt: start });
const agreement = { finding, consent, taken };

describe('an inspection', () => {
  it('without consent notes what was found, and changes neither price nor work', () => {
    const noted = Booking.inspect(here, finding, move);
    if (!noted.ok) throw new Error(noted.failure.code);
    const { next, facts } = noted.value;
    const inspection = {
      at: now,
      by: 'washer-1',
      size: 'large',
      soil: 'heavy',
      before: eur(10_000),
      after: eur(13_000),
    };
    expect(next).toEqual({ ...here, version: here.version + 1, inspection: { ...inspection, consent: null } });
    expect(facts).toEqual([
      {
        type: 'booking/inspected',
        ...about,
        size: 'large',
        soil: 'heavy',
        before: eur(10_000),
        after: eur(13_000),
        isAgreed: false,
      },
    ]);
  });

  it('with consent binds: size, price, lines, minutes, and what it takes', () => {
    const agreed = Booking.agree(here, agreement, move);
    if (!agreed.ok) throw new Error(agreed.failure.code);
    const { next, facts } = agreed.value;
    expect(next).toMatchObject({
      size: 'large',
      totalPrice: eur(13_000),
      endsAt: after(start, 90),
      quote,
      ...taken,
      inspection: {
        before: eur(10_000),
        after: eur(13_000),
        consent: { ...consent, at: now, recordedBy: 'washer-1' },
      },
    });
    expect(next.lines.map(({ minutes, amount }) => [minutes, amount])).toEqual([
      [60, eur(9000)],
      [30, eur(4000)],
    ]);
    expect(facts).toMatchObject([{ type: 'booking/inspected', isAgreed: true }]);
    expect(JSON.stringify(facts)).not.toContain('Ana');
  });

  it.each(bookingStatuses)('of a booking that is %s waits for the car, and ends with the job', (status) => {
    for (const checkedInAt of [null, start]) {
      const booking = inStatus(status, { checkedInAt });
      const isOpen = (status === 'confirmed' || status === 'in_progress') && checkedInAt !== null;
      for (const answer of [Booking.inspect(booking, finding, move), Booking.agree(booking, agreement, move)]) {
        expect(answer.ok).toBe(isOpen);
        if (!answer.ok)
          expect(answer.failure.code).toBe(
            status === 'confirmed' || status === 'in_progress' ? 'booking/not-here' : 'booking/not-allowed-now',
          );
      }
    }
  });

  it('may be repeated; the last one stands', () => {
    const first = Booking.inspect(here, finding, move);
    if (!first.ok) throw new Error(first.failure.code);
    const again = Booking.inspect(first.value.next, { ...finding, soil: 'extreme' }, move);
    expect(again.ok && again.value.next.inspection?.soil).toBe('extreme');
  });

  it('leaves on record what was agreed', () => {
    const agreed = Booking.agree(here, agreement, move);
    if (!agreed.ok) throw new Error(agreed.failure.code);
    const again = Booking.inspect(agreed.value.next, { ...finding, soil: 'extreme' }, move);
    expect(again).toMatchObject({
      value: {
        next: { inspection: agreed.value.next.inspection },
        facts: [{ type: 'booking/inspected', soil: 'extreme', isAgreed: false }],
      },
    });
  });

  it('forgets who agreed with its customer', () => {
    const agreed = Booking.agree({ ...here, notesFrom: null }, agreement, move);
    if (!agreed.ok) throw new Error(agreed.failure.code);
    expect(Booking.hasWords(agreed.value.next)).toBe(true);
    const { next } = Booking.forgetWords(agreed.value.next);
    expect(Booking.hasWords(next)).toBe(false);
    expect(next.inspection).toMatchObject({ size: 'large', consent: { by: '', way: 'in_person', at: now } });
  });
});
