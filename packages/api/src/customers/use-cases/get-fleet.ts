import { customerFailures } from '@bling/domain/customers';
import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { FleetRef } from '../contract.ts';
import type { CustomerPorts } from '../ports.ts';

const refuse = refusing(customerFailures);

export const getFleet =
  ({ fleets }: CustomerPorts) =>
  async ({ fleetId }: z.output<typeof FleetRef>, actor: Actor) => {
    const fleet = may(actor, 'customers.fleets.get', {}) ? await fleets.find(fleetId) : null;
    return fleet === null ? refuse('fleet/unknown') : ok(fleet);
  };
