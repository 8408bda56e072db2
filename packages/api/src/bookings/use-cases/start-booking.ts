import { Booking, bookingFailures } from '@bling/domain/bookings';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { MoveBooking } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';
import { findBooking, moveBy } from './find-booking.ts';

const refuse = refusing(bookingFailures);

/** Work begins; never in a bay where another car is being worked on. */
export const startBooking = (ports: BookingPorts) => async (ref: z.output<typeof MoveBooking>, actor: Actor) => {
  const found = await findBooking(ports, ref, { actor, permission: 'bookings.start' });
  if (!found.ok) return found;
  const started = Booking.start(found.value, moveBy(actor, ports));
  if (!started.ok) return started;
  await ports.resources.lock([found.value.resourceId]);
  const there = await ports.bookings.inProgressAt(found.value.resourceId);
  if (there !== null) return refuse('booking/bay-occupied', { number: there.number });
  await ports.bookings.save(started.value);
  return ok(started.value.next);
};
