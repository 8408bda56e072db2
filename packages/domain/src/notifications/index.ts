export { notificationAccess } from './access.ts';
export { type AccountTemplate, Delivery, type DeliveryId, LEASE_MS, type Letter, MOST_ATTEMPTS } from './delivery.ts';
export {
  isExpected,
  type Remindable,
  reminderAhead,
  reminderAnew,
  reminderStep,
  type ReminderStep,
  remindAt,
} from './reminder.ts';
