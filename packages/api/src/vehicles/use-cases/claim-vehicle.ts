import { customerFailures } from '@bling/domain/customers';
import { type Actor, commonFailures, may, refusing } from '@bling/domain/kernel';
import { normalisePlate, Vehicle, vehicleFailures } from '@bling/domain/vehicles';
import type * as z from 'zod';
import { keeperOf } from '../../customers/index.ts';
import type { ClaimVehicle } from '../contract.ts';
import type { VehiclePorts } from '../ports.ts';
import { registerVehicle } from './register-vehicle.ts';

const refuse = refusing({ ...vehicleFailures, ...customerFailures, ...commonFailures });

/** Who came with a car that the house knows drives it too: as the house describes it, so that nobody types it again. */
export const claimVehicle =
  (ports: VehiclePorts) =>
  async ({ customerId, plate: typed, country }: z.output<typeof ClaimVehicle>, actor: Actor) => {
    if (!may(actor, 'vehicles.claim', {})) return refuse('not-allowed');
    const plate = normalisePlate(typed);
    if (!plate.ok) return plate;
    const customer = await keeperOf(ports.customers, customerId);
    if (customer === null || customer.erasedAt !== null) return refuse('customer/unknown');
    const known = await ports.vehicles.byPlate(plate.value, country);
    const [seen] = known === null ? [] : Vehicle.asHouseSees(known);
    if (seen === undefined) return refuse('vehicle/unknown');
    const { make, model, year, colour, sizeClass } = seen;
    const described = { make, model, year, colour, sizeClass, notes: null };
    return registerVehicle(ports)({ customerId: customer.id, plate: plate.value, country, ...described }, actor);
  };
