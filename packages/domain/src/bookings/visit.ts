import { change, followedBy, ok, refusing } from '../kernel/index.ts';
import { about, type Booking, type Taken } from './booking.ts';
import { bookingFailures } from './failures.ts';
import { keepsBay } from './machine.ts';
import { type BookingChange, checkIn, confirm, type Move } from './moves.ts';

const refuse = refusing(bookingFailures);

/** Other people, or another place before work has begun, at the same time. */
export const assign = (booking: Booking, taken: Taken) => {
  const { status } = booking;
  const isElsewhere = taken.resourceId !== booking.resourceId;
  if (!keepsBay(status) || (isElsewhere && status === 'in_progress'))
    return refuse('booking/not-allowed-now', { status });
  const next: Booking = { ...booking, ...taken };
  const { resourceId, crewIds } = next;
  return ok<BookingChange>(change(next, { type: 'booking/assigned', ...about(booking), resourceId, crewIds }));
};

/** Whether two bookings may trade their bays, each at its own time; whether they fit there is the plan's to say. */
export const maySwap = (one: Booking, other: Booking) => {
  for (const { status } of [one, other])
    if (!keepsBay(status) || status === 'in_progress') return refuse('booking/not-allowed-now', { status });
  const inTwoBays = one.mode === 'bay' && other.mode === 'bay' && one.resourceId !== other.resourceId;
  return inTwoBays && one.siteId === other.siteId ? ok(null) : refuse('booking/no-swap');
};

const departed = (booking: Booking, { now: at }: Move): BookingChange =>
  change({ ...booking, departedAt: at }, { type: 'booking/departed', ...about(booking), at });

/** The team drives off. A pending booking is confirmed on the way. */
export const depart = (booking: Booking, move: Move) => {
  const { mode, status, departedAt, checkedInAt } = booking;
  if (mode !== 'mobile') return refuse('booking/not-mobile');
  if (checkedInAt !== null) return refuse('booking/checked-in');
  if (departedAt !== null) return refuse('booking/departed');
  if (status === 'confirmed') return ok(departed(booking, move));
  const first = confirm(booking, move);
  return first.ok ? ok(followedBy(first.value, departed(first.value.next, move))) : first;
};

/** The team is at the car: what a check-in is at the gate. */
export const arrive = (booking: Booking, move: Move) =>
  booking.mode === 'mobile' ? checkIn(booking, move) : refuse('booking/not-mobile');
