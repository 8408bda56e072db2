import { bookingFailures } from '@bling/domain/bookings';
import { customerFailures } from '@bling/domain/customers';
import {
  type Actor,
  commonFailures,
  type CustomerId,
  may,
  mayForHouse,
  ok,
  refusing,
  type SignedIn,
} from '@bling/domain/kernel';
import { Driver, Vehicle } from '@bling/domain/vehicles';
import type * as z from 'zod';
import { keeperOf } from '../../customers/index.ts';
import { book } from '../book.ts';
import type { Opened } from '../price.ts';
import { overrideOf } from '../override.ts';
import type { CreateBooking } from '../contract.ts';
import type { BookingPorts } from '../ports.ts';

type Input = z.output<typeof CreateBooking>;
const refuse = refusing({ ...bookingFailures, ...customerFailures, ...commonFailures });

/** Whom the booking is for: clients book for themselves, staff for whom they name. */
const customerOf = (actor: SignedIn, { customerId }: Input) => {
  if (customerId !== undefined) return ok(customerId);
  return actor.customerId === null ? refuse('customer/not-ready') : ok(actor.customerId);
};

/** The size is what the customer says of their car when there is one; they drive it. */
const sizeOf = async ({ vehicles }: BookingPorts, { vehicleId, size }: Input, customerId: CustomerId) => {
  if (vehicleId === undefined) return size === undefined ? refuse('booking/size-missing') : ok(size);
  const vehicle = await vehicles.ofCar(vehicleId);
  const driver = vehicle === null ? null : Vehicle.entry(vehicle, { id: vehicleId, customerId });
  return driver !== null && Driver.isThere(driver)
    ? ok(driver.description.sizeClass)
    : refuse('booking/not-your-vehicle');
};

/** Through whom it came. */
const sourceOf = (actor: SignedIn, { siteId, channel, vehicleId }: Input) => {
  const byHouse = mayForHouse(actor, 'bookings.create', { siteId });
  return {
    vehicleId: vehicleId ?? null,
    channel: byHouse ? (channel ?? 'counter') : ('web' as const),
    createdBy: actor.userId,
  };
};

/** Books a slot; it waits for the site's confirmation and is the customer's meanwhile. */
export const createBooking =
  (ports: BookingPorts) =>
  async (input: Input, actor: Actor, { offer }: Opened) => {
    if (actor.kind !== 'user') return refuse('not-signed-in');
    const whose = customerOf(actor, input);
    if (!whose.ok) return whose;
    if (!may(actor, 'bookings.create', { customerId: whose.value, siteId: input.siteId })) return refuse('not-allowed');
    const customer = await keeperOf({ find: ports.customers.engage }, whose.value);
    if (customer === null || customer.erasedAt !== null) return refuse('customer/unknown');
    const { id: customerId } = customer;
    const size = await sizeOf(ports, input, customerId);
    if (!size.ok) return size;

    const override = overrideOf(actor, input, ports);
    if (!override.ok) return override;
    const order = { ...input, offer, size: size.value, override: override.value };
    const party = { customerId, whose: { customerId }, verified: customer.userId !== null };
    const booked = await book(ports, order, { ...party, ...sourceOf(actor, input) });
    return booked;
  };
