import { Booking, expiresAt } from '@bling/domain/bookings';
import { type Actor, type BookingId, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type { BookingPorts } from '../ports.ts';
import { moveBy } from './find-booking.ts';

const refuse = refusing(commonFailures);

/** The sweep's step: nobody confirmed in time, so the booking ends and costs nothing. */
export const expireBooking =
  (ports: BookingPorts) =>
  async ({ id }: { readonly id: BookingId }, actor: Actor) => {
    if (!may(actor, 'bookings.expire', {})) return refuse('not-allowed');
    const booking = await ports.bookings.lock(id);
    const site = booking === null ? null : await ports.sites.find(booking.siteId);
    if (booking?.status !== 'pending' || site === null) return ok(null);
    if (ports.now() < expiresAt(booking, site.settings.pendingExpiry)) return ok(null);
    const expired = Booking.cancelForFree(booking, { by: 'expiry', reason: null }, moveBy(actor, ports));
    if (!expired.ok) return expired;
    await ports.allocations.release({ kind: 'booking', id });
    await ports.bookings.save(expired.value);
    return ok(null);
  };
