import { Booking } from '@bling/domain/bookings';
import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { MoveBooking } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';
import { findBooking, moveBy } from './find-booking.ts';

/** The team drives off to the car. */
export const departBooking = (ports: BookingPorts) => async (ref: z.output<typeof MoveBooking>, actor: Actor) => {
  const found = await findBooking(ports, ref, { actor, permission: 'bookings.depart' });
  if (!found.ok) return found;
  const moved = Booking.depart(found.value, moveBy(actor, ports));
  if (!moved.ok) return moved;
  await ports.bookings.save(moved.value);
  return ok(moved.value.next);
};
