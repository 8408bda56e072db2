import { change, HOUR, Instant, ok, refusing } from '../kernel/index.ts';
import { about, type Booking } from './booking.ts';
import { bookingFailures } from './failures.ts';
import type { BookingChange } from './moves.ts';

const refuse = refusing(bookingFailures);

/** What is later than that is another time, to which the booking is moved. */
const LONGEST_MS = 12 * HOUR;

/**
 * The customer is told that work can begin only at `beginsAt`. The plan stays: nobody is moved by it, and until then
 * nobody is late.
 */
export const tellDelay = (booking: Booking, beginsAt: Instant, now: Instant) => {
  const { status, scheduledAt: planned, delayedTo } = booking;
  if (status !== 'pending' && status !== 'confirmed') return refuse('booking/not-allowed-now', { status });
  const from = Instant.later(planned, now);
  const until = Instant.plus(planned, LONGEST_MS);
  const isLater = planned < beginsAt && from <= beginsAt && beginsAt <= until;
  if (!isLater || beginsAt === delayedTo) return refuse('booking/no-delay', { from, until });
  const next: Booking = { ...booking, delayedTo: beginsAt };
  return ok<BookingChange>(change(next, { type: 'booking/delayed', ...about(booking), from: planned, to: beginsAt }));
};
