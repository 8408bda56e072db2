import { customerFailures } from '@bling/domain/customers';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { Vehicle, vehicleFailures } from '@bling/domain/vehicles';
import type * as z from 'zod';
import { keeperOf } from '../../customers/index.ts';
import type { TransferVehicle } from '../contract.ts';
import { garage, letGo } from '../garage.ts';
import type { VehiclePorts } from '../ports.ts';
import { findVehicle } from './find-vehicle.ts';

const refuse = refusing({ ...vehicleFailures, ...customerFailures, ...commonFailures });

/** A sold car goes on to its new owner, unless a booking of the old one waits for it. */
export const transferVehicle =
  (ports: VehiclePorts) =>
  async ({ toCustomerId, ...ref }: z.output<typeof TransferVehicle>, actor: Actor) => {
    if (!may(actor, 'vehicles.transfer', {})) return refuse('not-allowed');
    const found = await findVehicle(ports, ref, { actor, permission: 'vehicles.transfer' });
    if (!found.ok) return found;
    const { vehicle, driver } = found.value;
    const to = await keeperOf(ports.customers, toCustomerId);
    if (to === null || to.erasedAt !== null) return refuse('customer/unknown');
    if (Vehicle.isDrivenBy(vehicle, to.id)) return refuse('vehicle/already-yours');
    if (await ports.engagements.openFor(driver.id)) return refuse('vehicle/has-open-bookings');
    const isDefault = (await garage(ports, to.id)).length === 0;
    const entry = { id: ports.newId(), customerId: to.id, isDefault };
    const moved = Vehicle.transfer(vehicle, { driver, to: entry }, ports.now());
    if (!moved.ok) return moved;
    await letGo(ports, moved.value, driver);
    const theirs = Vehicle.entry(moved.value.next, entry);
    return theirs === null ? refuse('vehicle/unknown') : ok(Vehicle.asDriverSees(vehicle, theirs));
  };
