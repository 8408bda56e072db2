import type { BookingStatus } from '@bling/domain/bookings';
import { customerFailures } from '@bling/domain/customers';
import { type Actor, actorScope, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { keeperOf } from '../../customers/index.ts';
import type { ListByCustomer } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';

const refuse = refusing(customerFailures);
const open: readonly BookingStatus[] = ['pending', 'confirmed', 'in_progress'];
const ended: readonly BookingStatus[] = ['completed', 'cancelled', 'no_show'];

/** One customer's bookings: what is to come soonest first, what has been latest first. */
export const listByCustomer =
  ({ bookings, customers }: BookingPorts) =>
  async ({ customerId: named, which, cursor, limit }: z.output<typeof ListByCustomer>, actor: Actor) => {
    const asked = named ?? (actor.kind === 'user' ? actor.customerId : null);
    if (asked === null) return refuse('customer/not-ready');
    const customerId = named === undefined ? asked : ((await keeperOf(customers, named))?.id ?? named);
    return ok(
      await bookings.list({
        scope: actorScope(actor, 'bookings.listByCustomer'),
        customerId,
        siteId: null,
        within: {},
        statuses: which === 'upcoming' ? open : ended,
        order: which === 'upcoming' ? 'soonest' : 'latest',
        cursor,
        limit,
      }),
    );
  };
