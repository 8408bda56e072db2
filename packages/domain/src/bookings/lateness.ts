import { Instant, MINUTE } from '../kernel/index.ts';
import type { Booking } from './booking.ts';

/** Cars that are up to so late are not worth a word. */
export const LATE_AFTER_MINUTES = 5;

export type LatenessTerms = { readonly lateAfterMinutes: number; readonly noShowAfterMinutes: number };

/** How far behind its time a booking is. `no-show` is a suggestion: a person says so, or not. */
export type Lateness =
  | { readonly kind: 'none' }
  | { readonly kind: 'late'; readonly minutes: number }
  | { readonly kind: 'no-show'; readonly minutes: number; readonly since: Instant };

const NONE: Lateness = { kind: 'none' };

type Awaited = Pick<Booking, 'status' | 'mode' | 'scheduledAt' | 'delayedTo' | 'checkedInAt'>;

/** When a car is to be here: as planned, or as its customer was told since. */
export const awaitedAt = ({ scheduledAt, delayedTo }: Pick<Booking, 'scheduledAt' | 'delayedTo'>): Instant =>
  delayedTo ?? scheduledAt;

/** What a board says of a car that should be there. Never after check-in; to a car that we drive to nobody fails to come. */
export const latenessOf = (
  booking: Awaited,
  { lateAfterMinutes, noShowAfterMinutes }: LatenessTerms,
  now: Instant,
): Lateness => {
  const { status, mode, checkedInAt } = booking;
  const due = awaitedAt(booking);
  if (checkedInAt !== null || (status !== 'confirmed' && status !== 'pending')) return NONE;
  const minutes = Math.floor(Instant.between(due, now) / MINUTE);
  if (status === 'confirmed' && mode === 'bay' && minutes >= noShowAfterMinutes)
    return { kind: 'no-show', minutes, since: Instant.plus(due, noShowAfterMinutes * MINUTE) };
  return minutes >= lateAfterMinutes ? { kind: 'late', minutes } : NONE;
};
