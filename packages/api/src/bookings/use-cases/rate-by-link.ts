import { Booking } from '@bling/domain/bookings';
import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { RateByLink } from '../link-contract.ts';
import { linkedBooking, type OpenedLink } from '../linked.ts';
import type { BookingPorts } from '../ports.ts';

/** The same for whoever holds the link. */
export const rateByLink =
  (ports: BookingPorts) =>
  async ({ stars }: z.output<typeof RateByLink>, _anyone: Actor, { bookingId }: OpenedLink) => {
    const found = await linkedBooking(ports, bookingId);
    if (!found.ok) return found;
    const rated = Booking.rate(found.value, stars, ports.now());
    if (!rated.ok) return rated;
    await ports.bookings.save(rated.value);
    return ok(rated.value.next);
  };
