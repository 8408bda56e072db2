import { bookingFailures, ownersOf } from '@bling/domain/bookings';
import { AddOn } from '@bling/domain/catalog';
import { type Actor, mayForHouse, ok, refusing, type ServiceId } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Wish } from '../../scheduling/index.ts';
import { mayOverride } from '../override.ts';
import type { BookingPorts } from '../ports.ts';
import { reworkBooking } from '../rework.ts';
import { wishOf } from '../same-work.ts';
import type { RemoveService } from '../visit-contract.ts';
import { findBooking } from './find-booking.ts';

const refuse = refusing(bookingFailures);

/** The rest of the work; what was added to the service alone goes with it. */
const without = async ({ addOns }: BookingPorts, wish: Wish, serviceId: ServiceId) => {
  if (!wish.serviceIds.includes(serviceId)) return refuse('booking/no-such-service');
  const serviceIds = wish.serviceIds.filter((id) => id !== serviceId);
  if (serviceIds.length === 0) return refuse('booking/last-service');
  const kept = (await addOns.some(wish.addOnIds)).filter(
    (addOn) => !AddOn.appliesTo(addOn, serviceId) || serviceIds.some((id) => AddOn.appliesTo(addOn, id)),
  );
  return ok({ ...wish, serviceIds, addOnIds: kept.map(({ id }) => id) });
};

/** One service less; the time that it took is free again. */
export const removeService =
  (ports: BookingPorts) =>
  async ({ serviceId, expectedTotal, ...ref }: z.output<typeof RemoveService>, actor: Actor) => {
    const found = await findBooking(ports, ref, { actor, permission: 'bookings.removeService' });
    if (!found.ok) return found;
    const wish = await without(ports, wishOf(found.value), serviceId);
    if (!wish.ok) return wish;
    const byStaff = mayForHouse(actor, 'bookings.removeService', ownersOf(found.value));
    const inSpite = mayOverride(actor, found.value);
    return reworkBooking(ports, found.value, { wish: wish.value, byStaff, inSpite, expectedTotal });
  };
