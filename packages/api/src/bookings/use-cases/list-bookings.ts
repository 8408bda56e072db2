import { type Actor, actorScope, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ListBookings } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';

export const listBookings =
  ({ bookings }: BookingPorts) =>
  async ({ siteId, from, to, statuses, cursor, limit }: z.output<typeof ListBookings>, actor: Actor) =>
    ok(
      await bookings.list({
        scope: actorScope(actor, 'bookings.list'),
        customerId: null,
        siteId: siteId ?? null,
        within: { ...(from && { start: from }), ...(to && { end: to }) },
        statuses: statuses ?? null,
        order: 'soonest',
        cursor,
        limit,
      }),
    );
