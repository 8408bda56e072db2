import { expiresAt } from '@bling/domain/bookings';
import { type Actor, type BookingId, ok } from '@bling/domain/kernel';
import type { BookingPorts } from '../ports.ts';
import { PENDING_END } from '../wake-ups.ts';

/** One that is pending ends by itself: somebody looks again at that moment. */
export const awaitConfirmation =
  ({ bookings, sites, wakeUps, newId }: BookingPorts) =>
  async ({ bookingId }: { readonly bookingId: BookingId }, _system: Actor) => {
    const booking = await bookings.find(bookingId);
    const site = booking === null ? null : await sites.find(booking.siteId);
    if (booking === null || site === null) return ok(null);
    const about = { job: PENDING_END, key: bookingId };
    if (booking.status === 'pending')
      await wakeUps.set({ ...about, id: newId(), dueAt: expiresAt(booking, site.settings.pendingExpiry) });
    else await wakeUps.drop(about);
    return ok(null);
  };
