import { type Booking, isAhead, plainNumber, type Sought } from '@bling/domain/bookings';
import { type ActorScope, Instant } from '@bling/domain/kernel';
import { plateLooks } from '@bling/domain/vehicles';
import type { Sighting } from '../../bookings/ports.ts';
import { matches } from './customers.ts';
import type { Store } from './store.ts';

export const inScope = (scope: ActorScope, { siteId, customerId }: Booking): boolean => {
  if (scope.reach === 'sites') return scope.siteIds.includes(siteId) || customerId === scope.customerId;
  return scope.reach === 'all' || (scope.reach === 'customer' && scope.customerId === customerId);
};

const isNumbered = ({ number: sought }: Sought, { number }: Booking): boolean =>
  sought !== null && plainNumber(number).startsWith(sought);

const isTheirs = ({ customers }: Store, { words }: Sought, { customerId }: Booking): boolean => {
  const customer = customers.get(customerId);
  return customer !== undefined && customer.erasedAt === null && matches(words, customer);
};

const isTheCar = ({ vehicles }: Store, { plate: sought }: Sought, { vehicleId }: Booking): boolean =>
  sought !== null &&
  [...vehicles.values()].some(
    ({ plate, removedAt, drivers }) =>
      plate !== null &&
      removedAt === null &&
      plateLooks(plate).includes(sought) &&
      drivers.some(({ id }) => id === vehicleId),
  );

/** What a sighting finds, as many as it asks for. */
export const sightedIn = (
  store: Store,
  bookings: readonly Booking[],
  { sought, scope, siteId, now, most }: Sighting,
): readonly Booking[] => {
  const distance = ({ scheduledAt }: Booking) => Math.abs(Instant.hoursBetween(now, scheduledAt));
  return bookings
    .filter((booking) => inScope(scope, booking) && (siteId === null || booking.siteId === siteId))
    .filter((one) => isNumbered(sought, one) || isTheirs(store, sought, one) || isTheCar(store, sought, one))
    .toSorted((a, b) => Number(isAhead(b, now)) - Number(isAhead(a, now)) || distance(a) - distance(b))
    .slice(0, most);
};
