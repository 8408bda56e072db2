import {
  bookingFailures,
  cancellationFee,
  feePercentAt,
  feeSchedule,
  movableUntil,
  ownersOf,
} from '@bling/domain/bookings';
import { type Actor, Instant, MINUTE, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { BookingRef } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';

const refuse = refusing(bookingFailures);

/** What cancelling costs now and later, by the function that will charge it. */
export const previewFee =
  ({ bookings, now }: BookingPorts) =>
  async ({ id }: z.output<typeof BookingRef>, actor: Actor) => {
    const booking = await bookings.find(id);
    if (booking === null || !may(actor, 'bookings.feePreview', ownersOf(booking))) return refuse('booking/unknown');
    const asOf = now();
    return ok({
      fee: cancellationFee(booking, asOf),
      percent: feePercentAt(booking, asOf),
      asOf,
      honouredUntil: Instant.plus(asOf, booking.policy.feeHonouredMinutes * MINUTE),
      movableUntil: movableUntil(booking),
      schedule: feeSchedule(booking, asOf),
    });
  };
