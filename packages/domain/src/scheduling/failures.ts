import type { LocalDate } from '../facilities/index.ts';
import { conflict, type Failure, type FailureTable, type Instant, missing, refused } from '../kernel/index.ts';
import type { HoldStatus } from './hold-status.ts';
import type { WaitlistStatus } from './waitlist-status.ts';

export const schedulingFailures = {
  /** Someone was faster, or always had it; `nearest` are free and in time order. */
  'slot/taken': conflict<{ readonly nearest: readonly Instant[] }>('startsAt'),
  'slot/outside-hours': refused<{ readonly nearest: readonly Instant[] }>('startsAt'),
  'slot/too-soon': refused<{ readonly earliest: Instant }>('startsAt'),
  'slot/too-far': refused<{ readonly latest: Instant }>('startsAt'),
  'slot/off-grid': refused<{ readonly gridMinutes: number }>('startsAt'),
  /** No bay of the site could ever take this job, at any time. */
  'slot/no-bay': refused('startsAt'),
  /** Nobody at the site has this skill. */
  'slot/no-skill': refused<{ readonly skill: string }>('serviceIds'),
  /** No team drives that far; kilometres through the air. */
  'slot/out-of-reach': refused<{ readonly km: number; readonly radiusKm: number }>('position'),
  /** At least one of the services is done in a bay only. */
  'slot/not-mobile': refused('serviceIds'),
  /** A team must know where the car stands. */
  'slot/position-missing': refused('position'),
  'hold/unknown': missing('holdId'),
  'hold/expired': conflict<{ readonly expiredAt: Instant }>('holdId'),
  'hold/ended': refused<{ readonly status: HoldStatus }>('holdId'),
  'hold/already-extended': refused<{ readonly expiresAt: Instant }>('holdId'),
  'waitlist/unknown': missing('waitlistId'),
  'waitlist/window-over': refused('window.end'),
  /** There are free times in the window: no need to wait. */
  'waitlist/slot-free': refused<{ readonly nearest: readonly Instant[] }>('window'),
  'waitlist/too-many': refused<{ readonly most: number }>('customerId'),
  'waitlist/no-offer': refused('waitlistId'),
  'waitlist/offer-over': conflict<{ readonly expiredAt: Instant }>('waitlistId'),
  'waitlist/ended': refused<{ readonly status: WaitlistStatus }>('waitlistId'),
  'plan/unknown': missing('planId'),
  'plan/empty': refused('recurrence'),
  'plan/ended': refused('planId'),
  'plan/no-such-date': missing<{ readonly date: LocalDate }>('date'),
  /** Without cost until then; afterwards the booking itself is cancelled, at its fee. */
  'plan/too-late-to-skip': refused<{ readonly until: Instant }>('date'),
  'plan/over': refused<{ readonly date: LocalDate }>('date'),
  /** Something has changed since the plan was made: make it again. */
  'disruption/outdated': conflict<{ readonly numbers: readonly string[] }>('changes'),
  'disruption/unknown-resource': missing('resourceId'),
  'disruption/unknown': missing('disruptionId'),
  'disruption/lifted': refused('disruptionId'),
  'disruption/over': refused('span.end'),
  'hold/not-due': refused<{ readonly expiresAt: Instant }>('holdId'),
} as const satisfies FailureTable;
export type SchedulingFailure = Failure<typeof schedulingFailures>;
