import { Booking } from '@bling/domain/bookings';
import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { BookingPorts } from '../ports.ts';
import type { TellDelay } from '../visit-contract.ts';
import { findBooking } from './find-booking.ts';

/** The customer is written to: work can begin later than planned. */
export const tellDelay =
  (ports: BookingPorts) =>
  async ({ beginsAt, ...ref }: z.output<typeof TellDelay>, actor: Actor) => {
    const found = await findBooking(ports, ref, { actor, permission: 'bookings.tellDelay' });
    if (!found.ok) return found;
    const told = Booking.tellDelay(found.value, beginsAt, ports.now());
    if (!told.ok) return told;
    await ports.bookings.save(told.value);
    return ok(told.value.next);
  };
