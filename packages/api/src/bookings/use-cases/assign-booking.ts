import { Booking, minutesOf } from '@bling/domain/bookings';
import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import { mayOverride } from '../override.ts';
import type { BookingPorts } from '../ports.ts';
import { fitted, retaken, searchFrom } from '../refit.ts';
import { wishOf } from '../same-work.ts';
import type { AssignBooking } from '../visit-contract.ts';
import { findBooking } from './find-booking.ts';

/** Another place or other people for a booking at its time, all of them or none. */
export const assignBooking =
  (ports: BookingPorts) =>
  async ({ resourceId, crewIds, ...ref }: z.output<typeof AssignBooking>, actor: Actor) => {
    const found = await findBooking(ports, ref, { actor, permission: 'bookings.assign' });
    if (!found.ok) return found;
    const booking = found.value;
    const allowed = Booking.assign(booking, { ...booking, resourceId: resourceId ?? booking.resourceId });
    if (!allowed.ok) return allowed;
    const named = [...new Set(crewIds ?? booking.crewIds)];
    const search = await searchFrom(ports, { wish: wishOf(booking), crewIds: named }, 'staff');
    if (!search.ok) return search;
    const fit = await fitted(ports, {
      booking,
      search: search.value,
      minutes: minutesOf(booking.quote),
      inSpite: mayOverride(actor, booking),
      resourceId,
      crewIds: crewIds && named,
    });
    const taken = fit.ok ? await retaken(ports, booking, fit.value) : fit;
    if (!taken.ok) return taken;
    const assigned = Booking.assign(booking, taken.value);
    if (!assigned.ok) return assigned;
    await ports.bookings.save(assigned.value);
    return ok(assigned.value.next);
  };
