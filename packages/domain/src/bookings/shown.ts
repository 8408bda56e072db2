import type { Booking } from './booking.ts';

/** Fields that the trail shows before and after; of every other it says only that it changed. */
export const bookingShown = [
  'number',
  'channel',
  'createdBy',
  'createdAt',
  'customerId',
  'vehicleId',
  'size',
  'siteId',
  'resourceId',
  'mode',
  'scheduledAt',
  'endsAt',
  'bufferBefore',
  'bufferAfter',
  'status',
  'checkedInAt',
  'startedAt',
  'readyAt',
  'collectedAt',
  'totalPrice',
  'charged',
  'moved',
] as const satisfies readonly (keyof Booking)[];
