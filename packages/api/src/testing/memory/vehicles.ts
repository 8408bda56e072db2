import { plateLooks, type Vehicle, type VehicleFact } from '@bling/domain/vehicles';
import type { Vehicles } from '../../vehicles/ports.ts';
import { inOrderOf } from './order.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';

/** One live car a plate, one default car a customer. */
const unique = ({ country, plate, removedAt, drivers }: Vehicle): readonly string[] => [
  ...(plate === null || removedAt !== null ? [] : [`plate ${country} ${plate}`]),
  ...drivers.filter(({ isDefault }) => isDefault).map(({ customerId }) => `default of ${customerId}`),
];

export const vehiclesIn = (transaction: Transaction): Vehicles => {
  const { vehicles } = transaction.store;
  const drives = ({ drivers }: Vehicle, customerId: string): boolean =>
    drivers.some((driver) => driver.customerId === customerId);
  const live = () => inOrderOf(vehicles.values(), ({ createdAt }) => createdAt).filter((one) => one.removedAt === null);
  return {
    find: async (id) => vehicles.get(id) ?? null,
    save: saving<Vehicle, VehicleFact>(transaction, { kind: 'vehicle', rows: vehicles, unique }),
    ofCustomer: async (customerId, which) =>
      inOrderOf(vehicles.values(), ({ createdAt }) => createdAt).filter(
        (vehicle) =>
          drives(vehicle, customerId) && (which === 'all' || (vehicle.removedAt === null) === (which === 'live')),
      ),
    byPlate: async (plate, country) => live().find((one) => one.plate === plate && one.country === country) ?? null,
    looksLike: async (plate, limit) =>
      live()
        .filter((vehicle) => vehicle.plate !== null && plateLooks(vehicle.plate) === plateLooks(plate))
        .slice(0, limit),
    wasDrivenBy: async (vehicleId, customerId) => {
      const vehicle = vehicles.get(vehicleId);
      return vehicle !== undefined && drives(vehicle, customerId);
    },
  };
};
