import { change, type Instant, ok, refusing } from '../kernel/index.ts';
import type { Quote } from '../pricing/index.ts';
import { about, type Booking, type Taken } from './booking.ts';
import { feeBase, reachedAt } from './cancellation.ts';
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

/**
 * Other services at the same time and place: the price, the lines and the end follow their quote. A customer may not
 * while the car is here, and a fee is still reckoned from what the booking cost before they took work out.
 */
export const rework = (booking: Booking, { quote, taken, byStaff }: Rework, now: Instant) => {
  const { status } = booking;
  if (!keepsBay(status)) return refuse('booking/not-allowed-now', { status });
  const until = reworkableUntil(booking);
  if (!byStaff && now > until) return refuse('booking/too-late-to-change', { until });
  if (!byStaff && booking.checkedInAt !== null) return refuse('booking/checked-in');
  const isCut = !byStaff && quote.total.amount < booking.totalPrice.amount;
  const moved = isCut ? { ...reachedAt(booking, now), total: feeBase(booking, now) } : booking.moved;
  const next = { ...requoted(booking, quote), ...taken, moved };
  const { endsAt, totalPrice: total } = next;
  return ok<BookingChange>(change(next, { type: 'booking/reworked', ...about(booking), endsAt, total }));
};
