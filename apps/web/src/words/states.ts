import type { BookingStatus } from '@bling/domain/bookings';
import type { BayStatus } from '@bling/domain/facilities';

export const statusWords: Readonly<Record<BookingStatus, string>> = {
  pending: 'Waiting for confirmation',
  confirmed: 'Confirmed',
  in_progress: 'In progress',
  completed: 'Done',
  cancelled: 'Cancelled',
  no_show: 'No-show',
};

/** For narrow places. */
export const shortStatusWords: Readonly<Record<BookingStatus, string>> = { ...statusWords, pending: 'To confirm' };

/** What the status means for the customer. */
export const statusMeans: Readonly<Record<BookingStatus, string>> = {
  pending: 'The site confirms it soon; the time is yours meanwhile.',
  confirmed: 'See you then.',
  in_progress: 'We are working on your car.',
  completed: 'Thank you for coming.',
  cancelled: 'This booking will not take place.',
  no_show: 'The car did not come.',
};

export const bayStatusWords: Readonly<Record<BayStatus, string>> = {
  active: '',
  maintenance: 'down',
  inactive: 'closed',
};
