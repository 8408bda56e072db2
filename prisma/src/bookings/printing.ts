import type { BoardCard, BookingDetails } from '@bling/api/ports';
import type { Booking } from '@bling/domain/bookings';
import type { Site, SiteAddress } from '@bling/domain/facilities';
import type { SiteId } from '@bling/domain/kernel';
import type { CustomersAdapter } from '../customers/customers.ts';
import type { ResourcesAdapter } from '../scheduling/allocations.ts';
import type { VehiclesAdapter } from '../vehicles/vehicles.ts';

/** What other modules say of a booking's ids: one question each, however many bookings. */
export type Printed = {
  readonly customers: Pick<CustomersAdapter, 'contacts'>;
  readonly vehicles: Pick<VehiclesAdapter, 'cars'>;
  readonly sites: { readonly some: (ids: readonly SiteId[]) => Promise<ReadonlyMap<SiteId, Site>> };
  readonly places: Pick<ResourcesAdapter, 'names'>;
};

const addressLine = ({ lines, postcode, city }: SiteAddress): string => [...lines, `${postcode} ${city}`].join(', ');

/** A site as people know it. */
export const houseOf = ({ name, zone, address }: Site) => ({ name, zone, address: addressLine(address) });
const NOWHERE = { name: '', zone: 'UTC', address: '' };

const NOBODY = { name: '', phone: null, email: null, noShowCount: 0 };
const vehicleIds = (bookings: readonly Booking[]) => bookings.flatMap(({ vehicleId }) => vehicleId ?? []);
const customerIds = (bookings: readonly Booking[]) => bookings.map(({ customerId }) => customerId);

/** Bookings as people read them: names for ids. */
export const printing = ({ customers, vehicles, sites, places }: Printed) => ({
  details: async (bookings: readonly Booking[]): Promise<BookingDetails[]> => {
    if (bookings.length === 0) return [];
    const contacts = await customers.contacts(customerIds(bookings));
    const cars = await vehicles.cars(vehicleIds(bookings));
    const houses = await sites.some(bookings.map(({ siteId }) => siteId));
    const names = await places.names(bookings.map(({ resourceId }) => resourceId));
    return bookings.map((booking) => {
      const site = houses.get(booking.siteId);
      return {
        ...booking,
        site: site === undefined ? NOWHERE : houseOf(site),
        bay: names.get(booking.resourceId) ?? { number: 0, name: '' },
        car: cars.get(booking.vehicleId ?? '') ?? null,
        customer: contacts.get(booking.customerId) ?? NOBODY,
      };
    });
  },

  cards: async (bookings: readonly Booking[]): Promise<BoardCard[]> => {
    if (bookings.length === 0) return [];
    const contacts = await customers.contacts(customerIds(bookings));
    const cars = await vehicles.cars(vehicleIds(bookings));
    return bookings.map((booking) => {
      const { name, phone, email, noShowCount } = contacts.get(booking.customerId) ?? NOBODY;
      const { totalPrice, charged, policy, moved, cancellation, waived, rating } = booking;
      return {
        ...booking,
        car: cars.get(booking.vehicleId ?? '') ?? null,
        customer: { id: booking.customerId, name, noShowCount },
        contact: { phone, email },
        terms: { totalPrice, charged, policy, moved, cancellation, waived, rating },
      };
    });
  },
});
