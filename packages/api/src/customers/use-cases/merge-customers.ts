import { type Customer, FleetAccount, mergeCustomers as joined } from '@bling/domain/customers';
import { type Actor, commonFailures, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { MergeCustomers } from '../people.ts';
import type { CustomerPorts } from '../ports.ts';
import { customerDetails } from '../views.ts';
import { findForChange } from './find-customer.ts';

const refuse = refusing(commonFailures);
type Input = z.output<typeof MergeCustomers>;

/** Joins two records, with the fleets that one of them answers for; cars and bookings follow by themselves. */
export const join = async ({ customers, fleets }: CustomerPorts, keep: Customer, drop: Customer) => {
  const merged = joined(keep, drop);
  if (!merged.ok) return merged;
  await customers.save(merged.value.drop);
  await customers.save(merged.value.keep);
  for (const fleet of await fleets.ofContact(drop.id))
    await fleets.save(FleetAccount.update(fleet, { contactId: keep.id }));
  return ok(merged.value.keep.next);
};

const seen = async (ports: CustomerPorts, { customerId, version }: Input['keep'], actor: Actor) => {
  const found = await findForChange(ports, customerId, { actor, permission: 'customers.merge' });
  if (!found.ok) return found;
  return found.value.version === version ? found : refuse('stale', { version: found.value.version });
};

/** Two records of one person become one. */
export const mergeCustomers =
  (ports: CustomerPorts) =>
  async ({ keep, drop }: Input, actor: Actor) => {
    const kept = await seen(ports, keep, actor);
    if (!kept.ok) return kept;
    const dropped = await seen(ports, drop, actor);
    if (!dropped.ok) return dropped;
    const whole = await join(ports, kept.value, dropped.value);
    return whole.ok ? ok(customerDetails(whole.value, true)) : whole;
  };
