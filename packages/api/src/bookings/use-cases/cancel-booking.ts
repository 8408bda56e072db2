import { Booking, cancellationFee } from '@bling/domain/bookings';
import { type Actor, commonFailures, holds, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CancelBooking } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';
import { findBooking, moveBy } from './find-booking.ts';

type Input = z.output<typeof CancelBooking>;
const refuse = refusing(commonFailures);

const cancelled = (booking: Booking, { by, expectedFee, reason }: Input, move: ReturnType<typeof moveBy>) =>
  by === 'site'
    ? Booking.cancelForFree(booking, { by, reason: reason || null }, move)
    : Booking.cancelByCustomer(
        booking,
        { expectedFee: expectedFee ?? cancellationFee(booking, move.now), reason: reason || null },
        move,
      );

/** Cancels for the customer, at the fee they were shown, or for the site, at none. The bay is free at once. */
export const cancelBooking = (ports: BookingPorts) => async (input: Input, actor: Actor) => {
  if (input.by === 'site' && !holds(actor, 'bookings.confirm')) return refuse('not-allowed');
  const found = await findBooking(ports, input, { actor, permission: 'bookings.cancel' });
  if (!found.ok) return found;
  const change = cancelled(found.value, input, moveBy(actor, ports));
  if (!change.ok) return change;
  await ports.allocations.release({ kind: 'booking', id: found.value.id });
  await ports.bookings.save(change.value);
  return ok(change.value.next);
};
