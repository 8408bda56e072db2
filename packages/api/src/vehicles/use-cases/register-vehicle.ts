import { type Actor, ok, refusing } from '@bling/domain/kernel';
import { normalisePlate, Vehicle, vehicleFailures } from '@bling/domain/vehicles';
import type * as z from 'zod';
import type { RegisterVehicle } from '../contract.ts';
import { garage } from '../garage.ts';
import { garageOf } from '../owner.ts';
import type { VehiclePorts } from '../ports.ts';

const refuse = refusing(vehicleFailures);

/** Puts a car into a garage. When the house knows the plate, the customer drives that car too, and nothing says so. */
export const registerVehicle =
  (ports: VehiclePorts) =>
  async ({ customerId, plate: typed, country, ...description }: z.output<typeof RegisterVehicle>, actor: Actor) => {
    const { vehicles, newId } = ports;
    const now = ports.now();
    const owner = garageOf(customerId, { actor, permission: 'vehicles.register' });
    if (!owner.ok) return owner;
    const plate = typed === null ? ok(null) : normalisePlate(typed);
    if (!plate.ok) return plate;

    const known = plate.value === null ? null : await vehicles.byPlate(plate.value, country);
    if (known !== null && Vehicle.isDrivenBy(known, owner.value)) return refuse('vehicle/already-yours');
    const isDefault = (await garage(ports, owner.value)).length === 0;
    const driver = { id: newId(), customerId: owner.value, isDefault, description };
    const registered =
      known === null
        ? Vehicle.register({ id: newId(), plate: plate.value, country }, driver, now)
        : Vehicle.addDriver(known, driver, now);
    if (!registered.ok) return registered;
    await vehicles.save(registered.value);
    return ok({ ...driver, ...description, plate: plate.value, country, version: 1 });
  };
