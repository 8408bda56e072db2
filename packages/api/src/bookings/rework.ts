import { Booking, minutesOf } from '@bling/domain/bookings';
import { type Money, ok } from '@bling/domain/kernel';
import type { Wish } from '../scheduling/index.ts';
import type { BookingPorts } from './ports.ts';
import { priced } from './price.ts';
import { fitted, retaken, searchFrom } from './refit.ts';
import { pricedAs } from './same-work.ts';

export type Rework = {
  readonly wish: Wish;
  readonly byStaff: boolean;
  readonly inSpite: boolean;
  readonly expectedTotal: Money | undefined;
};

/** Gives a locked booking other work at its time and place: its price, its end and what it takes, all or none. */
export const reworkBooking = async (
  ports: BookingPorts,
  booking: Booking,
  { wish, byStaff, inSpite, expectedTotal }: Rework,
) => {
  const { crewIds, scheduledAt: startsAt } = booking;
  const search = await searchFrom(ports, { wish, crewIds }, byStaff ? 'staff' : 'web');
  if (!search.ok) return search;
  const quote = await priced(ports, search.value, { ...pricedAs(booking), startsAt, expectedTotal });
  if (!quote.ok) return quote;
  const request = { quote: quote.value, taken: booking, byStaff };
  const allowed = Booking.rework(booking, request, ports.now());
  if (!allowed.ok) return allowed;
  const fit = await fitted(ports, { booking, search: search.value, minutes: minutesOf(quote.value), inSpite });
  const taken = fit.ok ? await retaken(ports, booking, fit.value) : fit;
  if (!taken.ok) return taken;
  const reworked = Booking.rework(booking, { ...request, taken: taken.value }, ports.now());
  if (!reworked.ok) return reworked;
  await ports.bookings.save(reworked.value);
  return ok(reworked.value.next);
};
