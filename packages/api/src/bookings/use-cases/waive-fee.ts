import { Booking } from '@bling/domain/bookings';
import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { BookingPorts } from '../ports.ts';
import type { WaiveFee } from '../visit-contract.ts';
import { findBooking, moveBy } from './find-booking.ts';

/** Lets the fee of a cancellation or a no-show go, for a reason of the list. */
export const waiveFee =
  (ports: BookingPorts) =>
  async ({ reason, ...ref }: z.output<typeof WaiveFee>, actor: Actor) => {
    const found = await findBooking(ports, ref, { actor, permission: 'bookings.waiveFee' });
    if (!found.ok) return found;
    const waived = Booking.waiveFee(found.value, reason, moveBy(actor, ports));
    if (!waived.ok) return waived;
    await ports.bookings.save(waived.value);
    return ok(waived.value.next);
  };
