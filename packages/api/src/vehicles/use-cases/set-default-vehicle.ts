import { type Actor, ok } from '@bling/domain/kernel';
import { Vehicle } from '@bling/domain/vehicles';
import type * as z from 'zod';
import type { VehicleRef } from '../contract.ts';
import { carOf, garage } from '../garage.ts';
import type { VehiclePorts } from '../ports.ts';
import { findVehicle } from './find-vehicle.ts';

/** Exactly one default car a customer: the old one steps back first. */
export const setDefaultVehicle = (ports: VehiclePorts) => async (ref: z.output<typeof VehicleRef>, actor: Actor) => {
  const found = await findVehicle(ports, ref, { actor, permission: 'vehicles.setDefault' });
  if (!found.ok) return found;
  const { vehicle, driver } = found.value;
  if (driver.isDefault) return ok(carOf(found.value));
  const mine = await garage(ports, driver.customerId);
  const before = mine.find((entry) => entry.driver.isDefault);
  if (before !== undefined) await ports.vehicles.save(Vehicle.clearDefault(before.vehicle, before.driver));
  await ports.vehicles.save(Vehicle.setDefault(vehicle, driver));
  return ok({ ...carOf(found.value), isDefault: true });
};
