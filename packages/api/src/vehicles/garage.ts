import type { CustomerId } from '@bling/domain/kernel';
import { Driver, Vehicle, type VehicleChange } from '@bling/domain/vehicles';
import type { VehiclePorts } from './ports.ts';

/** A vehicle and the customer's entry in it. */
export type Entry = { readonly vehicle: Vehicle; readonly driver: Driver };

const entriesOf =
  (customerId: CustomerId, isWanted: (driver: Driver) => boolean) =>
  (vehicle: Vehicle): readonly Entry[] =>
    vehicle.drivers
      .filter((driver) => driver.customerId === customerId && isWanted(driver))
      .map((driver) => ({ vehicle, driver }));

const byAge = (one: Entry, other: Entry): number =>
  one.driver.addedAt === other.driver.addedAt
    ? Number(one.driver.id > other.driver.id) || -1
    : Number(one.driver.addedAt > other.driver.addedAt) || -1;

/** The cars of a garage, oldest entry first: an order that tells nothing of what others did. */
export const garage = async (
  { vehicles }: Pick<VehiclePorts, 'vehicles'>,
  customerId: CustomerId,
  which: 'live' | 'removed' = 'live',
): Promise<readonly Entry[]> => {
  const isWanted = (driver: Driver): boolean => Driver.isThere(driver) === (which === 'live');
  const mine = await vehicles.ofCustomer(customerId, which);
  return mine.flatMap(entriesOf(customerId, isWanted)).toSorted(byAge);
};

export const carOf = ({ vehicle, driver }: Entry) => Vehicle.asDriverSees(vehicle, driver);

/** Keeps that somebody has let go of a car. When it was their default, the oldest car left takes over. */
export const letGo = async (ports: Pick<VehiclePorts, 'vehicles'>, change: VehicleChange, driver: Driver) => {
  const heir = (await garage(ports, driver.customerId)).find((entry) => entry.driver.id !== driver.id);
  await ports.vehicles.save(change);
  if (driver.isDefault && heir !== undefined) await ports.vehicles.save(Vehicle.setDefault(heir.vehicle, heir.driver));
};
