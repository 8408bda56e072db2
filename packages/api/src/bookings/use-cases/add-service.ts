import { bookingFailures, ownersOf } from '@bling/domain/bookings';
import { type Actor, mayForHouse, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { mayOverride } from '../override.ts';
import type { BookingPorts } from '../ports.ts';
import { reworkBooking } from '../rework.ts';
import { wishOf } from '../same-work.ts';
import type { AddService } from '../visit-contract.ts';
import { findBooking } from './find-booking.ts';

const refuse = refusing(bookingFailures);

/** One service more, at the price of today, if the plan has room for it where the booking stands. */
export const addService =
  (ports: BookingPorts) =>
  async ({ serviceId, expectedTotal, ...ref }: z.output<typeof AddService>, actor: Actor) => {
    const found = await findBooking(ports, ref, { actor, permission: 'bookings.addService' });
    if (!found.ok) return found;
    const wish = wishOf(found.value);
    if (wish.serviceIds.includes(serviceId)) return refuse('booking/service-there');
    const byStaff = mayForHouse(actor, 'bookings.addService', ownersOf(found.value));
    const inSpite = mayOverride(actor, found.value);
    const more = { ...wish, serviceIds: [...wish.serviceIds, serviceId] };
    return reworkBooking(ports, found.value, { wish: more, byStaff, inSpite, expectedTotal });
  };
