import type { Letter } from '@bling/domain/notifications';
import { reaction } from '../facts.ts';
import type { NotificationPorts } from './ports.ts';
import { queueLetter } from './use-cases/queue-letter.ts';

type BookingTemplate = Extract<Letter, { readonly bookingId: string }>['template'];
const templateOf: Readonly<Record<string, BookingTemplate>> = {
  'booking/created': 'booking-received',
  'booking/confirmed': 'booking-confirmed',
  'booking/rescheduled': 'booking-moved',
  'booking/cancelled': 'booking-cancelled',
};

export const notificationReactions = [
  reaction(
    'notifications.accounts',
    ['user/verification-issued', 'user/registration-repeated'],
    (ports: NotificationPorts, fact, actor) => {
      const { factId, userId } = fact;
      const letter: Letter =
        fact.type === 'user/verification-issued'
          ? { template: 'verify-email', userId, tokenId: fact.tokenId }
          : { template: 'already-registered', userId };
      return queueLetter(ports)({ factId, letter }, actor);
    },
  ),
  reaction(
    'notifications.bookings',
    ['booking/created', 'booking/confirmed', 'booking/rescheduled', 'booking/cancelled'],
    (ports: NotificationPorts, { factId, type, bookingId }, actor) =>
      queueLetter(ports)({ factId, letter: { template: templateOf[type] ?? 'booking-received', bookingId } }, actor),
  ),
];
