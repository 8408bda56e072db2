import type { Actor } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { RescheduleByLink } from '../link-contract.ts';
import { linkedBooking, type OpenedLink } from '../linked.ts';
import { moveBooking } from '../move.ts';
import type { BookingPorts } from '../ports.ts';

/** Moves as the customer would: by the notice and at the price that hold for them. */
export const rescheduleByLink =
  (ports: BookingPorts) =>
  async ({ startsAt, expectedTotal }: z.output<typeof RescheduleByLink>, _anyone: Actor, { bookingId }: OpenedLink) => {
    const found = await linkedBooking(ports, bookingId);
    if (!found.ok) return found;
    const moved = await moveBooking(ports, found.value, { startsAt, expectedTotal, byStaff: false, override: null });
    return moved;
  };
