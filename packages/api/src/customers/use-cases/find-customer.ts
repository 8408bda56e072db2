import { customerFailures, ownersOfCustomer } from '@bling/domain/customers';
import { type Actor, type CustomerId, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type { CustomerPorts } from '../ports.ts';

const refuse = refusing({ ...customerFailures, ...commonFailures });

/** The customer, if this actor may do this to them. Another's is as unknown as one that never was. */
export const findCustomer = async (
  { customers }: Pick<CustomerPorts, 'customers'>,
  customerId: CustomerId,
  { actor, permission }: { readonly actor: Actor; readonly permission: string },
) => {
  if (!may(actor, permission, ownersOfCustomer(customerId))) return refuse('customer/unknown');
  const customer = await customers.find(customerId);
  return customer === null ? refuse('customer/unknown') : ok(customer);
};
