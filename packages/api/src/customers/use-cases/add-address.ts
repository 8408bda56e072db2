import { Customer, customerFailures, MOST_ADDRESSES } from '@bling/domain/customers';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { AddAddress } from '../contract.ts';
import type { CustomerPorts } from '../ports.ts';
import { findForChange } from './find-customer.ts';

const refuse = refusing(customerFailures);

export const addAddress =
  (ports: CustomerPorts) =>
  async ({ customerId, address }: z.output<typeof AddAddress>, actor: Actor) => {
    const found = await findForChange(ports, customerId, { actor, permission: 'customers.addresses.add' });
    if (!found.ok) return found;
    if (found.value.addresses.length >= MOST_ADDRESSES)
      return refuse('customer/too-many-addresses', { most: MOST_ADDRESSES });
    const added = { id: ports.newId(), ...address };
    await ports.customers.save(Customer.addAddress(found.value, added));
    return ok(added);
  };
