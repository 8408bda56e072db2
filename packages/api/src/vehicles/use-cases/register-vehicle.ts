import { type Actor, ok, refusing } from '@bling/domain/kernel';
import { normalisePlate, Vehicle, vehicleFailures } from '@bling/domain/vehicles';
import type * as z from 'zod';
import type { RegisterVehicle } from '../contract.ts';
import { garageOf } from '../owner.ts';
import type { VehiclePorts } from '../ports.ts';
import { vehicleView } from '../views.ts';

const refuse = refusing(vehicleFailures);

/**
 * Puts a car into a garage. When the house knows the plate, the customer becomes one more driver of that car and sees
 * it as they described it now; nothing of the other drivers shows.
 */
export const registerVehicle =
  ({ vehicles, now, newId }: VehiclePorts) =>
  async (input: z.output<typeof RegisterVehicle>, actor: Actor) => {
    const garage = garageOf(input.customerId, { actor, permission: 'vehicles.register' });
    if (!garage.ok) return garage;
    const plate = input.plate === null ? ok(null) : normalisePlate(input.plate);
    if (!plate.ok) return plate;

    const { customerId: _, ...details } = input;
    const driver = {
      customerId: garage.value,
      isDefault: (await vehicles.ofCustomer(garage.value, 'live')).length === 0,
    };
    const known = plate.value === null ? null : await vehicles.byPlate(plate.value, input.country);
    if (known !== null && Vehicle.isDrivenBy(known, garage.value)) return refuse('vehicle/already-yours');
    const registered =
      known === null
        ? Vehicle.register({ ...details, plate: plate.value, id: newId() }, driver, now())
        : ok(Vehicle.addDriver(known, driver));
    if (!registered.ok) return registered;
    await vehicles.save(registered.value);
    return ok(vehicleView(registered.value.next, garage.value));
  };
