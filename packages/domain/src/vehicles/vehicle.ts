import { type Change, change, type CustomerId, type Instant, ok, refusing, type VehicleId } from '../kernel/index.ts';
import { type Description, Driver, type NewDriver } from './driver.ts';
import { vehicleFailures } from './failures.ts';

/** One car a plate and country, whoever drives it. Drivers share the car and nothing of each other's. */
export type Vehicle = {
  /** The house's own; a driver knows the car by the id of their entry. */
  readonly id: VehicleId;
  readonly version: number;
  readonly plate: string | null;
  /** ISO 3166-1 alpha-2 of the plate. */
  readonly country: string;
  /** Whoever brought it first comes first; those who let go of it stay, for their history. */
  readonly drivers: readonly Driver[];
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
};
export type Plate = Pick<Vehicle, 'plate' | 'country'>;

type About = { readonly vehicleId: VehicleId };
type OfDriver = About & { readonly customerId: CustomerId };
export type VehicleFact =
  | (OfDriver & { readonly type: 'vehicle/registered' })
  | (OfDriver & { readonly type: 'vehicle/driver-added' })
  | (OfDriver & { readonly type: 'vehicle/driver-left' })
  | (OfDriver & { readonly type: 'vehicle/default-set' })
  | (OfDriver & { readonly type: 'vehicle/default-cleared' })
  | (OfDriver & { readonly type: 'vehicle/handed-over' })
  | (OfDriver & { readonly type: 'vehicle/transferred'; readonly from: CustomerId })
  | (OfDriver & { readonly type: 'vehicle/driver-forgotten' })
  | (About & { readonly type: 'vehicle/updated' })
  | (About & { readonly type: 'vehicle/removed' })
  | (About & { readonly type: 'vehicle/restored' });
export type VehicleChange = Change<Vehicle, VehicleFact>;

/** A car as someone sees it. */
export type Car = Description & Plate & Pick<Driver, 'id' | 'version' | 'isDefault'>;

type Handing = { readonly driver: Driver; readonly to: Omit<NewDriver, 'description'> };

const refuse = refusing(vehicleFailures);

const replaced = ({ drivers }: Vehicle, driver: Driver): readonly Driver[] =>
  drivers.map((one) => (one.id === driver.id ? driver : one));
const aboutDriver = ({ id }: Vehicle, { customerId }: Pick<Driver, 'customerId'>): OfDriver => ({
  vehicleId: id,
  customerId,
});
const carOf = ({ plate, country }: Plate, { description, id, version, isDefault }: Driver): Car => ({
  ...description,
  plate,
  country,
  id,
  version,
  isDefault,
});

/** A car without anyone who drives it is removed. */
const without = (
  vehicle: Vehicle,
  { driver, drivers }: { driver: Driver; drivers: readonly Driver[] },
  now: Instant,
) =>
  drivers.some(Driver.isThere)
    ? change({ ...vehicle, drivers }, { type: 'vehicle/driver-left', ...aboutDriver(vehicle, driver) } as const)
    : change({ ...vehicle, drivers, removedAt: vehicle.removedAt ?? now }, {
        type: 'vehicle/removed',
        vehicleId: vehicle.id,
      } as const);

export const Vehicle = {
  register: (vehicle: Plate & Pick<Vehicle, 'id'>, driver: NewDriver, now: Instant) => {
    const added = Driver.add(driver, now);
    return added.ok ? ok(Vehicle.found(vehicle, added.value, now)) : added;
  },

  /** The car that somebody's entry is about, when the house does not know it yet. */
  found: (vehicle: Plate & Pick<Vehicle, 'id'>, driver: Driver, now: Instant): VehicleChange =>
    change(
      { ...vehicle, version: 0, drivers: [driver], createdAt: now, removedAt: null },
      { type: 'vehicle/registered', vehicleId: vehicle.id, customerId: driver.customerId },
    ),

  /** Another person drives a car that the house knows. */
  addDriver: (vehicle: Vehicle, driver: NewDriver, now: Instant) => {
    const added = Driver.add(driver, now);
    return added.ok ? ok(Vehicle.admit(vehicle, added.value)) : added;
  },

  admit: (vehicle: Vehicle, driver: Driver): VehicleChange =>
    change(
      { ...vehicle, drivers: [...vehicle.drivers, driver] },
      { type: 'vehicle/driver-added', ...aboutDriver(vehicle, driver) },
    ),

  /** What this driver says of it, and the plate when it is nobody else's. */
  update: (vehicle: Vehicle, driver: Driver, plate: Partial<Plate> = {}): VehicleChange =>
    change(
      { ...vehicle, ...plate, drivers: replaced(vehicle, driver) },
      { type: 'vehicle/updated', vehicleId: vehicle.id },
    ),

  setDefault: (vehicle: Vehicle, driver: Driver): VehicleChange =>
    change(
      { ...vehicle, drivers: replaced(vehicle, { ...driver, isDefault: true }) },
      { type: 'vehicle/default-set', ...aboutDriver(vehicle, driver) },
    ),

  clearDefault: (vehicle: Vehicle, driver: Driver): VehicleChange =>
    change(
      { ...vehicle, drivers: replaced(vehicle, { ...driver, isDefault: false }) },
      { type: 'vehicle/default-cleared', ...aboutDriver(vehicle, driver) },
    ),

  /** The customer lets go of it; the last driver's leaving removes the car, which keeps its history. */
  remove: (vehicle: Vehicle, driver: Driver, now: Instant): VehicleChange =>
    without(vehicle, { driver, drivers: replaced(vehicle, { ...driver, isDefault: false, leftAt: now }) }, now),

  /**
   * The car is another person's now: who had it has let go of it and keeps its history, the other begins with what the
   * house knows of the car, and without the private notes.
   */
  transfer: (vehicle: Vehicle, { driver, to }: Handing, now: Instant) => {
    const added = Driver.add({ ...to, description: { ...driver.description, notes: null } }, now);
    if (!added.ok) return added;
    const drivers = [...replaced(vehicle, { ...driver, isDefault: false, leftAt: now }), added.value];
    const { id: vehicleId } = vehicle;
    const fact = {
      type: 'vehicle/transferred',
      vehicleId,
      from: driver.customerId,
      customerId: to.customerId,
    } as const;
    return ok<VehicleChange>(change({ ...vehicle, drivers }, fact));
  },

  /** The entry moves on to another car, whole. */
  release: (vehicle: Vehicle, driver: Driver, now: Instant): VehicleChange =>
    without(vehicle, { driver, drivers: vehicle.drivers.filter(({ id }) => id !== driver.id) }, now),

  restore: (vehicle: Vehicle, driver: Driver, isDefault: boolean) =>
    driver.leftAt === null
      ? refuse('vehicle/not-removed')
      : ok<VehicleChange>(
          change(
            { ...vehicle, removedAt: null, drivers: replaced(vehicle, { ...driver, isDefault, leftAt: null }) },
            { type: 'vehicle/restored', vehicleId: vehicle.id },
          ),
        ),

  isDrivenBy: ({ drivers }: Vehicle, customerId: CustomerId): boolean =>
    drivers.some((driver) => driver.customerId === customerId && Driver.isThere(driver)),

  /** A customer's entry in this car, live or left. */
  entry: ({ drivers }: Vehicle, { id, customerId }: Pick<Driver, 'id' | 'customerId'>): Driver | null =>
    drivers.find((driver) => driver.id === id && driver.customerId === customerId) ?? null,

  /** The car as this driver describes it: nothing of the other drivers. */
  asDriverSees: carOf,

  /** The car as the house describes it at the gate, once for each who drives it: in the words of the first of them. */
  asHouseSees: (vehicle: Vehicle): readonly (Car & Pick<Driver, 'customerId'>)[] => {
    const there = vehicle.drivers.filter(Driver.isThere);
    return there.map((driver) => ({
      ...carOf(vehicle, driver),
      ...there[0]?.description,
      customerId: driver.customerId,
    }));
  },
} as const;
