import { Booking } from '@bling/domain/bookings';
import { jobOf } from '@bling/domain/catalog';
import { type Actor, mayForHouse, ok, Span } from '@bling/domain/kernel';
import type { JobChange, StandingJob } from '@bling/domain/scheduling';
import { keeperOf } from '../customers/index.ts';
import type { JobOrder, Jobs } from '../scheduling/index.ts';
import { book } from './book.ts';
import type { BookingPorts } from './ports.ts';
import { moveBy } from './use-cases/find-booking.ts';
import { moveBooking } from './move.ts';

type Refused = { readonly ok: false; readonly failure: { readonly code: string } };
const refused = (code: string): Refused => ({ ok: false, failure: { code } });

/** A plan or the waitlist books for a customer, who is not counted for what waits already. */
const booked = async (ports: BookingPorts, { hold, customerId, vehicleId, createdBy, ...order }: JobOrder) => {
  const customer = await keeperOf({ find: ports.customers.engage }, customerId);
  if (customer === null || customer.erasedAt !== null) return refused('customer/unknown');
  const party = { customerId: customer.id, vehicleId, createdBy, channel: 'web', isExpected: true } as const;
  const answer = await book(
    ports,
    { ...order, holdId: hold?.holdId, visitorKey: hold?.visitorKey },
    { ...party, whose: { customerId: customer.id }, verified: customer.userId !== null },
  );
  return answer.ok ? ok({ bookingId: answer.value.id, startsAt: answer.value.scheduledAt }) : answer;
};

/** What a booking would need elsewhere; one whose services are gone needs a place alone. */
const standingJob = async ({ services, sites }: BookingPorts, booking: Booking): Promise<StandingJob> => {
  const { id: bookingId, version, number, size, scheduledAt: startsAt, endsAt, visit, lines } = booking;
  const ids = lines.filter(({ kind }) => kind === 'service').map(({ refId }) => refId);
  const job = jobOf({ services: await services.some(ids), addOns: [], size });
  const site = visit === null ? null : await sites.find(booking.siteId);
  const { bufferBefore, bufferAfter } = booking;
  return {
    bookingId,
    version,
    number,
    size,
    startsAt,
    taken: booking,
    isHere: booking.checkedInAt !== null,
    needs: job.ok ? job.value.needs : { bayKinds: [], equipment: [], skills: [] },
    visit:
      visit === null || site === null
        ? null
        : { position: visit.position, kmPerHour: site.settings.travelKmPerHour, dayEndsAt: site.dayEndsAt },
    job: { minutes: Span.minutes({ start: startsAt, end: endsAt }), bufferBefore, bufferAfter },
  };
};

const displaced = async (ports: BookingPorts, change: JobChange, { reason, by }: { reason: string; by: Actor }) => {
  const booking = await ports.bookings.lock(change.bookingId);
  if (booking?.version !== change.version) return { ok: false, failure: 'changed' } as const;
  const { to } = change;
  const next =
    to === null
      ? Booking.cancelForFree(booking, { by: 'site', reason }, moveBy(by, ports))
      : Booking.displace(booking, { startsAt: to.startsAt, taken: takenOf(to) });
  if (!next.ok) return { ok: false, failure: 'changed' } as const;
  await ports.bookings.save(next.value);
  return ok(null);
};

const takenOf = ({ startsAt: _, ...taken }: NonNullable<JobChange['to']>) => taken;

/** What scheduling asks of bookings, on the same transaction. */
export const jobsOn = (ports: BookingPorts): Jobs => ({
  knows: async (customerId) => {
    const customer = await ports.customers.find(customerId);
    return customer !== null && customer.erasedAt === null;
  },
  book: (order) => booked(ports, order),
  move: async (bookingId, startsAt, actor) => {
    const booking = await ports.bookings.lock(bookingId);
    if (booking === null) return refused('booking/unknown');
    const byStaff = mayForHouse(actor, 'bookings.reschedule', { siteId: booking.siteId });
    const moved = await moveBooking(ports, booking, { startsAt, byStaff, override: null });
    return moved.ok ? ok({ bookingId, startsAt: moved.value.scheduledAt }) : moved;
  },
  withdraw: async (bookingId, reason, by) => {
    const booking = await ports.bookings.lock(bookingId);
    const withdrawn =
      booking === null ? null : Booking.cancelForFree(booking, { by: 'site', reason }, moveBy(by, ports));
    if (!withdrawn?.ok) return;
    await ports.allocations.release({ kind: 'booking', id: bookingId });
    await ports.bookings.save(withdrawn.value);
  },
  standing: async (resourceIds, span) => {
    const found = await ports.bookings.standing(resourceIds, span);
    return Promise.all(found.map((booking) => standingJob(ports, booking)));
  },
  displace: (change, reason, by) => displaced(ports, change, { reason, by }),
});
