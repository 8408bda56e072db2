import {
  conflict,
  type Failure,
  type FailureTable,
  forbidden,
  type Instant,
  missing,
  refused,
} from '../kernel/index.ts';
import type { TimeOffStatus } from './time-off-status.ts';

export const staffFailures = {
  'staff/unknown': missing('staffId'),
  /** Another person who works here has this account. */
  'staff/user-taken': conflict('userId'),
  /** The account reaches further into the house than whoever would take it on. */
  'staff/account-beyond': forbidden('userId'),
  'staff/rate-out-of-bounds': refused<{ readonly most: number }>('hourlyRate'),
  'staff/other-currency': refused<{ readonly currency: string }>('hourlyRate'),
  'staff/already-terminated': refused('staffId'),
  'shift/unknown': missing('shiftId'),
  'shift/ends-before-start': refused('span.end'),
  'shift/too-long': refused<{ readonly mostHours: number }>('span.end'),
  'shift/not-at-site': refused('siteId'),
  /** The same person, at whichever site. */
  'shift/overlaps': conflict<{ readonly startsAt: Instant; readonly endsAt: Instant }>('span'),
  'time-off/unknown': missing('timeOffId'),
  'time-off/ends-before-start': refused('span.end'),
  'time-off/overlaps': conflict<{ readonly startsAt: Instant; readonly endsAt: Instant }>('span'),
  'time-off/status-not-allowed': refused<{ readonly from: TimeOffStatus; readonly to: TimeOffStatus }>('timeOffId'),
  /** Nobody decides about their own time off. */
  'time-off/own': forbidden('timeOffId'),
  /** From a date to an earlier one, or too many days at once. */
  'staff/period': refused<{ readonly mostDays: number }>('to'),
  'document/unknown': missing('kind'),
  'clock/unknown': missing('clockEntryId'),
  'clock/already-in': conflict<{ readonly since: Instant }>('staffId'),
  'clock/not-in': refused('staffId'),
  'clock/not-at-site': refused('siteId'),
  'clock/ends-before-start': refused('outAt'),
  'clock/in-the-future': refused('outAt'),
  'clock/overlaps': conflict<{ readonly startsAt: Instant; readonly endsAt: Instant | null }>('outAt'),
} as const satisfies FailureTable;
export type StaffFailure = Failure<typeof staffFailures>;
