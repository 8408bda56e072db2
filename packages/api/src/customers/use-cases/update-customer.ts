import { Customer } from '@bling/domain/customers';
import { type Actor, commonFailures, holds, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateCustomer } from '../contract.ts';
import type { CustomerPorts } from '../ports.ts';
import { customerDetails } from '../views.ts';
import { findForChange } from './find-customer.ts';

const refuse = refusing(commonFailures);

/** People mend their own details; tags and notes are the house's. */
export const updateCustomer =
  (ports: CustomerPorts) =>
  async ({ customerId, version, ...details }: z.output<typeof UpdateCustomer>, actor: Actor) => {
    const found = await findForChange(ports, customerId, { actor, permission: 'customers.update' });
    if (!found.ok) return found;
    if (found.value.version !== version) return refuse('stale', { version: found.value.version });
    const ofTheHouse = details.tags !== undefined || details.notes !== undefined;
    const annotates = holds(actor, 'customers.annotate');
    if (ofTheHouse && !annotates) return refuse('not-allowed');
    const updated = Customer.update(found.value, given(details));
    if (!updated.ok) return updated;
    await ports.customers.save(updated.value);
    return ok(customerDetails(updated.value.next, annotates));
  };
