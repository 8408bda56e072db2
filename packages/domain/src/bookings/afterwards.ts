import { change, type Instant, Money, ok, refusing } from '../kernel/index.ts';
import { about, type Booking } from './booking.ts';
import { bookingFailures } from './failures.ts';
import type { BookingChange, Move } from './moves.ts';
import type { WaiverReason } from './noted.ts';

const refuse = refusing(bookingFailures);

/** Lets the fee of a cancellation or a no-show go. What it was stays to be read. */
export const waiveFee = (booking: Booking, reason: WaiverReason, { by, now: at }: Move) => {
  const { status, charged: fee } = booking;
  if (status !== 'cancelled' && status !== 'no_show') return refuse('booking/not-allowed-now', { status });
  if (fee === null || fee.amount === 0) return refuse('booking/no-fee');
  const next: Booking = { ...booking, charged: Money.zero(fee.currency), waived: { at, by, reason, fee } };
  return ok<BookingChange>(change(next, { type: 'booking/fee-waived', ...about(booking), fee, reason }));
};

/** What the customer thinks of the work, once. */
export const rate = (booking: Booking, stars: number, at: Instant) => {
  const { status, rating } = booking;
  if (status !== 'completed') return refuse('booking/not-allowed-now', { status });
  if (rating !== null) return refuse('booking/already-rated');
  return ok<BookingChange>(
    change({ ...booking, rating: { stars, at } }, { type: 'booking/rated', ...about(booking), stars }),
  );
};
