import { Booking, ownersOf } from '@bling/domain/bookings';
import { type Actor, mayForHouse, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import { searchFor, takeSlot } from '../../scheduling/index.ts';
import { priced } from '../price.ts';
import type { RescheduleBooking } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';
import { pricedAs, wishOf } from '../same-work.ts';
import { overrideOf } from '../override.ts';
import { findBooking } from './find-booking.ts';

/** Gives the old time back and takes the new one in one transaction, at today's price. */
export const rescheduleBooking =
  (ports: BookingPorts) =>
  async (
    { startsAt, expectedTotal, resourceId, override: asked, ...ref }: z.output<typeof RescheduleBooking>,
    actor: Actor,
  ) => {
    const found = await findBooking(ports, ref, { actor, permission: 'bookings.reschedule' });
    if (!found.ok) return found;
    const booking = found.value;
    const byStaff = mayForHouse(actor, 'bookings.reschedule', ownersOf(booking));
    const search = await searchFor(ports, wishOf(booking), byStaff ? 'staff' : 'web');
    if (!search.ok) return search;
    const quote = await priced(ports, search.value, { ...pricedAs(booking), startsAt, expectedTotal });
    if (!quote.ok) return quote;

    const override = overrideOf(actor, { siteId: booking.siteId, override: asked }, ports);
    if (!override.ok) return override;
    const move = { startsAt, taken: booking, quote: quote.value, byStaff, override: override.value };
    const allowed = Booking.reschedule(booking, move, ports.now());
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
      inSpite: override.value !== null,
    });
    if (!taken.ok) return taken;
    const moved = Booking.reschedule(booking, { ...move, taken: taken.value }, ports.now());
    if (!moved.ok) return moved;
    await ports.bookings.save(moved.value);
    return ok(moved.value.next);
  };
