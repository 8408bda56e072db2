import { type Actor, ok, type SiteId } from '@bling/domain/kernel';
import { reminderAhead } from '@bling/domain/notifications';
import { REMINDER } from '../remindable.ts';
import type { NotificationPorts } from '../ports.ts';

/** A site reminds at another time: what is ahead follows. Where that moment is over, what was planned before stays. */
export const replanReminders =
  ({ bookings, sites, wakeUps, newId, now }: NotificationPorts) =>
  async ({ siteId }: { readonly siteId: SiteId }, _system: Actor) => {
    const site = await sites.find(siteId);
    if (site === null) return ok(null);
    const { reminderHours } = site.settings;
    const ahead = await bookings.ahead(siteId, now());
    await wakeUps.setAll(
      ahead.flatMap((booking) => {
        const dueAt = reminderAhead(booking, reminderHours, now());
        return dueAt === null ? [] : [{ id: newId(), job: REMINDER, key: booking.id, dueAt }];
      }),
    );
    return ok(null);
  };
