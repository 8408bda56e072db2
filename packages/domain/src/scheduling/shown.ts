import type { Disruption } from './disruption.ts';
import type { Hold } from './hold.ts';
import type { RecurringPlan } from './recurring.ts';
import type { WaitlistEntry } from './waitlist.ts';

/** Fields that the trail shows before and after; of every other it says only that it changed. */
export const holdShown = [
  'siteId',
  'resourceId',
  'startsAt',
  'endsAt',
  'during',
  'status',
  'placedAt',
  'expiresAt',
  'extended',
] as const satisfies readonly (keyof Hold)[];

export const waitlistShown = [
  'siteId',
  'customerId',
  'vehicleId',
  'size',
  'window',
  'status',
  'joinedAt',
  'offer',
] as const satisfies readonly (keyof WaitlistEntry)[];
export const planShown = [
  'siteId',
  'customerId',
  'vehicleId',
  'size',
  'recurrence',
  'status',
  'occurrences',
  'createdAt',
] as const satisfies readonly (keyof RecurringPlan)[];
export const disruptionShown = [
  'siteId',
  'kind',
  'resourceIds',
  'span',
  'moved',
  'cancelled',
  'appliedAt',
  'liftedAt',
] as const satisfies readonly (keyof Disruption)[];
