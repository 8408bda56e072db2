import { Customer, customerFailures } from '@bling/domain/customers';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CreateCustomer } from '../contract.ts';
import type { CustomerPorts } from '../ports.ts';
import { customerDetails } from '../views.ts';

const refuse = refusing({ ...customerFailures, ...commonFailures });

/** Someone at the counter or on the phone: no login, but a way to reach them. */
export const createCustomer =
  ({ customers, now, newId }: CustomerPorts) =>
  async (input: z.output<typeof CreateCustomer>, actor: Actor) => {
    if (!may(actor, 'customers.create', {})) return refuse('not-allowed');
    const { name } = input;
    const phone = input.phone ?? null;
    const email = input.email ?? null;
    if (phone === null && email === null) return refuse('customer/no-way-to-reach');
    const created = Customer.create({ id: newId(), userId: null, name, phone, email }, now());
    await customers.save(created);
    return ok(customerDetails(created.next, true));
  };
