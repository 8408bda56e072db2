import {
  conflict,
  type Failure,
  type FailureTable,
  type Instant,
  type Money,
  missing,
  refused,
} from '../kernel/index.ts';
import type { ResourceId } from '../kernel/index.ts';
import type { AllocationKind } from '../scheduling/index.ts';
import type { BookingStatus } from './machine.ts';

export const bookingFailures = {
  'booking/unknown': missing('id'),
  'booking/not-allowed-now': refused<{ readonly status: BookingStatus }>('id'),
  'booking/in-the-past': refused('startsAt'),
  'booking/too-many-services': refused<{ readonly most: number }>('serviceIds'),
  'booking/too-short': refused<{ readonly leastMinutes: number }>('serviceIds'),
  'booking/too-long': refused<{ readonly mostMinutes: number }>('serviceIds'),
  'booking/too-expensive': refused<{ readonly most: Money }>('serviceIds'),
  'booking/too-many-pending': refused<{ readonly most: number }>('customerId'),
  'booking/not-your-vehicle': missing('vehicleId'),
  'booking/size-missing': refused('size'),
  'booking/fee-changed': conflict<{ readonly fee: Money }>('expectedFee'),
  'booking/price-changed': conflict<{ readonly total: Money }>('expectedTotal'),
  'booking/too-late-to-move': refused<{ readonly until: Instant }>('startsAt'),
  'booking/too-early-for-no-show': refused<{ readonly from: Instant }>('id'),
  'booking/checked-in': refused('id'),
  'booking/bay-occupied': conflict<{ readonly number: string }>('id'),
  /** Too small, of another kind, or without what the work needs. */
  'booking/other-bay-unfit': refused('resourceId'),
  'booking/outcome-missing': refused<{ readonly line: number }>('outcomes'),
  'booking/reason-missing': refused('reason'),
  'booking/undo-too-late': refused<{ readonly until: Instant }>('id'),
  /** The car has not come yet. */
  'booking/not-here': refused('id'),
  /** The place that it has is too small for it now, of another kind, or lacks what it needs. */
  'booking/bay-unfit': refused('id'),
  /** Something else has the place, a person or a thing of it from then on. */
  'booking/no-room': conflict<{
    readonly resourceId: ResourceId;
    readonly kind: AllocationKind;
    readonly from: Instant;
  }>('id'),
  'booking/after-hours': refused('id'),
  'booking/off-duty': refused<{ readonly resourceId: ResourceId }>('crewIds'),
  /** Nobody is free then who has it, or none of those who were named. */
  'booking/skill-missing': refused<{ readonly skill: string }>('crewIds'),
  'booking/person-unknown': missing('crewIds'),
  'booking/last-service': refused('serviceId'),
  'booking/service-there': refused('serviceId'),
  'booking/no-such-service': missing('serviceId'),
  'booking/too-late-to-change': refused<{ readonly until: Instant }>('id'),
  'booking/not-mobile': refused('id'),
  'booking/departed': refused('id'),
  /** Both must wait, in two bays of one site. */
  'booking/no-swap': refused('otherId'),
  /** Not later than planned, gone by, so late that it is another day, or told already. */
  'booking/no-delay': refused<{ readonly from: Instant; readonly until: Instant }>('beginsAt'),
  'booking/no-fee': refused('id'),
  'booking/already-rated': refused('id'),
  /** Not of ours, altered, for something else, or of someone who was forgotten. */
  'booking/link-unknown': missing('token'),
  'booking/link-ended': refused<{ readonly at: Instant }>('token'),
} as const satisfies FailureTable;

export type BookingFailure = Failure<typeof bookingFailures>;
