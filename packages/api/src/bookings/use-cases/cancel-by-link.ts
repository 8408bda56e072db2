import { Booking } from '@bling/domain/bookings';
import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CancelByLink } from '../link-contract.ts';
import { linkedBooking, type OpenedLink } from '../linked.ts';
import type { BookingPorts } from '../ports.ts';
import { moveBy } from './find-booking.ts';

/** Cancels as the customer would, for the fee that was shown. */
export const cancelByLink =
  (ports: BookingPorts) =>
  async ({ expectedFee, reason }: z.output<typeof CancelByLink>, actor: Actor, { bookingId }: OpenedLink) => {
    const found = await linkedBooking(ports, bookingId);
    if (!found.ok) return found;
    const terms = { expectedFee, reason: reason || null };
    const change = Booking.cancelByCustomer(found.value, terms, moveBy(actor, ports));
    if (!change.ok) return change;
    await ports.allocations.release({ kind: 'booking', id: bookingId });
    await ports.bookings.save(change.value);
    return ok(change.value.next);
  };
