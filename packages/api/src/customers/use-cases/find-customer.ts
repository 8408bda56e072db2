import { type Customer, customerFailures, ownersOfCustomer } from '@bling/domain/customers';
import { type Actor, type CustomerId, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { keeperOf } from '../keeper.ts';
import type { CustomerPorts } from '../ports.ts';

const refuse = refusing({ ...customerFailures, ...commonFailures });
type Asked = { readonly actor: Actor; readonly permission: string };
type Ports = Pick<CustomerPorts, 'customers'>;

/**
 * The customer, if this actor may do this to them: another's is as unknown as one that never was. A record that was
 * joined with another answers as the one who stays.
 */
export const findCustomer = async ({ customers }: Ports, customerId: CustomerId, { actor, permission }: Asked) => {
  if (!may(actor, permission, ownersOfCustomer(customerId))) return refuse('customer/unknown');
  const customer = await keeperOf(customers, customerId);
  return customer === null ? refuse('customer/unknown') : ok(customer);
};

/** A record that can be changed: joined ones say with whom, forgotten ones stay as they are. */
export const changeable = (customer: Customer | null) => {
  if (customer === null) return refuse('customer/unknown');
  if (customer.mergedInto !== null) return refuse('customer/merged', { into: customer.mergedInto });
  return customer.erasedAt === null ? ok(customer) : refuse('customer/erased');
};

/** The customer to change, under the very id that was named. */
export const findForChange = async ({ customers }: Ports, customerId: CustomerId, { actor, permission }: Asked) =>
  may(actor, permission, ownersOfCustomer(customerId))
    ? changeable(await customers.find(customerId))
    : refuse('customer/unknown');
