import { conflict, type Failure, type FailureTable, type Instant, missing, refused } from '../kernel/index.ts';
import type { WalkInStatus } from './machine.ts';

export const walkInFailures = {
  'walk-in/unknown': missing('walkInId'),
  'walk-in/not-allowed-now': refused<{ readonly status: WalkInStatus }>('walkInId'),
  'walk-in/here-already': conflict<{ readonly number: string }>('plate'),
  'walk-in/too-short': refused<{ readonly leastMinutes: number }>('serviceIds'),
  'walk-in/skip-too-early': refused<{ readonly from: Instant }>('walkInId'),
  'walk-in/discount-too-high': refused<{ readonly mostPercent: number }>('discountPercent'),
  'walk-in/no-bay-free': conflict('walkInId'),
  /** A car is being worked on there. */
  'walk-in/bay-occupied': conflict<{ readonly number: string }>('resourceId'),
  'walk-in/reason-missing': refused('reason'),
  'walk-in/price-changed': conflict('expectedTotal'),
} as const satisfies FailureTable;
export type WalkInFailure = Failure<typeof walkInFailures>;
