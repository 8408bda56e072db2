import {
  type BookingId,
  type Instant,
  conflict,
  type Failure,
  type FailureTable,
  invalid,
  missing,
  refused,
} from '../kernel/index.ts';
import type { BayStatus } from './bay-status.ts';
import type { LocalDate } from './hours.ts';

export const facilitiesFailures = {
  'site/unknown': missing('siteId'),
  'site/code-taken': conflict('code'),
  'site/unknown-zone': invalid('zone'),
  'site/hours-overlap': refused('hours'),
  'site/exception-twice': refused<{ readonly date: LocalDate }>('exceptions'),
  'site/exception-overlaps': refused<{ readonly date: LocalDate }>('exceptions'),
  'site/tiers-incomplete': refused('settings.cancellationTiers'),
  /** There is a site already: the house was set up. */
  'setup/done': refused('site'),
  'setup/name-twice': refused('services'),
  'bay/unknown': missing('bayId'),
  'bay/number-taken': conflict('number'),
  'bay/too-many': refused<{ readonly most: number }>(),
  'bay/status-not-allowed': refused<{ readonly from: BayStatus; readonly to: BayStatus }>('status'),
  'team/unknown': missing('teamId'),
  'team/name-taken': conflict('name'),
  'team/too-many': refused<{ readonly most: number }>(),
  'team/status-not-allowed': refused<{ readonly from: BayStatus; readonly to: BayStatus }>('status'),
  'equipment/unknown': missing('assetId'),
  'equipment/label-taken': conflict('label'),
  'equipment/too-many': refused<{ readonly most: number }>(),
  'equipment/status-not-allowed': refused<{ readonly from: BayStatus; readonly to: BayStatus }>('status'),
  'closure/unknown': missing('closureId'),
  'closure/one-place': refused('teamId'),
  'closure/ends-before-start': refused('span.end'),
  'closure/in-the-past': refused('span.end'),
  'closure/already-removed': refused('closureId'),
  /** Move or cancel these first; they are in time order. */
  'closure/bookings-in-the-way': conflict<{
    readonly bookings: readonly { readonly bookingId: BookingId; readonly startsAt: Instant }[];
  }>('span'),
} as const satisfies FailureTable;
export type FacilitiesFailure = Failure<typeof facilitiesFailures>;
