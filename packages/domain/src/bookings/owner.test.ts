import { describe, expect, it } from 'vitest';
import { eur, now, pending as booking } from './booking.fixture.ts';
import { Booking } from './index.ts';

const [line] = booking.lines;
if (line === undefined) throw new Error('a booking has a line');

describe('a booking whose customer is joined with another', () => {
  it('follows to the one who stays', () => {
    const { next, facts } = Booking.handOver(booking, 'keeper');
    expect(next).toEqual({ ...booking, customerId: 'keeper', version: booking.version + 1 });
    expect(facts).toEqual([
      { type: 'booking/handed-over', bookingId: booking.id, siteId: booking.siteId, customerId: 'keeper' },
    ]);
  });
});

describe('a booking whose customer is forgotten', () => {
  const silent: Booking = { ...booking, notesFrom: null, notesFor: null };
  const cancellation = { at: now, by: 'customer', reason: 'Ill', fee: eur(100) } as const;

  it.each<[string, Partial<Booking>]>([
    ['notes from them', { notesFrom: 'Mind the dog' }],
    ['notes for them', { notesFor: 'Called twice' }],
    ['a reason', { cancellation }],
    ['a reason of a line', { lines: [{ ...line, outcome: 'part', outcomeReason: 'She came late' }] }],
  ])('has %s to forget, and keeps what was paid', (_, words) => {
    const told: Booking = { ...silent, ...words };
    expect(Booking.hasWords(told)).toBe(true);
    const { next, facts } = Booking.forgetWords(told);
    expect(Booking.hasWords(next)).toBe(false);
    expect(next).toMatchObject({
      totalPrice: told.totalPrice,
      customerId: told.customerId,
      lines: told.lines.map(({ amount, outcome }) => ({ amount, outcome })),
      cancellation: told.cancellation && { fee: eur(100), reason: null },
    });
    expect(facts).toMatchObject([{ type: 'booking/words-forgotten', bookingId: booking.id }]);
  });

  it('without any words has nothing to forget', () => {
    expect(Booking.hasWords(silent)).toBe(false);
  });
});

describe('the words of a visit and of an override', () => {
  it('are forgotten, while where and when it was stays', () => {
    const visit = { address: 'Rua do Cais 4', note: 'Ring twice', position: { lat: 38.68, lng: -9.15 } };
    const override = { by: 'user-1', at: now, reason: 'For Ana' };
    const told = { ...booking, visit, override };
    expect(Booking.hasWords(told)).toBe(true);
    const { next } = Booking.forgetWords(told);
    expect(next).toMatchObject({
      visit: { address: '', note: null, position: visit.position },
      override: { by: 'user-1', at: now, reason: '' },
    });
    expect(Booking.hasWords(next)).toBe(false);
  });
});
