import { change, Instant, MINUTE, ok, refusing, Span } from '../kernel/index.ts';
import { about, type Booking, type Taken } from './booking.ts';
import { freed } from './cancellation.ts';
import { bookingFailures } from './failures.ts';
import { keepsBay } from './machine.ts';
import type { BookingChange } from './moves.ts';

const refuse = refusing(bookingFailures);

export type Displacement = { readonly startsAt: Instant; readonly taken: Taken };

/**
 * The house moves a booking that something has befallen, at the price that it has. At its own time it is only told where;
 * at another it costs nothing to cancel from then on. A car that is being worked on stays.
 */
export const displace = (booking: Booking, { startsAt, taken }: Displacement) => {
  if (!keepsBay(booking.status) || booking.status === 'in_progress')
    return refuse('booking/not-allowed-now', { status: booking.status });
  const { scheduledAt: from, endsAt, policy, totalPrice: total } = booking;
  const there: Booking = { ...booking, ...taken };
  if (startsAt === from)
    return ok<BookingChange>(
      change(there, { type: 'booking/relocated', ...about(booking), resourceId: taken.resourceId }),
    );
  const minutes = Span.minutes({ start: from, end: endsAt });
  const next: Booking = {
    ...there,
    scheduledAt: startsAt,
    endsAt: Instant.plus(startsAt, minutes * MINUTE),
    policy: freed(policy),
    moved: null,
    departedAt: null,
    delayedTo: null,
  };
  return ok<BookingChange>(change(next, { type: 'booking/rescheduled', ...about(booking), from, to: startsAt, total }));
};
