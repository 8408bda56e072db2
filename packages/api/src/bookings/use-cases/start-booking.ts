import { Booking, bookingFailures } from '@bling/domain/bookings';
import { type Actor, type Instant, ok, refusing, type ResourceId, Span } from '@bling/domain/kernel';
import { allocationFor, resourcesOf, schedulingFailures } from '@bling/domain/scheduling';
import { canDo } from '@bling/domain/scheduling/calendar';
import type * as z from 'zod';
import { searchFor } from '../../scheduling/index.ts';
import type { StartBooking } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';
import { wishOf } from '../same-work.ts';
import { findBooking, moveBy } from './find-booking.ts';

const refuse = refusing({ ...bookingFailures, ...schedulingFailures });

const jobFrom = ({ scheduledAt, endsAt, bufferAfter }: Booking, startsAt: Instant) => ({
  startsAt,
  minutes: Span.minutes({ start: scheduledAt, end: endsAt }),
  bufferBefore: 0,
  bufferAfter,
});

/** Another bay than planned: it must do for the work and be free from now for as long as that takes. */
const movedTo = async (ports: BookingPorts, booking: Booking, resourceId: ResourceId) => {
  const { allocations, resources, newId, now } = ports;
  const search = await searchFor(ports, wishOf(booking), 'staff');
  const place = search.ok ? search.value.request.places.find((one) => one.resourceId === resourceId) : undefined;
  if (!search.ok || place === undefined || !canDo(place, search.value.request))
    return refuse('booking/other-bay-unfit');
  const set = { ...booking, resourceId };
  const ids = resourcesOf(set);
  await resources.lock(ids);
  await allocations.purge(ids, now());
  await allocations.release({ kind: 'booking', id: booking.id });
  const job = jobFrom(booking, now());
  const target = { kind: 'booking', ref: { kind: 'booking', id: booking.id }, expiresAt: null } as const;
  const taken = await allocations.take(ids.map((id) => allocationFor(job, { id: newId(), resourceId: id, ...target })));
  return taken.ok ? ok(null) : refuse('slot/taken', { nearest: [] });
};

/** Work begins, in the planned bay or in another; never in one where another car is being worked on. */
export const startBooking =
  (ports: BookingPorts) =>
  async ({ resourceId, ...ref }: z.output<typeof StartBooking>, actor: Actor) => {
    const found = await findBooking(ports, ref, { actor, permission: 'bookings.start' });
    if (!found.ok) return found;
    const where = resourceId ?? found.value.resourceId;
    const started = Booking.start(found.value, moveBy(actor, ports), where);
    if (!started.ok) return started;
    await ports.resources.lock([where]);
    const there = await ports.occupancy.at(where);
    if (there !== null) return refuse('booking/bay-occupied', { number: there.number });
    if (where !== found.value.resourceId) {
      const moved = await movedTo(ports, found.value, where);
      if (!moved.ok) return moved;
    }
    const { id, number } = found.value;
    await ports.occupancy.enter({ resourceId: where, ref: { kind: 'booking', id }, number });
    await ports.bookings.save(started.value);
    return ok(started.value.next);
  };
