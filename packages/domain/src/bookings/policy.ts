import type { Owned } from '../kernel/index.ts';
import type { Booking } from './booking.ts';

/** A booking belongs to its customer and to its site. */
export const ownersOf = ({ customerId, siteId }: Pick<Booking, 'customerId' | 'siteId'>): Owned => ({
  customerId,
  siteId,
});
