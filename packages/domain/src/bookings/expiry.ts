import { HOUR, Instant } from '../kernel/index.ts';
import type { Booking } from './booking.ts';

export type PendingExpiry = { readonly hours: number; readonly hoursBeforeStart: number };

/**
 * When nobody confirmed: a day after it was made, or shortly before its start, whichever comes first. One that was
 * made later than that (at the counter, for now) waits until its start.
 */
export const expiresAt = (
  { createdAt, scheduledAt }: Pick<Booking, 'createdAt' | 'scheduledAt'>,
  { hours, hoursBeforeStart }: PendingExpiry,
): Instant => {
  const shortlyBefore = Instant.plus(scheduledAt, -hoursBeforeStart * HOUR);
  const latest = shortlyBefore > createdAt ? shortlyBefore : scheduledAt;
  return Instant.earlier(Instant.plus(createdAt, hours * HOUR), latest);
};
