import { type Actor, type CustomerId, ok } from '@bling/domain/kernel';
import { forgetDriver as forgotten } from '@bling/domain/vehicles';
import { garage } from '../garage.ts';
import type { VehiclePorts } from '../ports.ts';

/** What a person said of their cars goes with them; who else drives one keeps it. */
export const forgetDriver =
  (ports: VehiclePorts) =>
  async ({ customerId }: { readonly customerId: CustomerId }, _system: Actor) => {
    const entries = [...(await garage(ports, customerId)), ...(await garage(ports, customerId, 'removed'))];
    const vehicles = new Map(entries.map(({ vehicle }) => [vehicle.id, vehicle]));
    for (const vehicle of vehicles.values()) await ports.vehicles.save(forgotten(vehicle, customerId, ports.now()));
    return ok(null);
  };
