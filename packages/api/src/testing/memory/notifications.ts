import type { NotificationPorts } from '../../notifications/ports.ts';
import { inOrderOf } from './order.ts';
import { letterIn, offerIn } from './printing.ts';
import type { Transaction } from './transaction.ts';

export const notificationsIn = ({
  store,
  put,
}: Transaction): Pick<NotificationPorts, 'deliveries' | 'bookingLetters' | 'offerLetters'> => ({
  deliveries: {
    add: async (delivery) => {
      const { factId, letter } = delivery;
      const known = [...store.deliveries.values()].some(
        (one) => one.factId === factId && one.letter.template === letter.template,
      );
      if (!known) put(store.deliveries, delivery.id, delivery);
    },
    due: async (now, limit) =>
      inOrderOf(store.deliveries.values(), ({ dueAt }) => dueAt)
        .filter(({ status, dueAt }) => (status === 'queued' || status === 'sending') && dueAt <= now)
        .slice(0, limit),
    save: async (delivery) => put(store.deliveries, delivery.id, delivery),
  },
  offerLetters: {
    of: async (id) => {
      const entry = store.waitlist.get(id);
      return entry === undefined ? null : offerIn(store, entry);
    },
  },
  bookingLetters: {
    of: async (id) => {
      const booking = store.bookings.get(id);
      return booking === undefined ? null : letterIn(store, booking);
    },
  },
});
