import { type Actor, type BookingId, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { Delivery, reminderStep } from '@bling/domain/notifications';
import { REMINDER } from '../remindable.ts';
import type { NotificationPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

/** The step of a wake-up: reminds of the booking as it is now, looks again later, or lets it be. */
export const remind =
  ({ bookings, sites, deliveries, wakeUps, newId, now }: NotificationPorts) =>
  async ({ bookingId, wakeUpId }: { readonly bookingId: BookingId; readonly wakeUpId: string }, actor: Actor) => {
    if (!may(actor, 'notifications.remind', {})) return refuse('not-allowed');
    const booking = await bookings.find(bookingId);
    const site = booking === null ? null : await sites.find(booking.siteId);
    if (booking === null || site === null) return ok(null);
    const what = reminderStep(booking, site.settings.reminderHours, now());
    if (what.step === 'wait') await wakeUps.set({ id: newId(), job: REMINDER, key: bookingId, dueAt: what.until });
    if (what.step === 'send') {
      const letter = { template: 'booking-reminder', bookingId, startsAt: booking.scheduledAt } as const;
      await deliveries.add(Delivery.queue(newId(), wakeUpId, { letter, now: now() }));
    }
    return ok(null);
  };
