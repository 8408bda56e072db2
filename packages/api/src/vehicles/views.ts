import type { CustomerId } from '@bling/domain/kernel';
import type { Vehicle } from '@bling/domain/vehicles';

/** The car as one of its drivers sees it: nothing of the other drivers. */
export const vehicleView = (vehicle: Vehicle, customerId: CustomerId) => ({
  ...vehicle,
  isDefault: vehicle.drivers.some((driver) => driver.customerId === customerId && driver.isDefault),
});
