import { Booking } from '@bling/domain/bookings';
import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { BookingPorts } from '../ports.ts';
import type { RateBooking } from '../visit-contract.ts';
import { findBooking } from './find-booking.ts';

/** The customer says once what they think of the work. */
export const rateBooking =
  (ports: BookingPorts) =>
  async ({ stars, ...ref }: z.output<typeof RateBooking>, actor: Actor) => {
    const found = await findBooking(ports, ref, { actor, permission: 'bookings.rate' });
    if (!found.ok) return found;
    const rated = Booking.rate(found.value, stars, ports.now());
    if (!rated.ok) return rated;
    await ports.bookings.save(rated.value);
    return ok(rated.value.next);
  };
