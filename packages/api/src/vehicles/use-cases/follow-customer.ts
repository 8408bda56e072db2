import { type Actor, type CustomerId, ok } from '@bling/domain/kernel';
import { handOver } from '@bling/domain/vehicles';
import { keeperOf } from '../../customers/index.ts';
import { garage } from '../garage.ts';
import type { VehiclePorts } from '../ports.ts';

type Merged = { readonly from: CustomerId; readonly into: CustomerId };

/** The cars of a record that was joined with another follow to the one that stays now, which keeps one default. */
export const followCustomer =
  (ports: VehiclePorts) =>
  async ({ from, into }: Merged, _system: Actor) => {
    const keeper = await keeperOf(ports.customers, into);
    if (keeper === null) return ok(null);
    const { id: to } = keeper;
    const hasDefault = (await garage(ports, to)).some(({ driver }) => driver.isDefault);
    const entries = [...(await garage(ports, from)), ...(await garage(ports, from, 'removed'))];
    const vehicles = new Map(entries.map(({ vehicle }) => [vehicle.id, vehicle]));
    for (const vehicle of vehicles.values())
      await ports.vehicles.save(handOver(vehicle, { from, to, hasDefault }, ports.now()));
    return ok(null);
  };
