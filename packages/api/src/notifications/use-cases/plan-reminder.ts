import { type Actor, type BookingId, ok } from '@bling/domain/kernel';
import { reminderAhead } from '@bling/domain/notifications';
import { REMINDER } from '../remindable.ts';
import type { NotificationPorts } from '../ports.ts';

/** A start has become known: somebody looks again when it is time to remind. */
export const planReminder =
  ({ bookings, sites, wakeUps, newId, now }: NotificationPorts) =>
  async ({ bookingId, isNew }: { readonly bookingId: BookingId; readonly isNew: boolean }, _system: Actor) => {
    const booking = await bookings.find(bookingId);
    const site = booking === null ? null : await sites.find(booking.siteId);
    if (booking === null || site === null) return ok(null);
    const knownAt = isNew ? booking.createdAt : now();
    const dueAt = reminderAhead(booking, site.settings.reminderHours, knownAt);
    const about = { job: REMINDER, key: bookingId };
    await (dueAt === null ? wakeUps.drop(about) : wakeUps.set({ ...about, id: newId(), dueAt }));
    return ok(null);
  };
