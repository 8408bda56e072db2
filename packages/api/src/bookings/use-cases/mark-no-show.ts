import { Booking } from '@bling/domain/bookings';
import { facilitiesFailures } from '@bling/domain/facilities';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { MoveBooking } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';
import { findBooking, moveBy } from './find-booking.ts';

const refuse = refusing(facilitiesFailures);

export const markNoShow = (ports: BookingPorts) => async (ref: z.output<typeof MoveBooking>, actor: Actor) => {
  const found = await findBooking(ports, ref, { actor, permission: 'bookings.markNoShow' });
  if (!found.ok) return found;
  const site = await ports.sites.find(found.value.siteId);
  if (site === null) return refuse('site/unknown');
  const marked = Booking.markNoShow(found.value, site.settings.noShowAfterMinutes, moveBy(actor, ports));
  if (!marked.ok) return marked;
  await ports.allocations.release({ kind: 'booking', id: found.value.id });
  await ports.bookings.save(marked.value);
  return ok(marked.value.next);
};
