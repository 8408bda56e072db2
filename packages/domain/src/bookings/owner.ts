import { change, type CustomerId } from '../kernel/index.ts';
import { about, type Booking } from './booking.ts';
import type { BookingChange } from './moves.ts';

/** Two records of one person are joined: their bookings follow to the one that stays. */
export const handOver = (booking: Booking, customerId: CustomerId): BookingChange => {
  const next: Booking = { ...booking, customerId };
  return change(next, { type: 'booking/handed-over', ...about(next) });
};

/** Forgets what was said of a person; times, lines and amounts stay for the books. */
export const forgetWords = (booking: Booking): BookingChange => {
  const { cancellation, inspection } = booking;
  const next: Booking = {
    ...booking,
    lines: booking.lines.map((line) => ({ ...line, outcomeReason: null })),
    notesFrom: null,
    notesFor: null,
    visit: booking.visit && { ...booking.visit, address: '', note: null },
    override: booking.override && { ...booking.override, reason: '' },
    cancellation: cancellation && { ...cancellation, reason: null },
    inspection: inspection && { ...inspection, consent: inspection.consent && { ...inspection.consent, by: '' } },
  };
  return change(next, { type: 'booking/words-forgotten', ...about(next) });
};

export const hasWords = ({ lines, notesFrom, notesFor, cancellation, visit, override, inspection }: Booking): boolean =>
  [
    notesFrom,
    notesFor,
    cancellation?.reason,
    visit?.address || null,
    override?.reason || null,
    inspection?.consent?.by || null,
    ...lines.map(({ outcomeReason }) => outcomeReason),
  ].some((words) => typeof words === 'string');
