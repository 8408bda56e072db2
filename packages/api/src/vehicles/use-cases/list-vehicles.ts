import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ListVehicles } from '../contract.ts';
import { garageOf } from '../owner.ts';
import type { VehiclePorts } from '../ports.ts';
import { vehicleView } from '../views.ts';

export const listVehicles =
  ({ vehicles }: VehiclePorts) =>
  async ({ customerId, removed }: z.output<typeof ListVehicles>, actor: Actor) => {
    const garage = garageOf(customerId, { actor, permission: 'vehicles.list' });
    if (!garage.ok) return garage;
    const mine = await vehicles.ofCustomer(garage.value, removed ? 'removed' : 'live');
    return ok({ items: mine.map((vehicle) => vehicleView(vehicle, garage.value)) });
  };
