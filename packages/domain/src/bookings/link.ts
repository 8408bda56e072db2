import { type BookingId, type CustomerId, DAY, Instant } from '../kernel/index.ts';
import type { Booking } from './booking.ts';

/** What a link of ours opens without an account: one booking, or the calendar of one customer. */
export type Link =
  | { readonly purpose: 'booking'; readonly bookingId: BookingId }
  | { readonly purpose: 'feed'; readonly customerId: CustomerId };

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const WRITTEN = new RegExp(`^(booking|feed):(${ID})$`, 'u');

export const Link = {
  /** As it is signed: ids and a purpose, nothing that tells of a person. */
  write: (link: Link): string => (link.purpose === 'booking' ? `booking:${link.bookingId}` : `feed:${link.customerId}`),

  /** Null for what was never written here. */
  read: (text: string): Link | null => {
    const [, purpose, id] = WRITTEN.exec(text) ?? [];
    if (id === undefined) return null;
    return purpose === 'booking' ? { purpose, bookingId: id } : { purpose: 'feed', customerId: id };
  },
} as const;

/** A link to a booking is good until a day after its end, wherever that has moved to. */
export const linkEndsAt = ({ endsAt }: Pick<Booking, 'endsAt'>): Instant => Instant.plus(endsAt, DAY);
