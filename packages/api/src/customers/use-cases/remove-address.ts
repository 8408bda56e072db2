import { Customer, customerFailures } from '@bling/domain/customers';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { RemoveAddress } from '../contract.ts';
import type { CustomerPorts } from '../ports.ts';
import { findForChange } from './find-customer.ts';

const refuse = refusing(customerFailures);

export const removeAddress =
  (ports: CustomerPorts) =>
  async ({ customerId, addressId }: z.output<typeof RemoveAddress>, actor: Actor) => {
    const found = await findForChange(ports, customerId, { actor, permission: 'customers.addresses.remove' });
    if (!found.ok) return found;
    if (!found.value.addresses.some(({ id }) => id === addressId)) return refuse('customer/address-unknown');
    await ports.customers.save(Customer.removeAddress(found.value, addressId));
    return ok(DONE);
  };
