import { type Booking, bookingFailures, linkEndsAt } from '@bling/domain/bookings';
import { type BookingId, ok, refusing } from '@bling/domain/kernel';
import { keeperOf } from '../customers/index.ts';
import type { BookingPorts, LinkOutside } from './ports.ts';

const refuse = refusing(bookingFailures);

/** The booking that a link names, read from the token alone; another purpose's link opens nothing here. */
export const openLink = ({ linkSeal }: LinkOutside, token: string) => {
  const link = linkSeal.open(token);
  return link?.purpose === 'booking' ? ok(link.bookingId) : refuse('booking/link-unknown');
};

/** A link still opens its booking: the customer was not forgotten, and the end is not a day ago. */
export const admitted = async <B extends Pick<Booking, 'customerId' | 'endsAt'>>(
  { customers, now }: BookingPorts,
  booking: B | null,
) => {
  const customer = booking === null ? null : await keeperOf(customers, booking.customerId);
  if (booking === null || customer === null || customer.erasedAt !== null) return refuse('booking/link-unknown');
  const at = linkEndsAt(booking);
  return now() <= at ? ok(booking) : refuse('booking/link-ended', { at });
};

/** Locks the booking of an opened link, to move it. */
export const linkedBooking = async (ports: BookingPorts, id: BookingId) =>
  admitted(ports, await ports.bookings.lock(id));

/** Opens the link of a command before its transaction. */
export const openedBy = async (outside: LinkOutside, token: string) => {
  const opened = openLink(outside, token);
  return opened.ok ? { bookingId: opened.value } : opened;
};
export type OpenedLink = { readonly bookingId: BookingId };
