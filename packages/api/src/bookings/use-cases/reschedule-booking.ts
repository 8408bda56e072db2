import { ownersOf } from '@bling/domain/bookings';
import { type Actor, mayForHouse } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { RescheduleBooking } from '../contract.ts';
import { moveBooking } from '../move.ts';
import { overrideOf } from '../override.ts';
import type { BookingPorts } from '../ports.ts';
import { findBooking } from './find-booking.ts';

/** Moves a booking to another time or place, in one transaction. */
export const rescheduleBooking =
  (ports: BookingPorts) =>
  async ({ override: asked, tell = true, ...input }: z.output<typeof RescheduleBooking>, actor: Actor) => {
    const found = await findBooking(ports, input, { actor, permission: 'bookings.reschedule' });
    if (!found.ok) return found;
    const { siteId } = found.value;
    const override = overrideOf(actor, { siteId, override: asked }, ports);
    if (!override.ok) return override;
    const byStaff = mayForHouse(actor, 'bookings.reschedule', ownersOf(found.value));
    const moved = await moveBooking(ports, found.value, {
      ...input,
      byStaff,
      isTold: tell || !byStaff,
      override: override.value,
    });
    return moved;
  };
