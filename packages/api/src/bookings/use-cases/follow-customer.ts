import { Booking } from '@bling/domain/bookings';
import { type Actor, type CustomerId, ok } from '@bling/domain/kernel';
import { keeperOf } from '../../customers/index.ts';
import type { BookingPorts } from '../ports.ts';

type Merged = { readonly from: CustomerId; readonly into: CustomerId };
const AT_ONCE = 200;

/** The bookings of a record that was joined with another follow to the one that stays now. */
export const followCustomer =
  ({ bookings, customers }: BookingPorts) =>
  async ({ from, into }: Merged, _system: Actor) => {
    const keeper = await keeperOf(customers, into);
    if (keeper === null) return ok(null);
    for (;;) {
      const left = await bookings.ofCustomer(from, AT_ONCE);
      if (left.length === 0) return ok(null);
      for (const booking of left) await bookings.save(Booking.handOver(booking, keeper.id));
    }
  };
