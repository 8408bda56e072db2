import type { ClockEntry } from './clock.ts';
import type { StaffMember } from './member.ts';
import type { Shift } from './shift.ts';
import type { TimeOff } from './time-off.ts';

/** Fields that the trail shows before and after; of every other it says only that it changed. */
export const staffShown = [
  'userId',
  'code',
  'siteIds',
  'status',
  'hiredOn',
  'terminatedAt',
] as const satisfies readonly (keyof StaffMember)[];
export const shiftShown = [
  'staffId',
  'siteId',
  'span',
  'status',
  'removedAt',
] as const satisfies readonly (keyof Shift)[];
export const timeOffShown = [
  'staffId',
  'span',
  'kind',
  'status',
  'decidedBy',
  'decidedAt',
] as const satisfies readonly (keyof TimeOff)[];
export const clockShown = [
  'staffId',
  'siteId',
  'inAt',
  'outAt',
  'flaggedAt',
  'correctedBy',
] as const satisfies readonly (keyof ClockEntry)[];
