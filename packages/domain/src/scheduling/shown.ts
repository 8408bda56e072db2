import type { Hold } from './hold.ts';

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
