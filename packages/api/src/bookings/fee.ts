import { type Booking, cancellationFee, feePercentAt, feeSchedule, movableUntil } from '@bling/domain/bookings';
import { Instant, MINUTE } from '@bling/domain/kernel';

type Terms = Pick<Booking, 'scheduledAt' | 'totalPrice' | 'policy' | 'moved'>;

/** What cancelling costs now and later, by the function that will charge it. */
export const feeOf = (booking: Terms, asOf: Instant) => ({
  fee: cancellationFee(booking, asOf),
  percent: feePercentAt(booking, asOf),
  asOf,
  honouredUntil: Instant.plus(asOf, booking.policy.feeHonouredMinutes * MINUTE),
  movableUntil: movableUntil(booking),
  schedule: feeSchedule(booking, asOf),
});
