import { Driver, plateLooks, type Vehicle, type VehicleFact, vehicleShown } from '@bling/domain/vehicles';
import type { Vehicles } from '../../vehicles/ports.ts';
import { inOrderOf } from './order.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';

/** One live car a plate, one live entry a driver and car, one default car a customer. */
const unique = ({ id, country, plate, removedAt, drivers }: Vehicle): readonly string[] => [
  ...(plate === null || removedAt !== null ? [] : [`plate ${country} ${plate}`]),
  ...drivers.map((driver) => `entry ${driver.id}`),
  ...drivers.filter(Driver.isThere).map(({ customerId }) => `${customerId} in ${id}`),
  ...drivers.filter(({ isDefault }) => isDefault).map(({ customerId }) => `default of ${customerId}`),
];

export const vehiclesIn = (transaction: Transaction): Vehicles => {
  const { vehicles } = transaction.store;
  const all = () => inOrderOf(vehicles.values(), ({ createdAt }) => createdAt);
  const live = () => all().filter((one) => one.removedAt === null);
  return {
    find: async (id) => vehicles.get(id) ?? null,
    save: saving<Vehicle, VehicleFact>(transaction, { kind: 'vehicle', shown: vehicleShown, rows: vehicles, unique }),
    ofCar: async (carId) => all().find(({ drivers }) => drivers.some(({ id }) => id === carId)) ?? null,
    ofCustomer: async (customerId, which) =>
      all().filter(({ drivers }) =>
        drivers.some((driver) => driver.customerId === customerId && Driver.isThere(driver) === (which === 'live')),
      ),
    byPlate: async (plate, country) => live().find((one) => one.plate === plate && one.country === country) ?? null,
    looksLike: async (plate, limit) =>
      live()
        .filter((vehicle) => vehicle.plate !== null && plateLooks(vehicle.plate) === plateLooks(plate))
        .slice(0, limit),
  };
};
