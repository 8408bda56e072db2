import { change, HOUR, Instant, MINUTE, ok, refusing } from '../kernel/index.ts';
import { about, type Booking, type Override, type Taken } from './booking.ts';
import { reachedAt } from './cancellation.ts';
import { bookingFailures } from './failures.ts';
import type { BookingChange } from './moves.ts';
import { minutesOf, requoted } from './place.ts';

const refuse = refusing(bookingFailures);

export type Reschedule = Pick<Booking, 'quote'> & {
  readonly taken: Taken;
  readonly startsAt: Instant;
  /** Staff move a booking at any notice; then the customer's terms do not harden. */
  readonly byStaff: boolean;
  readonly override: Override | null;
  /** False when staff tell the customer themselves; a letter goes out otherwise. */
  readonly isTold?: boolean;
};

/** The last moment at which the customer may still move the booking away from its time. */
export const movableUntil = ({ scheduledAt, policy }: Pick<Booking, 'scheduledAt' | 'policy'>): Instant =>
  Instant.plus(scheduledAt, -policy.rescheduleNoticeHours * HOUR);

const tooLate = (booking: Booking, startsAt: Instant, now: Instant): Instant | null => {
  const until = movableUntil(booking);
  const newUntil = movableUntil({ ...booking, scheduledAt: startsAt });
  if (now > until) return until;
  return now > newUntil ? newUntil : null;
};

/**
 * Moves a pending or confirmed booking. Customers need the policy's notice for the old time and for the new one; the
 * fee tier reached by then goes along, so that moving is no way around a fee.
 */
export const reschedule = (booking: Booking, request: Reschedule, now: Instant) => {
  const { startsAt, taken, quote, byStaff, override, isTold = true } = request;
  if (booking.status !== 'pending' && booking.status !== 'confirmed')
    return refuse('booking/not-allowed-now', { status: booking.status });
  if (startsAt < now) return refuse('booking/in-the-past');
  const until = byStaff ? null : tooLate(booking, startsAt, now);
  if (until !== null) return refuse('booking/too-late-to-move', { until });
  const next: Booking = {
    ...requoted(booking, quote),
    scheduledAt: startsAt,
    endsAt: Instant.plus(startsAt, minutesOf(quote) * MINUTE),
    ...taken,
    override,
    moved: byStaff ? booking.moved : reachedAt(booking, now),
    departedAt: null,
    delayedTo: null,
  };
  return ok<BookingChange>(
    change(next, {
      type: 'booking/rescheduled',
      ...about(booking),
      from: booking.scheduledAt,
      to: startsAt,
      total: quote.total,
      ...(!isTold && { isTold }),
    }),
  );
};
