import { Booking, type BookingStatus, bookingFailures, keepsBay, ownersOf } from '@bling/domain/bookings';
import { facilitiesFailures, type Site } from '@bling/domain/facilities';
import { type Actor, Instant, may, MINUTE, ok, refusing, Span } from '@bling/domain/kernel';
import { allocationFor, Resource, resourcesOf, schedulingFailures } from '@bling/domain/scheduling';
import { businessDayOf, isFullAt } from '@bling/domain/scheduling/calendar';
import type * as z from 'zod';
import { redeemAgain } from '../../pricing/index.ts';
import type { UndoBooking } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';
import { findBooking, moveBy } from './find-booking.ts';

const refuse = refusing({ ...bookingFailures, ...facilitiesFailures, ...schedulingFailures });

/** Whether its team has a full day by now without it, which is looked at under the lock. */
const isTooMuch = async (ports: BookingPorts, booking: Booking, site: Site) => {
  const { siteId, resourceId, scheduledAt, travelMinutes, mode, override } = booking;
  if (mode !== 'mobile' || override !== null) return false;
  const place = (await ports.resources.ofSite(siteId)).find(({ id }) => id === resourceId);
  const team = place === undefined ? null : Resource.asTeam(place);
  const departsAt = Instant.plus(scheduledAt, -travelMinutes * MINUTE);
  const span = businessDayOf(site, departsAt);
  const about = { resourceIds: [resourceId], span, now: ports.now(), except: null, withJobs: true };
  return team !== null && isFullAt(team, { ...site, busy: await ports.allocations.busy(about) }, departsAt);
};

/** All that it took before, at the time it had. */
const retake = async (ports: BookingPorts, booking: Booking, site: Site) => {
  const { resources, allocations, newId, now } = ports;
  const { id, scheduledAt: startsAt, endsAt, bufferBefore, bufferAfter, travelMinutes } = booking;
  const ids = resourcesOf(booking);
  await resources.lock(ids);
  await allocations.purge(ids, now());
  if (await isTooMuch(ports, booking, site)) return refuse('slot/taken', { nearest: [] });
  const minutes = Span.minutes({ start: startsAt, end: endsAt });
  const job = { startsAt, minutes, bufferBefore, bufferAfter, travelMinutes };
  const target = { kind: 'booking', ref: { kind: 'booking', id }, expiresAt: null } as const;
  const taken = await allocations.take(
    ids.map((resourceId) => allocationFor(job, { id: newId(), resourceId, ...target })),
  );
  return taken.ok ? ok(null) : refuse('slot/taken', { nearest: [] });
};

/** What a booking gave back when it ended: its bay, and the use of its coupon if it was cancelled. */
const regain = async (ports: BookingPorts, booking: Booking, site: Site) => {
  const taken = await retake(ports, booking, site);
  const { status, quote, customerId } = booking;
  return taken.ok && status === 'cancelled' ? redeemAgain(ports, quote.couponCode, { customerId }) : taken;
};

type Again = { readonly site: Site; readonly status: BookingStatus };

/** The bay is the booking's again: taken back if it was given back, and nobody else's work in it. */
const standAgain = async (ports: BookingPorts, booking: Booking, { site, status }: Again) => {
  if (!keepsBay(booking.status)) {
    const regained = await regain(ports, booking, site);
    if (!regained.ok) return regained;
  }
  const { id, number, resourceId } = booking;
  const ref = { kind: 'booking', id };
  if (booking.status === 'in_progress') await ports.occupancy.leave(ref);
  if (status !== 'in_progress') return ok(null);
  const there = await ports.occupancy.at(resourceId);
  if (there !== null) return refuse('booking/bay-occupied', { number: there.number });
  await ports.occupancy.enter({ resourceId, ref, number });
  return ok(null);
};

/** Takes the last move back. A bay that was given back is taken again, if nobody else has it by now. */
export const undoBooking =
  (ports: BookingPorts) =>
  async ({ reason, ...ref }: z.output<typeof UndoBooking>, actor: Actor) => {
    const found = await findBooking(ports, ref, { actor, permission: 'bookings.undo' });
    if (!found.ok) return found;
    const booking = found.value;
    const site = await ports.sites.find(booking.siteId);
    if (site === null) return refuse('site/unknown');
    const { by, now } = moveBy(actor, ports);
    const ofOthers = may(actor, 'bookings.undoAny', ownersOf(booking));
    const dayEndsAt = ofOthers ? businessDayOf(site, booking.lastMove?.at ?? now).end : null;
    const { undoMinutes } = site.settings;
    const undone = Booking.undo(booking, { by, now, reason: reason || null, dayEndsAt, undoMinutes });
    if (!undone.ok) return undone;
    const standing = await standAgain(ports, booking, { site, status: undone.value.next.status });
    if (!standing.ok) return standing;
    await ports.bookings.save(undone.value);
    return ok(undone.value.next);
  };
