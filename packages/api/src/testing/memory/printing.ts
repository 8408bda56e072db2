import type { Booking } from '@bling/domain/bookings';
import type { Customer } from '@bling/domain/customers';
import type { Card, Details } from '../../bookings/ports.ts';
import type { WaitlistEntry } from '@bling/domain/scheduling';
import type { BookingLetter, OfferLetter } from '../../notifications/letters.ts';
import type { Store } from './store.ts';

/** Contracts are mutable, entities are not: what is sent is a copy. */
const copied = <T>(value: T) => structuredClone(value);

const carOf = ({ vehicles }: Store, { vehicleId }: Booking): Details['car'] => {
  for (const { plate, drivers } of vehicles.values()) {
    const driver = drivers.find(({ id }) => id === vehicleId);
    if (driver === undefined) continue;
    const { make, model, colour } = driver.description;
    return { make, model, colour, plate };
  }
  return null;
};

/** One who was joined with another is printed as the one who stays. */
const printedIn = (store: Pick<Store, 'customers'>, id: string): Customer | undefined => {
  const customer = store.customers.get(id);
  return customer?.mergedInto ? printedIn(store, customer.mergedInto) : customer;
};

const contactOf = (store: Store, { customerId }: Booking): Details['customer'] => {
  const { name = '', phone = null, email = null } = printedIn(store, customerId) ?? {};
  return { name, phone, email };
};

const siteOf = ({ sites }: Store, { siteId }: Pick<Booking, 'siteId'>): Details['site'] => {
  const site = sites.get(siteId);
  if (site === undefined) return { name: '', zone: 'UTC', address: '' };
  const { lines, postcode, city } = site.address;
  return { name: site.name, zone: site.zone, address: [...lines, `${postcode} ${city}`].join(', ') };
};

/** A booking as people read it: names for ids. */
export const detailsIn = (store: Store, booking: Booking): Details => {
  const place = store.resources.get(booking.resourceId);
  return copied({
    ...booking,
    lines: [...booking.lines],
    policy: { ...booking.policy, tiers: [...booking.policy.tiers] },
    quote: { ...booking.quote, lines: [...booking.quote.lines] },
    site: siteOf(store, booking),
    bay: { number: place?.number ?? 0, name: place?.name ?? '' },
    car: carOf(store, booking),
    customer: contactOf(store, booking),
  });
};

export const cardIn = (store: Store, booking: Booking): Card => {
  const { totalPrice, charged, policy, moved, cancellation, waived, rating } = booking;
  const { name, ...contact } = contactOf(store, booking);
  const { noShowCount = 0 } = printedIn(store, booking.customerId) ?? {};
  return copied({
    ...booking,
    lines: [...booking.lines],
    car: carOf(store, booking),
    customer: { id: booking.customerId, name, noShowCount },
    contact,
    terms: {
      totalPrice,
      charged,
      policy: { ...policy, tiers: [...policy.tiers] },
      moved,
      cancellation,
      waived,
      rating,
    },
  });
};

export const letterIn = (store: Store, booking: Booking): BookingLetter | null => {
  const customer = printedIn(store, booking.customerId);
  if (customer === undefined || customer.email === null) return null;
  const { number, status, scheduledAt, delayedTo, checkedInAt, lines, totalPrice, cancellation } = booking;
  return {
    bookingId: booking.id,
    number,
    delayedTo,
    status,
    checkedInAt,
    name: customer.name,
    email: customer.email,
    hasAccount: customer.userId !== null,
    site: siteOf(store, booking),
    scheduledAt,
    services: lines.map(({ name }) => name),
    totalPrice,
    cancellation,
  };
};

export const offerIn = (store: Store, { offer, customerId, siteId, status }: WaitlistEntry): OfferLetter | null => {
  const customer = printedIn(store, customerId);
  if (status !== 'offered' || offer === null || !customer?.email) return null;
  const { name, email, userId } = customer;
  return { ...offer, name, email, hasAccount: userId !== null, site: siteOf(store, { siteId }) };
};
