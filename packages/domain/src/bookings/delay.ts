import { change, HOUR, Instant, MINUTE, ok, refusing } from '../kernel/index.ts';
import { about, type Booking } from './booking.ts';
import { freed } from './cancellation.ts';
import { bookingFailures } from './failures.ts';
import type { BookingChange } from './moves.ts';

const refuse = refusing(bookingFailures);

/** What is later than that is another time, to which the booking is moved. */
const LONGEST_MS = 12 * HOUR;

/** Whoever waits so long through no doing of theirs may leave without cost, as if the house had moved them. */
const FREE_FROM_MS = 30 * MINUTE;
const terms = ({ policy, moved, scheduledAt }: Booking, beginsAt: Instant): Pick<Booking, 'policy' | 'moved'> =>
  Instant.between(scheduledAt, beginsAt) < FREE_FROM_MS ? { policy, moved } : { policy: freed(policy), moved: null };

/**
 * The customer is told that work can begin only at `beginsAt`. The plan stays: nobody is moved by it, and until then
 * nobody is late. From half an hour on, it costs nothing to cancel. A car that is here already is told by word of mouth.
 */
export const tellDelay = (booking: Booking, beginsAt: Instant, now: Instant) => {
  const { status, scheduledAt: planned, delayedTo, checkedInAt } = booking;
  if (status !== 'pending' && status !== 'confirmed') return refuse('booking/not-allowed-now', { status });
  if (checkedInAt !== null) return refuse('booking/checked-in');
  const from = Instant.later(planned, now);
  const until = Instant.plus(planned, LONGEST_MS);
  const isLater = planned < beginsAt && from <= beginsAt && beginsAt <= until;
  if (!isLater || beginsAt === delayedTo) return refuse('booking/no-delay', { from, until });
  const next: Booking = { ...booking, ...terms(booking, beginsAt), delayedTo: beginsAt };
  return ok<BookingChange>(change(next, { type: 'booking/delayed', ...about(booking), from: planned, to: beginsAt }));
};
