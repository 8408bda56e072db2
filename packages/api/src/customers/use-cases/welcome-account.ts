import { Customer } from '@bling/domain/customers';
import { type Actor, ok, type UserId } from '@bling/domain/kernel';
import type { CustomerPorts } from '../ports.ts';

/** A verified account gets its customer, once. */
export const welcomeAccount =
  ({ customers, accounts, now, newId }: CustomerPorts) =>
  async ({ userId }: { readonly userId: UserId }, _system: Actor) => {
    const person = await accounts.person(userId);
    if (person === null || (await customers.ofUser(userId)) !== null) return ok(null);
    const { fullName: name, email } = person;
    await customers.save(Customer.create({ id: newId(), userId, name, phone: null, email }, now()));
    return ok(null);
  };
