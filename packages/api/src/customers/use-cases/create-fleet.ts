import { customerFailures, FleetAccount } from '@bling/domain/customers';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CreateFleet } from '../contract.ts';
import type { CustomerPorts } from '../ports.ts';
import { changeable } from './find-customer.ts';

const refuse = refusing({ ...customerFailures, ...commonFailures });

/** Opens an account for a company; somebody known answers for it. */
export const createFleet =
  ({ fleets, customers, now, newId }: CustomerPorts) =>
  async (input: z.output<typeof CreateFleet>, actor: Actor) => {
    if (!may(actor, 'customers.fleets.create', {})) return refuse('not-allowed');
    const contact = changeable(await customers.find(input.contactId));
    if (!contact.ok) return contact;
    if ((await fleets.named(input.name)) !== null) return refuse('fleet/name-taken');
    const created = FleetAccount.create({ id: newId(), ...input }, now());
    await fleets.save(created);
    return ok(created.next);
  };
