import { Booking, differenceOf, minutesOf, ownersOf } from '@bling/domain/bookings';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type { Quote } from '@bling/domain/pricing';
import type * as z from 'zod';
import type { Search } from '../../scheduling/index.ts';
import { mayOverride } from '../override.ts';
import type { BookingPorts } from '../ports.ts';
import { priced } from '../price.ts';
import { fitted, retaken, searchFrom } from '../refit.ts';
import { pricedAs, wishOf } from '../same-work.ts';
import type { InspectBooking } from '../visit-contract.ts';
import { findBooking, moveBy } from './find-booking.ts';

type Input = z.output<typeof InspectBooking>;
const refuse = refusing(commonFailures);

/** What the job costs for the car as it was found; as it was agreed when nothing is other than was said. */
const quoteOf = async (ports: BookingPorts, booking: Booking, { search, input }: { search: Search; input: Input }) => {
  const { size, quote, scheduledAt: startsAt } = booking;
  const { soil } = input;
  // Who sees no money learns none from a total that does not fit.
  const expectedTotal = input.consent === undefined ? undefined : input.expectedTotal;
  if (input.size === size && soil === (quote.soil ?? 'normal')) return ok(quote);
  return priced(ports, search, { ...pricedAs(booking), soil, startsAt, expectedTotal });
};

type Seen = { readonly search: Search; readonly input: Input; readonly quote: Quote; readonly actor: Actor };

const fitFor = (booking: Booking, { search, quote, actor }: Seen) => ({
  booking,
  search,
  minutes: minutesOf(quote),
  inSpite: mayOverride(actor, booking),
});

/** Without consent: noted, and told what it would change and whether there is room for it. */
const noted = async (ports: BookingPorts, booking: Booking, seen: Seen) => {
  const { input, quote, actor } = seen;
  const inspected = Booking.inspect(booking, { ...input, quote }, moveBy(actor, ports));
  if (!inspected.ok) return inspected;
  const fit = await fitted(ports, fitFor(booking, seen));
  const { next } = inspected.value;
  await ports.bookings.save(inspected.value);
  const freeUntil = !fit.ok && fit.failure.code === 'booking/no-room' ? fit.failure.details.from : null;
  return ok({ booking: next, isAgreed: false, fits: fit.ok, freeUntil });
};

/** With consent: the booking is for the car as it was found, if the plan has room for it. */
const agreed = async (
  ports: BookingPorts,
  booking: Booking,
  seen: Seen & { readonly consent: NonNullable<Input['consent']> },
) => {
  const { input, quote, actor, consent } = seen;
  const agreement = { finding: { ...input, quote }, consent, taken: booking };
  const allowed = Booking.agree(booking, agreement, moveBy(actor, ports));
  if (!allowed.ok) return allowed;
  const fit = await fitted(ports, fitFor(booking, seen));
  const taken = fit.ok ? await retaken(ports, booking, fit.value) : fit;
  if (!taken.ok) return taken;
  const bound = Booking.agree(booking, { ...agreement, taken: taken.value }, moveBy(actor, ports));
  if (!bound.ok) return bound;
  await ports.bookings.save(bound.value);
  return ok({ booking: bound.value.next, isAgreed: true, fits: true, freeUntil: null });
};

/** Looks at the car: what its size and its dirt change, line by line. It binds with recorded consent alone. */
export const inspectBooking = (ports: BookingPorts) => async (input: Input, actor: Actor) => {
  const found = await findBooking(ports, input, { actor, permission: 'bookings.inspect' });
  if (!found.ok) return found;
  const booking = found.value;
  const seesMoney = may(actor, 'bookings.seeTotals', ownersOf(booking));
  if (input.consent !== undefined && !seesMoney) return refuse('not-allowed');
  const wish = { ...wishOf(booking), size: input.size };
  const search = await searchFrom(ports, { wish, crewIds: booking.crewIds }, 'staff');
  if (!search.ok) return search;
  const quote = await quoteOf(ports, booking, { search: search.value, input });
  if (!quote.ok) return quote;
  const seen = { search: search.value, input, quote: quote.value, actor };
  const { consent } = input;
  const answer = await (consent === undefined
    ? noted(ports, booking, seen)
    : agreed(ports, booking, { ...seen, consent }));
  if (!answer.ok) return answer;
  return ok({
    ...answer.value,
    minutesBefore: minutesOf(booking.quote),
    minutesAfter: minutesOf(quote.value),
    difference: seesMoney ? differenceOf(booking.quote, quote.value) : null,
  });
};
