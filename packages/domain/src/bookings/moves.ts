import {
  allows,
  type Change,
  change,
  followedBy,
  Instant,
  MINUTE,
  Money,
  ok,
  type ResourceId,
  refusing,
  type UserId,
} from '../kernel/index.ts';
import { about, type Booking, type BookingFact, type Cancellation, type LineOutcome } from './booking.ts';
import { cancellationFee, feeBase, honouredFee } from './cancellation.ts';
import { awaitedAt } from './lateness.ts';
import { bookingFailures } from './failures.ts';
import { bookingMachine, type BookingStatus } from './machine.ts';

export type BookingChange = Change<Booking, BookingFact>;
/** Who moves it, and when. `by` is null for the product itself. */
export type Move = { readonly by: UserId | null; readonly now: Instant };

const refuse = refusing(bookingFailures);
const decided = (next: Booking, fact: BookingFact) => ok<BookingChange>(change(next, fact));

const moved = (booking: Booking, status: BookingStatus, { by, now }: Move): Booking => ({
  ...booking,
  status,
  lastMove: { at: now, by, from: booking.status },
});

const notNow = ({ status }: Booking) => refuse('booking/not-allowed-now', { status });

const confirmed = (booking: Booking, move: Move): BookingChange =>
  change(moved(booking, 'confirmed', move), { type: 'booking/confirmed', ...about(booking) });

const arrived = (booking: Booking, { now }: Move): BookingChange =>
  change({ ...booking, checkedInAt: now }, { type: 'booking/checked-in', ...about(booking), at: now });

const begun = (booking: Booking, move: Move, resourceId: ResourceId): BookingChange =>
  change(
    { ...moved(booking, 'in_progress', move), startedAt: move.now, resourceId },
    { type: 'booking/started', ...about(booking), at: move.now, resourceId },
  );

export const confirm = (booking: Booking, move: Move) =>
  allows(bookingMachine, booking.status, 'confirmed') ? ok(confirmed(booking, move)) : notNow(booking);

/** The car is here. A pending booking is confirmed on the way, as a fact of its own: staff need not press buttons in order. */
export const checkIn = (booking: Booking, move: Move) => {
  if (booking.status === 'pending') {
    const first = confirmed(booking, move);
    return ok(followedBy(first, arrived(first.next, move)));
  }
  if (booking.status !== 'confirmed') return notNow(booking);
  return booking.checkedInAt === null ? ok(arrived(booking, move)) : refuse('booking/checked-in');
};

/**
 * Work begins, where it was planned or elsewhere, and the actual start is kept beside the plan. Confirms and checks in on
 * the way.
 */
export const start = (booking: Booking, move: Move, resourceId: ResourceId = booking.resourceId) => {
  if (booking.status === 'confirmed' && booking.checkedInAt !== null) return ok(begun(booking, move, resourceId));
  const arrival = checkIn(booking, move);
  return arrival.ok ? ok(followedBy(arrival.value, begun(arrival.value.next, move, resourceId))) : arrival;
};

export type Outcome = { readonly outcome: LineOutcome; readonly reason: string | null };

/** One outcome a line, in order; what was not wholly done needs a reason, and only what was done is charged. */
export const complete = (booking: Booking, outcomes: readonly Outcome[], move: Move) => {
  if (!allows(bookingMachine, booking.status, 'completed')) return notNow(booking);
  const lines = [];
  for (const [index, line] of booking.lines.entries()) {
    const given = outcomes[index];
    if (given === undefined || (given.outcome !== 'done' && !given.reason))
      return refuse('booking/outcome-missing', { line: index });
    lines.push({ ...line, outcome: given.outcome, outcomeReason: given.reason });
  }
  const charged = Money.sum(
    lines.filter(({ outcome }) => outcome === 'done').map(({ amount }) => amount),
    booking.totalPrice.currency,
  );
  const next = { ...moved(booking, 'completed', move), lines, charged, readyAt: move.now };
  return decided(next, { type: 'booking/completed', ...about(booking), at: move.now, charged });
};

const cancelled = (booking: Booking, cancellation: Cancellation, move: Move) =>
  decided(
    { ...moved(booking, 'cancelled', move), cancellation, charged: cancellation.fee },
    { type: 'booking/cancelled', ...about(booking), by: cancellation.by, fee: cancellation.fee },
  );

/** The customer cancels and owes the fee they were shown, if it was true a moment ago. */
export const cancelByCustomer = (
  booking: Booking,
  { expectedFee, reason }: { readonly expectedFee: Money; readonly reason: string | null },
  move: Move,
) => {
  if (!allows(bookingMachine, booking.status, 'cancelled')) return notNow(booking);
  const fee = honouredFee(booking, expectedFee, move.now);
  if (fee === null) return refuse('booking/fee-changed', { fee: cancellationFee(booking, move.now) });
  return cancelled(booking, { at: move.now, by: 'customer', reason, fee }, move);
};

/** The site, the weather or a closure cancels, or nobody confirmed in time: it costs the customer nothing. */
export const cancelForFree = (
  booking: Booking,
  { by, reason }: { readonly by: 'site' | 'expiry'; readonly reason: string | null },
  move: Move,
) => {
  if (!allows(bookingMachine, booking.status, 'cancelled')) return notNow(booking);
  if (by === 'site' && !reason) return refuse('booking/reason-missing');
  return cancelled(booking, { at: move.now, by, reason, fee: Money.zero(booking.totalPrice.currency) }, move);
};

/** The customer never came. A person says so, at the earliest `afterMinutes` after it was awaited and never after check-in. */
export const markNoShow = (booking: Booking, afterMinutes: number, move: Move) => {
  if (!allows(bookingMachine, booking.status, 'no_show')) return notNow(booking);
  if (booking.checkedInAt !== null) return refuse('booking/checked-in');
  const from = Instant.plus(awaitedAt(booking), afterMinutes * MINUTE);
  if (move.now < from) return refuse('booking/too-early-for-no-show', { from });
  const fee = Money.percent(feeBase(booking, move.now), booking.policy.noShowPercent);
  return decided(
    { ...moved(booking, 'no_show', move), charged: fee },
    { type: 'booking/no-show', ...about(booking), fee },
  );
};
