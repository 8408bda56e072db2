import { type Change, change, Instant, MINUTE, Money, ok, refusing } from '../kernel/index.ts';
import type { Quote } from '../pricing/index.ts';
import { about, type Booking, type BookingFact, type BookingLine, type Taken } from './booking.ts';
import { bookingFailures } from './failures.ts';

const refuse = refusing(bookingFailures);

/** What a site lets one booking be; `maxTotal` is in the minor unit. */
export type JobLimits = {
  readonly servicesPerBooking: { readonly max: number };
  readonly jobMinutes: { readonly min: number; readonly max: number };
  readonly maxTotal: number;
};

export type Placement = Pick<
  Booking,
  | 'id'
  | 'number'
  | 'channel'
  | 'createdBy'
  | 'customerId'
  | 'vehicleId'
  | 'size'
  | 'siteId'
  | 'quote'
  | 'policy'
  | 'notesFrom'
  | 'mode'
  | 'visit'
  | 'override'
> &
  Taken & { readonly startsAt: Instant };

/** How many bookings of the customer wait for confirmation, and how many may. */
export type Pending = { readonly now: number; readonly most: number };

/** What the customer pays for a line: with its tax, whichever way the site lists prices. */
const gross = (quote: Quote, { amount, tax }: Quote['lines'][number]): Money =>
  quote.taxMode === 'exclusive' ? Money.plus(amount, tax) : amount;

const linesOf = (quote: Quote): readonly BookingLine[] =>
  quote.lines.map((line) => ({
    kind: line.kind,
    refId: line.refId,
    name: line.name,
    minutes: line.minutes,
    amount: gross(quote, line),
    outcome: null,
    outcomeReason: null,
  }));

export const minutesOf = (quote: Quote): number => quote.lines.reduce((sum, line) => sum + line.minutes, 0);

/** Answers the minutes of a job that a site takes as one booking. */
export const checkJob = (quote: Quote, { servicesPerBooking, jobMinutes, maxTotal }: JobLimits) => {
  const services = quote.lines.filter(({ kind }) => kind === 'service').length;
  const minutes = minutesOf(quote);
  if (services > servicesPerBooking.max) return refuse('booking/too-many-services', { most: servicesPerBooking.max });
  if (minutes < jobMinutes.min) return refuse('booking/too-short', { leastMinutes: jobMinutes.min });
  if (minutes > jobMinutes.max) return refuse('booking/too-long', { mostMinutes: jobMinutes.max });
  if (quote.total.amount > maxTotal)
    return refuse('booking/too-expensive', { most: Money.of(maxTotal, quote.total.currency) });
  return ok(minutes);
};

const fresh = ({ startsAt, ...request }: Placement, status: Booking['status'], now: Instant): Booking => ({
  ...request,
  version: 0,
  createdAt: now,
  lines: linesOf(request.quote),
  scheduledAt: startsAt,
  endsAt: Instant.plus(startsAt, minutesOf(request.quote) * MINUTE),
  status,
  checkedInAt: null,
  startedAt: null,
  readyAt: null,
  collectedAt: null,
  totalPrice: request.quote.total,
  charged: null,
  moved: null,
  notesFor: null,
  cancellation: null,
  lastMove: null,
  inspection: null,
  departedAt: null,
  delayedTo: null,
  waived: null,
  rating: null,
});

const told = (booking: Booking) => ({
  ...about(booking),
  scheduledAt: booking.scheduledAt,
  endsAt: booking.endsAt,
  total: booking.totalPrice,
  channel: booking.channel,
});

/** A new booking waits for confirmation and holds its bay meanwhile. `checkJob` has passed its quote. */
export const place = (placement: Placement, pending: Pending, now: Instant) => {
  if (placement.startsAt < now) return refuse('booking/in-the-past');
  if (pending.now >= pending.most) return refuse('booking/too-many-pending', { most: pending.most });
  const booking = fresh(placement, 'pending', now);
  return ok<Change<Booking, BookingFact>>(change(booking, { type: 'booking/created', ...told(booking) }));
};

/** A booking that was agreed in another system: it is confirmed, and its customer knows of it. */
export const takeOver = (placement: Placement, now: Instant) => {
  if (placement.startsAt < now) return refuse('booking/in-the-past');
  const booking = fresh(placement, 'confirmed', now);
  return ok<Change<Booking, BookingFact>>(change(booking, { type: 'booking/imported', ...told(booking) }));
};

/** The lines of a new quote, and the end that their minutes give. */
export const requoted = (booking: Booking, quote: Quote): Booking => ({
  ...booking,
  quote,
  totalPrice: quote.total,
  lines: linesOf(quote),
  endsAt: Instant.plus(booking.scheduledAt, minutesOf(quote) * MINUTE),
});
