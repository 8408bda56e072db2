import { Booking } from '@bling/domain/bookings';
import { type Actor, type CustomerId, ok } from '@bling/domain/kernel';
import type { BookingPorts } from '../ports.ts';

const ALL = 100_000;

/** What was said of a person who is forgotten goes; times and amounts stay for the books. */
export const forgetWords =
  ({ bookings }: BookingPorts) =>
  async ({ customerId }: { readonly customerId: CustomerId }, _system: Actor) => {
    for (const booking of await bookings.ofCustomer(customerId, ALL))
      if (Booking.hasWords(booking)) await bookings.save(Booking.forgetWords(booking));
    return ok(null);
  };
