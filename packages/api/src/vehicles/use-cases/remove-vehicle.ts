import { type Actor, ok, refusing } from '@bling/domain/kernel';
import { Vehicle, vehicleFailures } from '@bling/domain/vehicles';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { VehicleRef } from '../contract.ts';
import type { VehiclePorts } from '../ports.ts';
import { vehicleView } from '../views.ts';
import { findVehicle } from './find-vehicle.ts';

const refuse = refusing(vehicleFailures);

/** Not while it has open bookings. When it was the default, the oldest car left takes over. */
export const removeVehicle = (ports: VehiclePorts) => async (ref: z.output<typeof VehicleRef>, actor: Actor) => {
  const found = await findVehicle(ports, ref, { actor, permission: 'vehicles.remove' });
  if (!found.ok) return found;
  const { vehicle, customerId } = found.value;
  const mine = await ports.vehicles.ofCustomer(customerId, 'live');
  if (await ports.engagements.openFor(vehicle.id)) return refuse('vehicle/has-open-bookings');
  await ports.vehicles.save(Vehicle.remove(vehicle, customerId, ports.now()));
  const heir = mine.find(({ id }) => id !== vehicle.id);
  if (vehicleView(vehicle, customerId).isDefault && heir !== undefined)
    await ports.vehicles.save(Vehicle.setDefault(heir, customerId));
  return ok(DONE);
};
