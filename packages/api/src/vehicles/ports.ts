import type { CustomerId, VehicleId } from '@bling/domain/kernel';
import type { Vehicle, VehicleFact } from '@bling/domain/vehicles';
import type { Clock } from '../kernel/context.ts';
import type { Repository } from '../kernel/repository.ts';

export interface Vehicles extends Repository<Vehicle, VehicleFact> {
  /** The customer's cars; with `removed` those they let go of too. Locked for the transaction when it writes. */
  readonly ofCustomer: (customerId: CustomerId, which: 'live' | 'removed' | 'all') => Promise<readonly Vehicle[]>;
  readonly byPlate: (plate: string, country: string) => Promise<Vehicle | null>;
  /** Live cars whose plate looks like this one from a distance. */
  readonly looksLike: (plate: string, limit: number) => Promise<readonly Vehicle[]>;
  /** Whether the customer drove it before it was removed. */
  readonly wasDrivenBy: (vehicleId: VehicleId, customerId: CustomerId) => Promise<boolean>;
}

/** What vehicles must know of work downstream: bookings implements it. */
export interface Engagements {
  readonly openFor: (vehicleId: VehicleId) => Promise<boolean>;
}

export interface VehiclePorts extends Clock {
  readonly vehicles: Vehicles;
  readonly engagements: Engagements;
}
