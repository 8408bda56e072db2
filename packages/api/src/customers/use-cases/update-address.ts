import { Customer, customerFailures } from '@bling/domain/customers';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { UpdateAddress } from '../contract.ts';
import type { CustomerPorts } from '../ports.ts';
import { findForChange } from './find-customer.ts';

const refuse = refusing(customerFailures);

export const updateAddress =
  (ports: CustomerPorts) =>
  async ({ customerId, addressId, address }: z.output<typeof UpdateAddress>, actor: Actor) => {
    const found = await findForChange(ports, customerId, { actor, permission: 'customers.addresses.update' });
    if (!found.ok) return found;
    if (!found.value.addresses.some(({ id }) => id === addressId)) return refuse('customer/address-unknown');
    const updated = { id: addressId, ...address };
    await ports.customers.save(Customer.updateAddress(found.value, updated));
    return ok(updated);
  };
