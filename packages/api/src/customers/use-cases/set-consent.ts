import { Customer, currentConsents } from '@bling/domain/customers';
import { type Actor, holds, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { SetConsent } from '../people.ts';
import type { CustomerPorts } from '../ports.ts';
import { customerDetails } from '../views.ts';
import { findForChange } from './find-customer.ts';

const isSelf = (actor: Actor, customer: Customer): boolean => actor.kind === 'user' && actor.customerId === customer.id;

/** Keeps an answer with the words that were shown; the same answer again is no news. */
export const setConsent =
  (ports: CustomerPorts) =>
  async ({ customerId, ...answer }: z.output<typeof SetConsent>, actor: Actor) => {
    const found = await findForChange(ports, customerId, { actor, permission: 'customers.consents.set' });
    if (!found.ok) return found;
    const customer = found.value;
    const seesHouse = holds(actor, 'customers.annotate');
    const last = currentConsents(customer.consents).find(({ purpose }) => purpose === answer.purpose);
    if (last?.given === answer.given && last.wording === answer.wording)
      return ok(customerDetails(customer, seesHouse));
    const source = isSelf(actor, customer) ? 'self' : 'staff';
    const set = Customer.setConsent(customer, { ...answer, source, at: ports.now() });
    await ports.customers.save(set);
    return ok(customerDetails(set.next, seesHouse));
  };
