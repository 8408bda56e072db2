import { bookingFailures, ownersOf } from '@bling/domain/bookings';
import { type Actor, type BookingId, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type { BookingPorts } from '../ports.ts';

const refuse = refusing({ ...bookingFailures, ...commonFailures });

type Ref = { readonly id: BookingId; readonly version?: number | undefined };

/** A booking to move, locked, if this actor may. Another's is as unknown as one that never was. */
export const findBooking = async (
  { bookings }: Pick<BookingPorts, 'bookings'>,
  { id, version }: Ref,
  { actor, permission }: { readonly actor: Actor; readonly permission: string },
) => {
  const booking = await bookings.lock(id);
  if (booking === null || !may(actor, permission, ownersOf(booking))) return refuse('booking/unknown');
  if (version !== undefined && version !== booking.version) return refuse('stale', { version: booking.version });
  return ok(booking);
};

export const moveBy = (actor: Actor, { now }: Pick<BookingPorts, 'now'>) => ({
  by: actor.kind === 'user' ? actor.userId : null,
  now: now(),
});
