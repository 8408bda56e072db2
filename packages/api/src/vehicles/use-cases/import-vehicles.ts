import { type Actor, commonFailures, may, refusing, type VehicleId } from '@bling/domain/kernel';
import { normalisePlate, type Plate } from '@bling/domain/vehicles';
import type * as z from 'zod';
import { customerCalled } from '../../customers/index.ts';
import { invalidAt, invalidBy, type Taken, takenOver } from '../../kernel/importing.ts';
import { garage } from '../garage.ts';
import { ImportedVehicle, type ImportVehicles } from '../importing.ts';
import type { VehiclePorts } from '../ports.ts';
import { registerVehicle } from './register-vehicle.ts';

const refuse = refusing(commonFailures);
type Row = z.output<typeof ImportedVehicle>;
type Garage = Awaited<ReturnType<typeof garage>>;

/** By its plate; without one a car is known by what it is. */
const sameIn = (cars: Garage, { make, model, year }: Row, { plate, country }: Plate) =>
  cars.find(({ vehicle, driver: { description } }) =>
    plate === null
      ? vehicle.plate === null && description.make === make && description.model === model && description.year === year
      : vehicle.plate === plate && vehicle.country === country,
  );

const take =
  (ports: VehiclePorts, actor: Actor) =>
  async ({ customer, ...car }: Row): Promise<Taken<VehicleId>> => {
    const owner = await customerCalled(ports.customers, customer);
    if (owner === null) return invalidAt('customer', 'customer/unknown');
    const plate = car.plate === null ? null : normalisePlate(car.plate);
    if (plate?.ok === false) return invalidBy(plate.failure);
    const known = sameIn(await garage(ports, owner.id), { customer, ...car }, { ...car, plate: plate?.value ?? null });
    if (known !== undefined) return { verdict: 'same', id: known.driver.id };
    const registered = await registerVehicle(ports)({ customerId: owner.id, ...car }, actor);
    return registered.ok ? { verdict: 'created', id: registered.value.id } : invalidBy(registered.failure);
  };

/** Takes cars over from another system into the garages of their customers: all rows or none, each once. */
export const importVehicles = (ports: VehiclePorts) => async (input: z.output<typeof ImportVehicles>, actor: Actor) =>
  may(actor, 'vehicles.import', {})
    ? takenOver(input, { row: ImportedVehicle, take: take(ports, actor) })
    : refuse('not-allowed');
