import { type Actor, type BookingId, holds, type Instant, type Position } from '@bling/domain/kernel';
import { type Channel, nearestFree, type Wish } from '../scheduling/index.ts';
import type { BookingPorts } from './ports.ts';
import { wishOf } from './same-work.ts';

const channelOf = (actor: Actor): Channel => (holds(actor, 'bookings.list') ? 'staff' : 'web');
type Missed = Omit<Wish, 'size'> & {
  readonly startsAt: Instant;
  readonly size?: Wish['size'] | undefined;
  readonly vehicleId?: string | undefined;
  readonly visit?: { readonly position: Position } | undefined;
};

/** What else is free, for a booking that came too late. */
export const nearestForOrder = (ports: BookingPorts) => async (missed: Missed, actor: Actor) => {
  const { vehicleId } = missed;
  const vehicle = vehicleId === undefined ? null : await ports.vehicles.ofCar(vehicleId);
  const driver = vehicle?.drivers.find(({ id }) => id === vehicleId);
  const size = driver?.description.sizeClass ?? missed.size ?? 'standard';
  return nearestFree(ports, { ...missed, size, position: missed.visit?.position }, channelOf(actor));
};

/** What else is free, for a booking that could not move there. */
export const nearestForBooking =
  (ports: BookingPorts) =>
  async ({ id, startsAt }: { readonly id: BookingId; readonly startsAt: Instant }, actor: Actor) => {
    const booking = await ports.bookings.find(id);
    return booking === null ? { nearest: [] } : nearestFree(ports, { ...wishOf(booking), startsAt }, channelOf(actor));
  };
