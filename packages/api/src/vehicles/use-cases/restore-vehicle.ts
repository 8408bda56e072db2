import { type Actor, type CustomerId, ok, refusing } from '@bling/domain/kernel';
import { Vehicle, vehicleFailures } from '@bling/domain/vehicles';
import type * as z from 'zod';
import type { VehicleRef } from '../contract.ts';
import { garageOf } from '../owner.ts';
import type { VehiclePorts } from '../ports.ts';
import { vehicleView } from '../views.ts';

const refuse = refusing(vehicleFailures);

/** A car with this plate that the house has known since: then that is the one they come back to. */
const successorOf = async ({ vehicles }: VehiclePorts, { plate, country, removedAt }: Vehicle) =>
  plate === null || removedAt === null ? null : vehicles.byPlate(plate, country);

const broughtBack = async (ports: VehiclePorts, removed: Vehicle, customerId: CustomerId) => {
  const isDefault = (await ports.vehicles.ofCustomer(customerId, 'live')).length === 0;
  const successor = await successorOf(ports, removed);
  if (successor === null) return Vehicle.restore(removed, { customerId, isDefault });
  return Vehicle.isDrivenBy(successor, customerId)
    ? refuse('vehicle/not-removed')
    : ok(Vehicle.addDriver(successor, { customerId, isDefault }));
};

export const restoreVehicle =
  (ports: VehiclePorts) =>
  async ({ customerId, vehicleId }: z.output<typeof VehicleRef>, actor: Actor) => {
    const garage = garageOf(customerId, { actor, permission: 'vehicles.restore' });
    if (!garage.ok) return garage;
    const removed = await ports.vehicles.find(vehicleId);
    if (removed === null || !(await ports.vehicles.wasDrivenBy(vehicleId, garage.value)))
      return refuse('vehicle/unknown');
    const restored = await broughtBack(ports, removed, garage.value);
    if (!restored.ok) return restored;
    await ports.vehicles.save(restored.value);
    return ok(vehicleView(restored.value.next, garage.value));
  };
