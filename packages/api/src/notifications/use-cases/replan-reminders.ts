import { type Actor, ok, type SiteId } from '@bling/domain/kernel';
import { reminderAnew } from '@bling/domain/notifications';
import { REMINDER } from '../remindable.ts';
import type { NotificationPorts } from '../ports.ts';

/** A site reminds at another time: what is ahead follows. Who was reminded already is not reminded again. */
export const replanReminders =
  ({ bookings, sites, wakeUps, newId, now }: NotificationPorts) =>
  async ({ siteId, hoursBefore }: { readonly siteId: SiteId; readonly hoursBefore: number }, _system: Actor) => {
    const site = await sites.find(siteId);
    if (site === null) return ok(null);
    const { reminderHours } = site.settings;
    const ahead = await bookings.ahead(siteId, now());
    await wakeUps.setAll(
      ahead.flatMap((booking) => {
        const dueAt = reminderAnew(booking, { before: hoursBefore, after: reminderHours }, now());
        return dueAt === null ? [] : [{ id: newId(), job: REMINDER, key: booking.id, dueAt }];
      }),
    );
    return ok(null);
  };
