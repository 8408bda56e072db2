import { type Actor, commonFailures, ok, refusing } from '@bling/domain/kernel';
import { Driver, normalisePlate, type Plate, Vehicle, vehicleFailures } from '@bling/domain/vehicles';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateVehicle } from '../contract.ts';
import type { Entry } from '../garage.ts';
import type { VehiclePorts } from '../ports.ts';
import { findVehicle } from './find-vehicle.ts';

const refuse = refusing({ ...vehicleFailures, ...commonFailures });
type Input = z.output<typeof UpdateVehicle>;

const plateOf = ({ plate: typed, country }: Input, { vehicle }: Entry) => {
  const plate = typeof typed === 'string' ? normalisePlate(typed) : ok(typed === undefined ? vehicle.plate : null);
  return plate.ok ? ok({ plate: plate.value, country: country ?? vehicle.country }) : plate;
};

/**
 * Another plate is another car. A car of this customer alone is told its new plate; one that others know stays theirs,
 * and the entry moves, to the car that the house knows by the new plate or to a new one.
 */
const moved = async ({ vehicles, newId, now }: VehiclePorts, { vehicle, driver }: Entry, to: Plate) => {
  if (to.plate === vehicle.plate && to.country === vehicle.country) return ok([Vehicle.update(vehicle, driver)]);
  const known = to.plate === null ? null : await vehicles.byPlate(to.plate, to.country);
  if (known !== null && Vehicle.isDrivenBy(known, driver.customerId)) return refuse('vehicle/already-yours');
  if (known === null && vehicle.drivers.length === 1) return ok([Vehicle.update(vehicle, driver, to)]);
  const arrived = known === null ? Vehicle.found({ ...to, id: newId() }, driver, now()) : Vehicle.admit(known, driver);
  return ok([Vehicle.release(vehicle, driver, now()), arrived]);
};

export const updateVehicle = (ports: VehiclePorts) => async (input: Input, actor: Actor) => {
  const found = await findVehicle(ports, input, { actor, permission: 'vehicles.update' });
  if (!found.ok) return found;
  const { vehicle, driver } = found.value;
  if (driver.version !== input.version) return refuse('stale', { version: driver.version });

  const { customerId: _, vehicleId: __, version: ___, plate: ____, country: _____, ...details } = input;
  const plate = plateOf(input, found.value);
  if (!plate.ok) return plate;
  const described = Driver.describe(driver, given(details), ports.now());
  if (!described.ok) return described;
  const changes = await moved(ports, { vehicle, driver: described.value }, plate.value);
  if (!changes.ok) return changes;
  for (const change of changes.value) await ports.vehicles.save(change);
  return ok(Vehicle.asDriverSees(plate.value, described.value));
};
