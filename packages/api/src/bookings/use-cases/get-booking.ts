import { bookingFailures, ownersOf } from '@bling/domain/bookings';
import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { BookingRef } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';

const refuse = refusing(bookingFailures);

export const getBooking =
  ({ bookings }: BookingPorts) =>
  async ({ id }: z.output<typeof BookingRef>, actor: Actor) => {
    const booking = await bookings.details(id);
    return booking !== null && may(actor, 'bookings.get', ownersOf(booking)) ? ok(booking) : refuse('booking/unknown');
  };
