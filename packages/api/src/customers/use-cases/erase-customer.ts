import { type Customer, customerFailures, eraseCustomer as erased, ownersOfCustomer } from '@bling/domain/customers';
import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { CustomerRef } from '../contract.ts';
import type { CustomerPorts } from '../ports.ts';

const refuse = refusing(customerFailures);

const forgettable = async ({ commitments, fleets, accounts }: CustomerPorts, { id, userId }: Customer) => {
  if (await commitments.openFor(id)) return refuse('customer/has-open-bookings');
  if ((await fleets.ofContact(id)).length > 0) return refuse('customer/fleet-contact');
  if (userId !== null && (await accounts.worksHere(userId))) return refuse('customer/works-here');
  return ok(null);
};

/** Forgets a person; account, cars and bookings follow by themselves. Asked again, it has been done. */
export const eraseCustomer =
  (ports: CustomerPorts) =>
  async ({ customerId }: z.output<typeof CustomerRef>, actor: Actor) => {
    if (!may(actor, 'customers.erase', ownersOfCustomer(customerId))) return refuse('customer/unknown');
    const customer = await ports.customers.lock(customerId);
    if (customer === null) return refuse('customer/unknown');
    if (customer.mergedInto !== null) return refuse('customer/merged', { into: customer.mergedInto });
    const change = erased(customer, ports.now());
    if (change === null) return ok(DONE);
    const free = await forgettable(ports, customer);
    if (!free.ok) return free;
    await ports.customers.save(change);
    return ok(DONE);
  };
