import type { BookedWork } from '../../catalog/ports.ts';
import { type Booking, type BookingFact, bookingShown } from '@bling/domain/bookings';
import { Span } from '@bling/domain/kernel';
import type { BookingSearch, Bookings } from '../../bookings/ports.ts';
import type { Commitments } from '../../customers/ports.ts';
import type { Engagements } from '../../vehicles/ports.ts';
import { inOrderOf, pageOf } from './order.ts';
import { cardIn, detailsIn } from './printing.ts';
import { inScope, sightedIn } from './sighting.ts';
import { saving } from './saving.ts';
import { isOf } from './whose.ts';
import type { Transaction } from './transaction.ts';

const wanted = ({ siteId, customerId, within, statuses }: BookingSearch, booking: Booking): boolean =>
  (siteId === null || booking.siteId === siteId) &&
  (customerId === null || booking.customerId === customerId) &&
  (within.start === undefined || booking.scheduledAt >= within.start) &&
  (within.end === undefined || booking.scheduledAt < within.end) &&
  (statuses === null || statuses.includes(booking.status));

const timeKey = ({ scheduledAt, id }: Booking): string => `${scheduledAt}_${id}`;

export const bookingsIn = (transaction: Transaction): Bookings => {
  const { store } = transaction;
  const all = () => inOrderOf(store.bookings.values(), timeKey);
  const find = async (id: string): Promise<Booking | null> => store.bookings.get(id) ?? null;
  return {
    find,
    lock: find,
    save: saving<Booking, BookingFact>(transaction, {
      kind: 'booking',
      shown: bookingShown,
      rows: store.bookings,
      unique: ({ number, status, resourceId }) => [number, ...(status === 'in_progress' ? [resourceId] : [])],
    }),
    countPending: async (of) =>
      all().filter(({ status, customerId }) => status === 'pending' && isOf(store, of, customerId)).length,
    nextNumber: async (at) => {
      store.lastBookingNumber += 1;
      return `${at.slice(2, 4)}${at.slice(5, 7)}-${String(store.lastBookingNumber).padStart(4, '0')}`;
    },
    list: async (search) => {
      const found = all().filter((booking) => inScope(search.scope, booking) && wanted(search, booking));
      const { page, nextCursor } = pageOf(found, timeKey, search);
      return { items: page.map((booking) => detailsIn(store, booking)), nextCursor };
    },
    search: async (sighting) => sightedIn(store, all(), sighting).map((booking) => detailsIn(store, booking)),
    details: async (id) => {
      const booking = store.bookings.get(id);
      return booking === undefined ? null : detailsIn(store, booking);
    },
    board: async (siteId, { start, end }) =>
      all()
        .filter((booking) => booking.siteId === siteId && booking.scheduledAt < end && booking.endsAt > start)
        .map((booking) => cardIn(store, booking)),
    standing: async (resourceIds, span) =>
      all().filter(
        ({ id, status }) =>
          (status === 'pending' || status === 'confirmed') &&
          [...store.allocations.values()].some(
            ({ ref, resourceId, during }) =>
              ref.kind === 'booking' && ref.id === id && resourceIds.includes(resourceId) && Span.overlap(during, span),
          ),
      ),
    ofCustomer: async (customerId, most) =>
      all()
        .filter((one) => one.customerId === customerId)
        .slice(0, most),
    ahead: async (siteId, after) =>
      all().filter(
        (one) =>
          one.siteId === siteId && after < one.scheduledAt && (one.status === 'pending' || one.status === 'confirmed'),
      ),
    pendingBefore: async (createdBefore, startsBefore) =>
      inOrderOf(all(), ({ createdAt }) => createdAt).filter(
        ({ status, createdAt, scheduledAt }) =>
          status === 'pending' && (createdAt < createdBefore || scheduledAt < startsBefore),
      ),
  };
};

const isOpen = ({ status }: Booking): boolean => ['pending', 'confirmed', 'in_progress'].includes(status);

export const commitmentsIn = ({ store }: Transaction): Commitments => ({
  openFor: async (customerId) =>
    [...store.bookings.values()].some((booking) => booking.customerId === customerId && isOpen(booking)),
});

export const engagementsIn = ({ store }: Transaction): Engagements => ({
  openFor: async (vehicleId) =>
    [...store.bookings.values()].some((booking) => booking.vehicleId === vehicleId && isOpen(booking)),
});

export const bookedWorkIn =
  ({ store }: Transaction): BookedWork =>
  async (id) =>
    store.bookings.get(id)?.lines.map(({ refId }) => refId) ?? [];
