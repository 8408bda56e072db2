import { facilitiesFailures, type Site } from '@bling/domain/facilities';
import { instantAt } from '@bling/domain/facilities/calendar';
import {
  type Actor,
  type BookingId,
  commonFailures,
  type CustomerId,
  type Failure,
  Instant,
  may,
  Money,
  refusing,
} from '@bling/domain/kernel';
import type * as z from 'zod';
import { customerCalled } from '../../customers/index.ts';
import { invalidAt, invalidBy, type Taken, takenOver } from '../../kernel/importing.ts';
import { book } from '../book.ts';
import { carCalled, type CarTaken, servicesCalled } from '../called.ts';
import { ImportedBooking, type ImportBookings } from '../importing.ts';
import type { BookingPorts } from '../ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...commonFailures });
type Row = z.output<typeof ImportedBooking>;

/** The cell that a refusal of the booking is about. */
const cellOf: Readonly<Record<string, string>> = {
  startsAt: 'time',
  vehicleId: 'plate',
  plate: 'plate',
  size: 'size',
  expectedTotal: 'total',
};
const notBooked = (failure: Failure) => invalidBy({ ...failure, field: cellOf[failure.field ?? ''] ?? 'services' });

type At = { readonly site: Site; readonly startsAt: Instant };

const MOST_AT_ONCE = 50;
type Whose = { readonly customerId: CustomerId; readonly car: CarTaken };

/** What stands at that time for that car of the customer’s already: a row that came before is not booked twice. */
const standing = async ({ bookings }: BookingPorts, { site, startsAt }: At, { customerId, car }: Whose) => {
  const { items } = await bookings.list({
    scope: { reach: 'all' },
    customerId,
    siteId: site.id,
    within: { start: startsAt, end: Instant.plus(startsAt, 1) },
    statuses: ['pending', 'confirmed', 'in_progress', 'completed'],
    order: 'soonest',
    limit: MOST_AT_ONCE,
  });
  const same = items.find(({ vehicleId, size }) => vehicleId === car.vehicleId && size === car.size);
  return same?.id ?? null;
};

const take =
  (ports: BookingPorts, site: Site, actor: Actor) =>
  async (row: Row): Promise<Taken<BookingId>> => {
    const { total, notes } = row;
    const customer = await customerCalled(ports.customers, row.customer);
    if (customer === null) return invalidAt('customer', 'customer/unknown');
    const startsAt = instantAt(site.zone, row.date, row.time);
    const car = await carCalled(ports, customer.id, row);
    if (!car.ok) return notBooked(car.failure);
    const known = await standing(ports, { site, startsAt }, { customerId: customer.id, car: car.value });
    if (known !== null) return { verdict: 'same', id: known };
    const work = await servicesCalled(ports, row.services);
    if (work.unknown !== undefined) return invalidAt('services', 'service/unknown');
    const booked = await book(
      ports,
      {
        siteId: site.id,
        serviceIds: work.found,
        addOnIds: [],
        size: car.value.size,
        startsAt,
        expectedTotal: total === null ? undefined : Money.of(total, site.currency),
        notes: notes ?? undefined,
      },
      {
        customerId: customer.id,
        vehicleId: car.value.vehicleId,
        channel: 'phone',
        createdBy: actor.kind === 'user' ? actor.userId : null,
        whose: { customerId: customer.id },
        verified: true,
        isTakenOver: true,
      },
    );
    return booked.ok ? { verdict: 'created', id: booked.value.id } : notBooked(booked.failure);
  };

/**
 * Takes bookings over that were agreed in another system: confirmed from the start, each in a bay and with its people or
 * not at all, and without a letter to anyone. All rows or none.
 */
export const importBookings =
  (ports: BookingPorts) =>
  async ({ siteId, ...input }: z.output<typeof ImportBookings>, actor: Actor) => {
    if (!may(actor, 'bookings.import', { siteId })) return refuse('not-allowed');
    const site = await ports.sites.find(siteId);
    return site === null
      ? refuse('site/unknown')
      : takenOver(input, { row: ImportedBooking, take: take(ports, site, actor) });
  };
