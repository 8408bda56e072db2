import { Booking } from '@bling/domain/bookings';
import { type Actor, type BookingId, ok } from '@bling/domain/kernel';
import type { BookingPorts } from '../ports.ts';
import { moveBy } from './find-booking.ts';

/** At sites that confirm by themselves, a booking that still waits is confirmed by the product. */
export const confirmInstantly =
  (ports: BookingPorts) =>
  async ({ id }: { readonly id: BookingId }, actor: Actor) => {
    const booking = await ports.bookings.lock(id);
    const site = booking === null ? null : await ports.sites.find(booking.siteId);
    if (booking?.status !== 'pending' || site?.settings.confirmation !== 'instant') return ok(null);
    const confirmed = Booking.confirm(booking, moveBy(actor, ports));
    if (!confirmed.ok) return confirmed;
    await ports.bookings.save(confirmed.value);
    return ok(null);
  };
