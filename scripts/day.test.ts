import { make } from '@bling/client/testing';
import { describe, expect, it } from 'vitest';
import { dayOf, reportOf } from './day.ts';

const bay = { ...make('Board').bays[0], resourceId: 'r1', name: 'Bay 1' };
const card = (status: 'completed' | 'confirmed' | 'cancelled', charged: number | null) => {
  const eur = (amount: number) => ({ amount, currency: 'EUR' });
  const terms = make('BoardCard').terms;
  if (terms === null) throw new Error('a card is made with its terms');
  return make('BoardCard', {
    status,
    resourceId: 'r1',
    scheduledAt: '2026-11-21T10:00:00.000Z',
    endsAt: '2026-11-21T10:45:00.000Z',
    terms: { ...terms, totalPrice: eur(2500), charged: charged === null ? null : eur(charged) },
  });
};
const board = (...bookings: readonly ReturnType<typeof card>[]) =>
  make('Board', { date: '2026-11-21', bays: [bay as never], bookings });

describe('a day in figures', () => {
  it('counts jobs by state, and what is cancelled for nothing else', () => {
    expect(dayOf(board(card('completed', 2300), card('confirmed', null), card('cancelled', null)))).toEqual({
      date: '2026-11-21',
      jobs: { completed: 1, confirmed: 1, cancelled: 1 },
      booked: { amount: 5000, currency: 'EUR' },
      charged: { amount: 2300, currency: 'EUR' },
      bays: [{ name: 'Bay 1', jobs: 2, busyMinutes: 90 }],
    });
  });

  it('is a page of text, also for those who see no money', () => {
    const day = dayOf(board({ ...card('completed', null), terms: null }));
    expect(reportOf('Riverside', day)).toBe(
      'Riverside, 2026-11-21\n\n  completed    1\n  booked       –\n  charged      –\n\n  Bay 1        1 jobs, 45 min',
    );
  });
});
