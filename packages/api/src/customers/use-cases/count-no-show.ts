import { Customer } from '@bling/domain/customers';
import { type Actor, type CustomerId, ok } from '@bling/domain/kernel';
import { keeperOf } from '../keeper.ts';
import type { CustomerPorts } from '../ports.ts';

/** Keeps the count that the counter sees; taking a no-show back takes the count back. */
export const countNoShow =
  ({ customers }: CustomerPorts) =>
  async ({ customerId, by }: { readonly customerId: CustomerId; readonly by: 1 | -1 }, _system: Actor) => {
    const customer = await keeperOf(customers, customerId);
    if (customer !== null) await customers.save(Customer.countNoShow(customer, by));
    return ok(null);
  };
