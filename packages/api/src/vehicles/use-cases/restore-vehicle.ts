import { type Actor, ok, refusing } from '@bling/domain/kernel';
import { Driver, Vehicle, vehicleFailures } from '@bling/domain/vehicles';
import type * as z from 'zod';
import type { VehicleRef } from '../contract.ts';
import { carOf, type Entry, garage } from '../garage.ts';
import type { VehiclePorts } from '../ports.ts';
import { findEntry } from './find-vehicle.ts';

const refuse = refusing(vehicleFailures);

/** The live car with this plate, if there is one: then that is what they come back to. */
const liveAs = async ({ vehicles }: VehiclePorts, { plate, country }: Vehicle) =>
  plate === null ? null : vehicles.byPlate(plate, country);

const broughtBack = async (ports: VehiclePorts, { vehicle, driver }: Entry) => {
  if (Driver.isThere(driver)) return refuse('vehicle/not-removed');
  const { customerId } = driver;
  const isDefault = (await garage(ports, customerId)).length === 0;
  const live = await liveAs(ports, vehicle);
  if (live !== null && Vehicle.isDrivenBy(live, customerId)) return refuse('vehicle/not-removed');
  const back: Driver = { ...driver, isDefault, leftAt: null };
  if (live !== null && live.id !== vehicle.id)
    return ok({ back, changes: [Vehicle.release(vehicle, driver, ports.now()), Vehicle.admit(live, back)] });
  const restored = Vehicle.restore(vehicle, driver, isDefault);
  return restored.ok ? ok({ back, changes: [restored.value] }) : restored;
};

export const restoreVehicle = (ports: VehiclePorts) => async (ref: z.output<typeof VehicleRef>, actor: Actor) => {
  const found = await findEntry(ports, ref, { actor, permission: 'vehicles.restore' });
  if (!found.ok) return found;
  const restored = await broughtBack(ports, found.value);
  if (!restored.ok) return restored;
  const { back, changes } = restored.value;
  for (const change of changes) await ports.vehicles.save(change);
  return ok(carOf({ vehicle: found.value.vehicle, driver: back }));
};
