import { type Actor, commonFailures, ok, refusing } from '@bling/domain/kernel';
import { normalisePlate, Vehicle, vehicleFailures } from '@bling/domain/vehicles';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateVehicle } from '../contract.ts';
import type { VehiclePorts } from '../ports.ts';
import { vehicleView } from '../views.ts';
import { findVehicle } from './find-vehicle.ts';

const refuse = refusing({ ...vehicleFailures, ...commonFailures });

export const updateVehicle = (ports: VehiclePorts) => async (input: z.output<typeof UpdateVehicle>, actor: Actor) => {
  const found = await findVehicle(ports, input, { actor, permission: 'vehicles.update' });
  if (!found.ok) return found;
  const { vehicle, customerId } = found.value;
  if (vehicle.version !== input.version) return refuse('stale', { version: vehicle.version });

  const { customerId: _, vehicleId: __, version: ___, plate: typed, ...details } = input;
  const plate = typeof typed === 'string' ? normalisePlate(typed) : ok(typed);
  if (!plate.ok) return plate;
  const country = input.country ?? vehicle.country;
  const other = plate.value == null ? null : await ports.vehicles.byPlate(plate.value, country);
  if (other !== null && other.id !== vehicle.id) return refuse('vehicle/already-yours');
  const updated = Vehicle.update(vehicle, given({ ...details, plate: plate.value }), ports.now());
  if (!updated.ok) return updated;
  await ports.vehicles.save(updated.value);
  return ok(vehicleView(updated.value.next, customerId));
};
