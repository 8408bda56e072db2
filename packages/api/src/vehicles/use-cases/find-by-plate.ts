import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { normalisePlate, Vehicle } from '@bling/domain/vehicles';
import type * as z from 'zod';
import type { ByPlate } from '../contract.ts';
import type { VehiclePorts } from '../ports.ts';

const refuse = refusing(commonFailures);
const MOST_FOUND = 20;

/** For staff at the gate, once for each driver: forgives O and 0, I and 1, B and 8. */
export const findByPlate =
  ({ vehicles }: VehiclePorts) =>
  async ({ plate }: z.output<typeof ByPlate>, actor: Actor) => {
    if (!may(actor, 'vehicles.byPlate', {})) return refuse('not-allowed');
    const normal = normalisePlate(plate);
    if (!normal.ok) return normal;
    const found = await vehicles.looksLike(normal.value, MOST_FOUND);
    const cars = found.flatMap(Vehicle.asHouseSees).slice(0, MOST_FOUND);
    return ok({
      items: cars.map(({ customerId, isDefault, ...car }) => ({
        ...car,
        isDefault: false,
        drivers: [{ customerId, isDefault }],
      })),
    });
  };
