import { Booking } from '@bling/domain/bookings';
import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CompleteBooking } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';
import { findBooking, moveBy } from './find-booking.ts';

/** The work is done and the bay is free: what was left of its time goes back to the plan. */
export const completeBooking =
  (ports: BookingPorts) =>
  async ({ outcomes, ...ref }: z.output<typeof CompleteBooking>, actor: Actor) => {
    const found = await findBooking(ports, ref, { actor, permission: 'bookings.complete' });
    if (!found.ok) return found;
    const completed = Booking.complete(found.value, outcomes, moveBy(actor, ports));
    if (!completed.ok) return completed;
    await ports.allocations.release({ kind: 'booking', id: found.value.id });
    await ports.occupancy.leave({ kind: 'booking', id: found.value.id });
    await ports.bookings.save(completed.value);
    return ok(completed.value.next);
  };
