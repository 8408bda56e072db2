import { type Actor, ok, refusing } from '@bling/domain/kernel';
import { Vehicle, vehicleFailures } from '@bling/domain/vehicles';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { VehicleRef } from '../contract.ts';
import { letGo } from '../garage.ts';
import type { VehiclePorts } from '../ports.ts';
import { findVehicle } from './find-vehicle.ts';

const refuse = refusing(vehicleFailures);

/** Not while it has open bookings of this driver. */
export const removeVehicle = (ports: VehiclePorts) => async (ref: z.output<typeof VehicleRef>, actor: Actor) => {
  const found = await findVehicle(ports, ref, { actor, permission: 'vehicles.remove' });
  if (!found.ok) return found;
  const { vehicle, driver } = found.value;
  if (await ports.engagements.openFor(driver.id)) return refuse('vehicle/has-open-bookings');
  await letGo(ports, Vehicle.remove(vehicle, driver, ports.now()), driver);
  return ok(DONE);
};
