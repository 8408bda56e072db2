import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CustomerRef } from '../contract.ts';
import { MOST_BOOKINGS, MOST_CARS, MOST_SESSIONS } from '../personal.ts';
import type { CustomerPorts } from '../ports.ts';
import { findCustomer } from './find-customer.ts';

/** Everything that the house holds of a person, its own words about them too. */
export const exportCustomer =
  (ports: CustomerPorts) =>
  async ({ customerId }: z.output<typeof CustomerRef>, actor: Actor) => {
    const found = await findCustomer(ports, customerId, { actor, permission: 'customers.export' });
    if (!found.ok) return found;
    const { id, userId } = found.value;
    const { personalData } = ports;
    return ok({
      exportedAt: ports.now(),
      customer: { ...found.value, hasAccount: userId !== null },
      cars: await personalData.cars(id, MOST_CARS),
      bookings: await personalData.bookings(id, MOST_BOOKINGS),
      account: userId === null ? null : await personalData.account(userId, MOST_SESSIONS),
    });
  };
