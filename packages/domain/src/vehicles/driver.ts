import { type CustomerId, type Instant, ok, refusing, type SizeClass, type VehicleId } from '../kernel/index.ts';
import { vehicleFailures } from './failures.ts';

/** A car in somebody's own words. */
export type Description = {
  readonly make: string;
  readonly model: string;
  readonly year: number | null;
  readonly colour: string | null;
  readonly sizeClass: SizeClass;
  readonly notes: string | null;
};

/**
 * A car in one customer's garage: the id they know it by, and how they describe it. It stays the same when the plate
 * turns out to be another's, so that it tells nothing of who else drives the car. One is their default while any is live.
 */
export type Driver = {
  readonly id: VehicleId;
  /** Counts this driver's own changes. */
  readonly version: number;
  readonly customerId: CustomerId;
  readonly isDefault: boolean;
  readonly description: Description;
  readonly addedAt: Instant;
  readonly leftAt: Instant | null;
};
export type NewDriver = Pick<Driver, 'id' | 'customerId' | 'isDefault' | 'description'>;

const refuse = refusing(vehicleFailures);
const FIRST_YEAR = 1900;

const checked = (description: Description, now: Instant) => {
  const { year } = description;
  const last = Number(now.slice(0, 4)) + 2;
  return year === null || (year >= FIRST_YEAR && year <= last)
    ? ok(description)
    : refuse('vehicle/odd-year', { first: FIRST_YEAR, last });
};

export const Driver = {
  add: (driver: NewDriver, now: Instant) => {
    const description = checked(driver.description, now);
    return description.ok ? ok<Driver>({ ...driver, version: 1, addedAt: now, leftAt: null }) : description;
  },

  describe: (driver: Driver, details: Partial<Description>, now: Instant) => {
    const description = checked({ ...driver.description, ...details }, now);
    return description.ok
      ? ok<Driver>({ ...driver, version: driver.version + 1, description: description.value })
      : description;
  },

  isThere: ({ leftAt }: Driver): boolean => leftAt === null,
} as const;
