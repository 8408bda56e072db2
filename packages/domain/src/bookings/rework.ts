import { change, type Instant, ok, refusing } from '../kernel/index.ts';
import type { Quote } from '../pricing/index.ts';
import { about, type Booking, type Taken } from './booking.ts';
import { bookingFailures } from './failures.ts';
import { keepsBay } from './machine.ts';
import type { BookingChange } from './moves.ts';
import { requoted } from './place.ts';
import { movableUntil } from './reschedule.ts';

const refuse = refusing(bookingFailures);

export type Rework = {
  readonly quote: Quote;
  readonly taken: Taken;
  /** Staff change the work at any time until it is done. */
  readonly byStaff: boolean;
};

/** The last moment at which the customer may still add or take out a service. */
export const reworkableUntil = (booking: Pick<Booking, 'scheduledAt' | 'policy'>): Instant => movableUntil(booking);

/** Other services at the same time and place: the price, the lines and the end follow their quote. */
export const rework = (booking: Booking, { quote, taken, byStaff }: Rework, now: Instant) => {
  const { status } = booking;
  if (!keepsBay(status)) return refuse('booking/not-allowed-now', { status });
  const until = reworkableUntil(booking);
  if (!byStaff && now > until) return refuse('booking/too-late-to-change', { until });
  const next = { ...requoted(booking, quote), ...taken };
  const { endsAt, totalPrice: total } = next;
  return ok<BookingChange>(change(next, { type: 'booking/reworked', ...about(booking), endsAt, total }));
};
