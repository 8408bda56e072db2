import { Booking, type Override } from '@bling/domain/bookings';
import { type Instant, type Money, ok, type ResourceId } from '@bling/domain/kernel';
import { searchFor, takeSlot } from '../scheduling/index.ts';
import type { BookingPorts } from './ports.ts';
import { priced } from './price.ts';
import { pricedAs, wishOf } from './same-work.ts';

export type Move = {
  readonly startsAt: Instant;
  readonly byStaff: boolean;
  readonly override: Override | null;
  readonly isTold?: boolean;
  readonly expectedTotal?: Money | undefined;
  /** The place to take if it is free; else the one that it has. */
  readonly resourceId?: ResourceId | undefined;
};

/** Gives the old time of a locked booking back and takes the new one, at today's price. */
export const moveBooking = async (ports: BookingPorts, booking: Booking, move: Move) => {
  const { startsAt, byStaff, override, expectedTotal, resourceId, isTold = true } = move;
  const search = await searchFor(ports, wishOf(booking), byStaff ? 'staff' : 'web');
  if (!search.ok) return search;
  const quote = await priced(ports, search.value, { ...pricedAs(booking), startsAt, expectedTotal });
  if (!quote.ok) return quote;
  const request = { startsAt, taken: booking, quote: quote.value, byStaff, override, isTold };
  const allowed = Booking.reschedule(booking, request, ports.now());
  if (!allowed.ok) return allowed;
  const own = { kind: 'booking', id: booking.id };
  const taken = await takeSlot(ports, {
    search: search.value,
    startsAt,
    kind: 'booking',
    ref: own,
    expiresAt: null,
    hold: null,
    replaces: own,
    prefer: resourceId ?? booking.resourceId,
    inSpite: override !== null,
  });
  if (!taken.ok) return taken;
  const moved = Booking.reschedule(booking, { ...request, taken: taken.value }, ports.now());
  if (!moved.ok) return moved;
  await ports.bookings.save(moved.value);
  return ok(moved.value.next);
};
