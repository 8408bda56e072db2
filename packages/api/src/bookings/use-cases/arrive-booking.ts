import { Booking } from '@bling/domain/bookings';
import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { MoveBooking } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';
import { findBooking, moveBy } from './find-booking.ts';

/** The team is at the car. */
export const arriveBooking = (ports: BookingPorts) => async (ref: z.output<typeof MoveBooking>, actor: Actor) => {
  const found = await findBooking(ports, ref, { actor, permission: 'bookings.arrive' });
  if (!found.ok) return found;
  const moved = Booking.arrive(found.value, moveBy(actor, ports));
  if (!moved.ok) return moved;
  await ports.bookings.save(moved.value);
  return ok(moved.value.next);
};
