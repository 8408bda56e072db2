import { soughtIn } from '@bling/domain/bookings';
import { type Actor, actorScope, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { SearchBookings } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';

const MOST = 20;

/** Reads what was typed as a number, a plate and words at once: nobody at the counter says which it is. */
export const searchBookings =
  ({ bookings, now }: BookingPorts) =>
  async ({ text, siteId }: z.output<typeof SearchBookings>, actor: Actor) =>
    ok({
      items: [
        ...(await bookings.search({
          sought: soughtIn(text),
          scope: actorScope(actor, 'bookings.search'),
          siteId: siteId ?? null,
          now: now(),
          most: MOST,
        })),
      ],
    });
