import type { PersonalData } from '../../customers/ports.ts';
import { inOrderOf } from './order.ts';
import type { Transaction } from './transaction.ts';

export const personalDataIn = ({ store }: Transaction): PersonalData => ({
  cars: async (customerId, most) =>
    inOrderOf(
      [...store.vehicles.values()].flatMap(({ plate, country, drivers }) =>
        drivers.map(({ description, ...driver }) => ({ ...driver, ...description, plate, country })),
      ),
      ({ addedAt, id }) => `${addedAt} ${id}`,
    )
      .filter((car) => car.customerId === customerId)
      .slice(0, most),
  bookings: async (customerId, most) =>
    inOrderOf(store.bookings.values(), ({ scheduledAt, id }) => `${scheduledAt} ${id}`)
      .filter((booking) => booking.customerId === customerId)
      .toReversed()
      .slice(0, most),
  account: async (userId, most) => {
    const user = store.users.get(userId);
    if (user === undefined) return null;
    const sessions = inOrderOf(store.sessions.values(), ({ createdAt, id }) => `${createdAt} ${id}`)
      .filter((session) => session.userId === userId)
      .toReversed();
    const { id, email, username, fullName, status, createdAt, emailVerifiedAt, lastLoginAt } = user;
    const account = { id, email, username, fullName, status, createdAt, emailVerifiedAt, lastLoginAt };
    return { ...account, sessions: sessions.slice(0, most) };
  },
});
