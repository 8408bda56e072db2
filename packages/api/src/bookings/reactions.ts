import { reaction } from '../facts.ts';
import type { BookingPorts } from './ports.ts';
import { awaitConfirmation } from './use-cases/await-confirmation.ts';
import { confirmInstantly } from './use-cases/confirm-instantly.ts';
import { followCustomer } from './use-cases/follow-customer.ts';
import { forgetWords } from './use-cases/forget-words.ts';

export const bookingReactions = [
  reaction('bookings.confirm-instantly', ['booking/created'], (ports: BookingPorts, { bookingId }, actor) =>
    confirmInstantly(ports)({ id: bookingId }, actor),
  ),
  reaction(
    'bookings.await-confirmation',
    [
      'booking/created',
      'booking/imported',
      'booking/rescheduled',
      'booking/delayed',
      'booking/confirmed',
      'booking/cancelled',
      'booking/undone',
    ],
    (ports: BookingPorts, { bookingId }, actor) => awaitConfirmation(ports)({ bookingId }, actor),
  ),
  reaction('bookings.merged', ['customer/merged'], (ports: BookingPorts, { customerId, into }, actor) =>
    followCustomer(ports)({ from: customerId, into }, actor),
  ),
  reaction('bookings.erased', ['customer/erased'], (ports: BookingPorts, { customerId }, actor) =>
    forgetWords(ports)({ customerId }, actor),
  ),
];
