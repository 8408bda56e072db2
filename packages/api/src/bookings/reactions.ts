import { reaction } from '../facts.ts';
import type { BookingPorts } from './ports.ts';
import { confirmInstantly } from './use-cases/confirm-instantly.ts';

export const bookingReactions = [
  reaction('bookings.confirm-instantly', ['booking/created'], (ports: BookingPorts, { bookingId }, actor) =>
    confirmInstantly(ports)({ id: bookingId }, actor),
  ),
];
