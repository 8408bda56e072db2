import { conflict, type Failure, type FailureTable, invalid, missing, refused } from '../kernel/index.ts';

export const vehicleFailures = {
  'vehicle/unknown': missing('vehicleId'),
  'vehicle/no-plate': invalid('plate'),
  'vehicle/odd-year': invalid<{ readonly first: number; readonly last: number }>('year'),
  /** This customer has a car with this plate already. */
  'vehicle/already-yours': conflict('plate'),
  'vehicle/has-open-bookings': refused('vehicleId'),
  'vehicle/not-removed': refused('vehicleId'),
} as const satisfies FailureTable;

export type VehicleFailure = Failure<typeof vehicleFailures>;
