import { ok } from '@bling/domain/kernel';
import type { AccountTemplate, Letter } from '@bling/domain/notifications';
import { reaction } from '../facts.ts';
import type { NotificationPorts } from './ports.ts';
import { planReminder } from './use-cases/plan-reminder.ts';
import { queueLetter } from './use-cases/queue-letter.ts';
import { replanReminders } from './use-cases/replan-reminders.ts';

type BookingTemplate = Exclude<
  Extract<Letter, { readonly bookingId: string }>['template'],
  'booking-reminder' | 'booking-delayed'
>;
const templateOf: Readonly<Record<string, BookingTemplate>> = {
  'booking/created': 'booking-received',
  'booking/confirmed': 'booking-confirmed',
  'booking/rescheduled': 'booking-moved',
  'booking/cancelled': 'booking-cancelled',
};

const aboutAccount = {
  'user/registration-repeated': 'already-registered',
  'user/password-changed': 'password-changed',
  'user/locked': 'account-locked',
  'second-factor/disabled': 'second-factor-off',
  'second-factor/recovery-used': 'recovery-code-used',
} as const satisfies Readonly<Record<string, AccountTemplate>>;

export const notificationReactions = [
  reaction(
    'notifications.accounts',
    ['user/verification-issued', 'user/reset-issued'],
    (ports: NotificationPorts, { factId, type, userId, tokenId }, actor) => {
      const template = type === 'user/reset-issued' ? 'reset-password' : 'verify-email';
      return queueLetter(ports)({ factId, letter: { template, userId, tokenId } }, actor);
    },
  ),
  reaction(
    'notifications.security',
    [
      'user/registration-repeated',
      'user/password-changed',
      'user/locked',
      'second-factor/disabled',
      'second-factor/recovery-used',
    ],
    (ports: NotificationPorts, { factId, type, userId }, actor) =>
      queueLetter(ports)({ factId, letter: { template: aboutAccount[type], userId } }, actor),
  ),
  reaction(
    'notifications.bookings',
    ['booking/created', 'booking/confirmed', 'booking/rescheduled', 'booking/cancelled'],
    async (ports: NotificationPorts, { factId, ...fact }, actor) => {
      const { type, bookingId } = fact;
      if (fact.type === 'booking/rescheduled' && fact.isTold === false) return ok(null);
      const letter = { template: templateOf[type] ?? 'booking-received', bookingId };
      return queueLetter(ports)({ factId, letter }, actor);
    },
  ),
  reaction('notifications.delays', ['booking/delayed'], (ports: NotificationPorts, fact, actor) => {
    const { factId, bookingId, to: beginsAt } = fact;
    return queueLetter(ports)({ factId, letter: { template: 'booking-delayed', bookingId, beginsAt } }, actor);
  }),
  reaction(
    'notifications.reminders',
    ['booking/created', 'booking/imported', 'booking/rescheduled'],
    (ports: NotificationPorts, { type, bookingId }, actor) =>
      planReminder(ports)({ bookingId, isNew: type !== 'booking/rescheduled' }, actor),
  ),
  reaction(
    'notifications.reminding',
    ['site/reminding-changed'],
    (ports: NotificationPorts, { siteId, hoursBefore }, actor) =>
      replanReminders(ports)({ siteId, hoursBefore }, actor),
  ),
  reaction('notifications.offers', ['waitlist/offered'], (ports: NotificationPorts, fact, actor) => {
    const { factId, waitlistId, holdId } = fact;
    return queueLetter(ports)({ factId, letter: { template: 'waitlist-offer', waitlistId, holdId } }, actor);
  }),
];
