import type { Customer } from '@bling/domain/customers';
import type { CustomerId, VehicleId } from '@bling/domain/kernel';
import type { Vehicle, VehicleFact } from '@bling/domain/vehicles';
import type { Clock } from '../kernel/context.ts';
import type { Ways } from '../customers/index.ts';
import type { Repository } from '../kernel/repository.ts';

export interface Vehicles extends Repository<Vehicle, VehicleFact> {
  /** The vehicle behind a car of somebody's garage, by the id that its driver knows. */
  readonly ofCar: (carId: VehicleId) => Promise<Vehicle | null>;
  /** The vehicles that the customer drives, or has let go of, in the order in which they came into the garage. */
  readonly ofCustomer: (customerId: CustomerId, which: 'live' | 'removed') => Promise<readonly Vehicle[]>;
  readonly byPlate: (plate: string, country: string) => Promise<Vehicle | null>;
  /** Live cars whose plate looks like this one from a distance. */
  readonly looksLike: (plate: string, limit: number) => Promise<readonly Vehicle[]>;
}

/** What vehicles must know of work downstream: bookings implements it. */
export interface Engagements {
  readonly openFor: (carId: VehicleId) => Promise<boolean>;
}

export interface VehiclePorts extends Clock {
  readonly customers: {
    readonly find: (id: CustomerId) => Promise<Customer | null>;
    readonly known: (ways: Ways) => Promise<readonly Customer[]>;
  };
  readonly vehicles: Vehicles;
  readonly engagements: Engagements;
}
