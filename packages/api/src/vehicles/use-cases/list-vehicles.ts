import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import { keeperOf } from '../../customers/index.ts';
import type { ListVehicles } from '../contract.ts';
import { carOf, garage } from '../garage.ts';
import { garageOf } from '../owner.ts';
import type { VehiclePorts } from '../ports.ts';

const MOST_LISTED = 200;

export const listVehicles =
  (ports: VehiclePorts) =>
  async ({ customerId, removed }: z.output<typeof ListVehicles>, actor: Actor) => {
    const owner = garageOf(customerId, { actor, permission: 'vehicles.list' });
    if (!owner.ok) return owner;
    const keeper = customerId === undefined ? null : await keeperOf(ports.customers, customerId);
    const cars = await garage(ports, keeper?.id ?? owner.value, removed ? 'removed' : 'live');
    return ok({ items: cars.slice(0, MOST_LISTED).map(carOf) });
  };
