import { type Customer, customerFailures } from '@bling/domain/customers';
import { type Actor, type CustomerId, commonFailures, holds, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ClaimCustomer } from '../people.ts';
import type { CustomerPorts } from '../ports.ts';
import { changeable, findForChange } from './find-customer.ts';
import { join } from './merge-customers.ts';

const refuse = refusing({ ...customerFailures, ...commonFailures });
const MOST_CLAIMED = 20;

/** Staff have the person before them: they name the guest. */
const named = async (ports: CustomerPorts, mine: Customer, guestId: CustomerId) => {
  const guest = changeable(await ports.customers.find(guestId));
  if (!guest.ok) return guest;
  const whole = await join(ports, mine, guest.value);
  return whole.ok ? ok({ claimed: 1 }) : whole;
};

/** Whoever reads the mails of an address is who left it; what does not fit together is left for the counter. */
const proven = async (ports: CustomerPorts, mine: Customer, email: string) => {
  let whole = mine;
  let claimed = 0;
  for (const guest of await ports.customers.guestsWith(email, MOST_CLAIMED)) {
    const next = await join(ports, whole, guest);
    if (!next.ok) continue;
    whole = next.value;
    claimed += 1;
  }
  return ok({ claimed });
};

/** What a person did without an account becomes theirs. Says how many records that were, and nothing of them. */
export const claimCustomer =
  (ports: CustomerPorts) =>
  async ({ customerId, guestId }: z.output<typeof ClaimCustomer>, actor: Actor) => {
    const found = await findForChange(ports, customerId, { actor, permission: 'customers.claim' });
    if (!found.ok) return found;
    const mine = found.value;
    if (mine.userId === null) return refuse('customer/no-account');
    if (guestId !== undefined)
      return holds(actor, 'customers.merge') ? named(ports, mine, guestId) : refuse('not-allowed');
    const email = await ports.accounts.verifiedEmail(mine.userId);
    return email === null ? refuse('customer/unproven') : proven(ports, mine, email);
  };
