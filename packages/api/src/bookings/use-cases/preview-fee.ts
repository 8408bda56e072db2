import { bookingFailures, ownersOf } from '@bling/domain/bookings';
import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { BookingRef } from '../contract.ts';
import { feeOf } from '../fee.ts';
import type { BookingPorts } from '../ports.ts';

const refuse = refusing(bookingFailures);

/** What cancelling costs, for whoever may ask. */
export const previewFee =
  ({ bookings, now }: BookingPorts) =>
  async ({ id }: z.output<typeof BookingRef>, actor: Actor) => {
    const booking = await bookings.find(id);
    if (booking === null || !may(actor, 'bookings.feePreview', ownersOf(booking))) return refuse('booking/unknown');
    return ok(feeOf(booking, now()));
  };
