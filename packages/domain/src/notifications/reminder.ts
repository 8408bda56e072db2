import type { BookingStatus } from '../bookings/index.ts';
import { HOUR, Instant } from '../kernel/index.ts';

/** What a reminder must know of a booking and its site. */
export type Remindable = {
  readonly status: BookingStatus;
  readonly scheduledAt: Instant;
  readonly checkedInAt: Instant | null;
};

/** When a customer is reminded: so many hours of elapsed time before the start, whatever the clocks do; null for never. */
export const remindAt = ({ scheduledAt }: Pick<Remindable, 'scheduledAt'>, reminderHours: number): Instant | null =>
  reminderHours <= 0 ? null : Instant.plus(scheduledAt, -reminderHours * HOUR);

/**
 * The same for a start that became known at `knownAt` (the booking was made or moved): null when the moment is over by
 * then, because the letter that told of it suffices.
 */
export const reminderAhead = (
  booking: Pick<Remindable, 'scheduledAt'>,
  reminderHours: number,
  knownAt: Instant,
): Instant | null => {
  const at = remindAt(booking, reminderHours);
  return at !== null && knownAt < at ? at : null;
};

/**
 * When a customer is reminded after a site has changed how long before it reminds; null when nothing is to be planned: the
 * new moment is over, or the old one is, and who was reminded once is not reminded again.
 */
export const reminderAnew = (
  booking: Pick<Remindable, 'scheduledAt'>,
  hours: { readonly before: number; readonly after: number },
  now: Instant,
): Instant | null => {
  const old = remindAt(booking, hours.before);
  return old !== null && old <= now ? null : reminderAhead(booking, hours.after, now);
};

/** Whether somebody is still expected: confirmed, not here yet, and the start is ahead. */
export const isExpected = ({ status, scheduledAt, checkedInAt }: Remindable, now: Instant): boolean =>
  status === 'confirmed' && checkedInAt === null && now < scheduledAt;

export type ReminderStep =
  | { readonly step: 'send' }
  | { readonly step: 'wait'; readonly until: Instant }
  | { readonly step: 'forget' };

/** What a wake-up for a reminder comes to, from what is true by then. */
export const reminderStep = (booking: Remindable, reminderHours: number, now: Instant): ReminderStep => {
  const until = remindAt(booking, reminderHours);
  if (until === null) return { step: 'forget' };
  // One that nobody confirmed yet may be confirmed by then.
  if (now < until) return { step: 'wait', until };
  return { step: isExpected(booking, now) ? 'send' : 'forget' };
};
