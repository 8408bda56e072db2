import {
  type Change,
  change,
  type CustomerId,
  type Instant,
  ok,
  refusing,
  type SizeClass,
  type VehicleId,
} from '../kernel/index.ts';
import { vehicleFailures } from './failures.ts';

/** Who drives it: several customers may, and each has exactly one default car while they have any. */
export type Driver = { readonly customerId: CustomerId; readonly isDefault: boolean };

export type Vehicle = {
  readonly id: VehicleId;
  readonly version: number;
  readonly make: string;
  readonly model: string;
  readonly year: number | null;
  readonly colour: string | null;
  readonly plate: string | null;
  /** ISO 3166-1 alpha-2 of the plate. */
  readonly country: string;
  readonly sizeClass: SizeClass;
  readonly notes: string | null;
  readonly drivers: readonly Driver[];
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
};

type About = { readonly vehicleId: VehicleId };
export type VehicleFact =
  | (About & { readonly type: 'vehicle/registered'; readonly customerId: CustomerId })
  | (About & { readonly type: 'vehicle/driver-added'; readonly customerId: CustomerId })
  | (About & { readonly type: 'vehicle/driver-left'; readonly customerId: CustomerId })
  | (About & { readonly type: 'vehicle/updated' })
  | (About & { readonly type: 'vehicle/default-set'; readonly customerId: CustomerId })
  | (About & { readonly type: 'vehicle/default-cleared'; readonly customerId: CustomerId })
  | (About & { readonly type: 'vehicle/removed' })
  | (About & { readonly type: 'vehicle/restored' });
export type VehicleChange = Change<Vehicle, VehicleFact>;

const refuse = refusing(vehicleFailures);
type Details = Pick<Vehicle, 'make' | 'model' | 'year' | 'colour' | 'plate' | 'country' | 'sizeClass' | 'notes'>;

const FIRST_YEAR = 1900;

const checked = (year: number | null, now: Instant) => {
  const last = Number(now.slice(0, 4)) + 2;
  return year === null || (year >= FIRST_YEAR && year <= last)
    ? ok(year)
    : refuse('vehicle/odd-year', { first: FIRST_YEAR, last });
};

const withDefault = (drivers: readonly Driver[], customerId: CustomerId, isDefault: boolean): readonly Driver[] =>
  drivers.map((driver) => (driver.customerId === customerId ? { ...driver, isDefault } : driver));

export const Vehicle = {
  /** The customer's first car is their default one. */
  register: (details: Details & Pick<Vehicle, 'id'>, driver: Driver, now: Instant) => {
    const year = checked(details.year, now);
    if (!year.ok) return year;
    return ok<VehicleChange>(
      change(
        { ...details, version: 0, drivers: [driver], createdAt: now, removedAt: null },
        { type: 'vehicle/registered', vehicleId: details.id, customerId: driver.customerId },
      ),
    );
  },

  /** Another person drives a car that the house knows. They share the car, nothing of each other's. */
  addDriver: (vehicle: Vehicle, driver: Driver): VehicleChange =>
    change(
      { ...vehicle, drivers: [...vehicle.drivers, driver] },
      { type: 'vehicle/driver-added', vehicleId: vehicle.id, customerId: driver.customerId },
    ),

  update: (vehicle: Vehicle, details: Partial<Details>, now: Instant) => {
    const year = checked(details.year ?? vehicle.year, now);
    if (!year.ok) return year;
    return ok<VehicleChange>(change({ ...vehicle, ...details }, { type: 'vehicle/updated', vehicleId: vehicle.id }));
  },

  setDefault: (vehicle: Vehicle, customerId: CustomerId): VehicleChange =>
    change(
      { ...vehicle, drivers: withDefault(vehicle.drivers, customerId, true) },
      { type: 'vehicle/default-set', vehicleId: vehicle.id, customerId },
    ),

  clearDefault: (vehicle: Vehicle, customerId: CustomerId): VehicleChange =>
    change(
      { ...vehicle, drivers: withDefault(vehicle.drivers, customerId, false) },
      { type: 'vehicle/default-cleared', vehicleId: vehicle.id, customerId },
    ),

  /** The customer lets go of it; the last driver's leaving removes the car, which keeps its history. */
  remove: (vehicle: Vehicle, customerId: CustomerId, now: Instant): VehicleChange => {
    const others = vehicle.drivers.filter((driver) => driver.customerId !== customerId);
    return others.length > 0
      ? change({ ...vehicle, drivers: others }, { type: 'vehicle/driver-left', vehicleId: vehicle.id, customerId })
      : change(
          { ...vehicle, removedAt: now, drivers: withDefault(vehicle.drivers, customerId, false) },
          { type: 'vehicle/removed', vehicleId: vehicle.id },
        );
  },

  restore: (vehicle: Vehicle, driver: Driver) =>
    vehicle.removedAt === null
      ? refuse('vehicle/not-removed')
      : ok<VehicleChange>(
          change(
            { ...vehicle, removedAt: null, drivers: withDefault(vehicle.drivers, driver.customerId, driver.isDefault) },
            { type: 'vehicle/restored', vehicleId: vehicle.id },
          ),
        ),

  isDrivenBy: ({ drivers, removedAt }: Vehicle, customerId: CustomerId): boolean =>
    removedAt === null && drivers.some((driver) => driver.customerId === customerId),
} as const;
