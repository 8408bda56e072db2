import { customerFailures, FleetAccount } from '@bling/domain/customers';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateFleet } from '../contract.ts';
import type { CustomerPorts } from '../ports.ts';
import { changeable } from './find-customer.ts';

const refuse = refusing({ ...customerFailures, ...commonFailures });
type Input = z.output<typeof UpdateFleet>;

const isTaken = async ({ fleets }: CustomerPorts, { fleetId, name }: Input): Promise<boolean> => {
  const other = name === undefined ? null : await fleets.named(name);
  return other !== null && other.id !== fleetId;
};

export const updateFleet = (ports: CustomerPorts) => async (input: Input, actor: Actor) => {
  const { fleetId, version, ...details } = input;
  if (!may(actor, 'customers.fleets.update', {})) return refuse('not-allowed');
  const fleet = await ports.fleets.find(fleetId);
  if (fleet === null) return refuse('fleet/unknown');
  if (fleet.version !== version) return refuse('stale', { version: fleet.version });
  if (details.contactId !== undefined) {
    const contact = changeable(await ports.customers.find(details.contactId));
    if (!contact.ok) return contact;
  }
  if (await isTaken(ports, input)) return refuse('fleet/name-taken');
  const updated = FleetAccount.update(fleet, given(details));
  await ports.fleets.save(updated);
  return ok(updated.next);
};
