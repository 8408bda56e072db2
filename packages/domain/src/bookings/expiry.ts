import { HOUR, Instant } from '../kernel/index.ts';
import type { Booking } from './booking.ts';
import { awaitedAt } from './lateness.ts';

export type PendingExpiry = { readonly hours: number; readonly hoursBeforeStart: number };

/**
 * When nobody confirmed: a day after it was made, or shortly before its start, whichever comes first. One that was
 * made later than that (at the counter, for now) waits until its start. Who was told of a delay is awaited then.
 */
export const expiresAt = (
  booking: Pick<Booking, 'createdAt' | 'scheduledAt' | 'delayedTo'>,
  { hours, hoursBeforeStart }: PendingExpiry,
): Instant => {
  const { createdAt } = booking;
  const start = awaitedAt(booking);
  const shortlyBefore = Instant.plus(start, -hoursBeforeStart * HOUR);
  const latest = shortlyBefore > createdAt ? shortlyBefore : start;
  return Instant.earlier(Instant.plus(createdAt, hours * HOUR), latest);
};
