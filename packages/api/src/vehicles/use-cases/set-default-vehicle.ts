import { type Actor, ok } from '@bling/domain/kernel';
import { Vehicle } from '@bling/domain/vehicles';
import type * as z from 'zod';
import type { VehicleRef } from '../contract.ts';
import type { VehiclePorts } from '../ports.ts';
import { vehicleView } from '../views.ts';
import { findVehicle } from './find-vehicle.ts';

/** Exactly one default car a customer: the old one steps back first. */
export const setDefaultVehicle = (ports: VehiclePorts) => async (ref: z.output<typeof VehicleRef>, actor: Actor) => {
  const garage = await findVehicle(ports, ref, { actor, permission: 'vehicles.setDefault' });
  if (!garage.ok) return garage;
  const { customerId } = garage.value;
  const mine = await ports.vehicles.ofCustomer(customerId, 'live');
  const before = mine.find((vehicle) => vehicleView(vehicle, customerId).isDefault);
  if (before?.id === ref.vehicleId) return ok(vehicleView(before, customerId));
  if (before !== undefined) await ports.vehicles.save(Vehicle.clearDefault(before, customerId));
  const chosen = Vehicle.setDefault(garage.value.vehicle, customerId);
  await ports.vehicles.save(chosen);
  return ok(vehicleView(chosen.next, customerId));
};
