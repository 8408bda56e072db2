import type { WalkIn } from './walk-in.ts';

/** Fields that the trail shows before and after; of every other it says only that it changed. */
export const walkInShown = [
  'siteId',
  'number',
  'size',
  'customerId',
  'discountPercent',
  'totalPrice',
  'payment',
  'status',
  'rank',
  'promised',
  'arrivedAt',
  'calledAt',
  'startedAt',
  'endedAt',
  'resourceId',
  'crewIds',
] as const satisfies readonly (keyof WalkIn)[];
