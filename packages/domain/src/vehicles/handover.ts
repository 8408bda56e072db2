import { change, type CustomerId, type Instant } from '../kernel/index.ts';
import { Driver } from './driver.ts';
import type { Vehicle, VehicleChange } from './vehicle.ts';

type Handover = { readonly from: CustomerId; readonly to: CustomerId; readonly hasDefault: boolean };

/**
 * The entries of one customer become another's, as two records of one person are joined. A car that both drove stays
 * theirs once; the other entry has left it and keeps its bookings. A default gives way to the one that is there.
 */
export const handOver = (vehicle: Vehicle, { from, to, hasDefault }: Handover, now: Instant): VehicleChange => {
  const isThere = vehicle.drivers.some((driver) => driver.customerId === to && Driver.isThere(driver));
  const drivers = vehicle.drivers.map((driver): Driver => {
    if (driver.customerId !== from) return driver;
    const leaves = isThere && Driver.isThere(driver);
    const version = driver.version + 1;
    const isDefault = driver.isDefault && !hasDefault && !leaves;
    return { ...driver, version, customerId: to, isDefault, leftAt: leaves ? now : driver.leftAt };
  });
  return change({ ...vehicle, drivers }, { type: 'vehicle/handed-over', vehicleId: vehicle.id, customerId: to });
};

const UNSAID = { make: '—', model: '—', year: null, colour: null, notes: null };

/** Forgets what a customer said of the car. Its plate goes with the last who could know it. */
export const forgetDriver = (vehicle: Vehicle, customerId: CustomerId, now: Instant): VehicleChange => {
  const isOthers = vehicle.drivers.some((driver) => driver.customerId !== customerId);
  const drivers = vehicle.drivers.map(
    (driver): Driver =>
      driver.customerId === customerId
        ? {
            ...driver,
            version: driver.version + 1,
            isDefault: false,
            description: { ...driver.description, ...UNSAID },
            leftAt: driver.leftAt ?? now,
          }
        : driver,
  );
  return change(
    {
      ...vehicle,
      drivers,
      plate: isOthers ? vehicle.plate : null,
      removedAt: drivers.some(Driver.isThere) ? vehicle.removedAt : (vehicle.removedAt ?? now),
    },
    { type: 'vehicle/driver-forgotten', vehicleId: vehicle.id, customerId },
  );
};
