import { bookingFailures, minutesOf, ownersOf } from '@bling/domain/bookings';
import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { BookingRef } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';

const refuse = refusing(bookingFailures);

/** What hangs at the mirror while a car is worked on: no price, no way to reach anyone. */
export const showTicket =
  ({ bookings, resources, now }: BookingPorts) =>
  async ({ id }: z.output<typeof BookingRef>, actor: Actor) => {
    const booking = await bookings.details(id);
    if (booking === null || !may(actor, 'bookings.ticket', ownersOf(booking))) return refuse('booking/unknown');
    const { number, site, bay, crewIds, scheduledAt, endsAt, customer, car, size, lines, visit, quote } = booking;
    const people = crewIds.length === 0 ? [] : await resources.ofSite(booking.siteId);
    return ok({
      number,
      site,
      place: bay.name,
      crew: crewIds.map((crewId) => people.find((one) => one.id === crewId)?.name ?? ''),
      scheduledAt,
      endsAt,
      customer: customer.name,
      car,
      size,
      soil: booking.inspection?.soil ?? quote.soil,
      lines,
      minutes: minutesOf(quote),
      notes: booking.notesFrom,
      visit,
      asOf: now(),
    });
  };
