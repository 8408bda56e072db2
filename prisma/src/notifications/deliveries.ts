import type { BookingLetter, Deliveries, OfferLetter, Waitlist } from '@bling/api/ports';
import type { BookingId } from '@bling/domain/kernel';
import type { Delivery } from '@bling/domain/notifications';
import type { BookingsAdapter } from '../bookings/bookings.ts';
import { houseOf, type Printed } from '../bookings/printing.ts';
import type { CustomersAdapter } from '../customers/customers.ts';
import type { Transaction } from '../transaction.ts';

const ADD = `
  insert into notifications.delivery (id, fact_id, template, letter, status, attempts, due_at)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (fact_id, template) do nothing`;
const DUE = `
  select id, fact_id as "factId", letter, status, attempts, due_at as "dueAt" from notifications.delivery
  where status in ('queued', 'sending') and due_at <= $1 order by due_at, id limit $2 for update skip locked`;
const SAVE =
  'update notifications.delivery set status = $2, attempts = $3, due_at = $4, updated_at = now() where id = $1';

export const sqlDeliveries = ({ sql }: Transaction): Deliveries => ({
  add: async ({ id, factId, letter, status, attempts, dueAt }) => {
    await sql('message.add', ADD, [id, factId, letter.template, JSON.stringify(letter), status, attempts, dueAt]);
  },
  due: (now, limit) => sql<Delivery>('message.due', DUE, [now, limit]),
  save: async ({ id, status, attempts, dueAt }) => {
    await sql('message.save', SAVE, [id, status, attempts, dueAt]);
  },
});

type Asked = {
  readonly bookings: Pick<BookingsAdapter, 'details'>;
  readonly customers: Pick<CustomersAdapter, 'contacts'>;
};

/** What a letter tells of a booking, asked of those who know. */
export const bookingLetters = ({ bookings, customers }: Asked) => ({
  of: async (id: BookingId): Promise<BookingLetter | null> => {
    const booking = await bookings.details(id);
    const customer =
      booking === null ? undefined : (await customers.contacts([booking.customerId])).get(booking.customerId);
    if (booking === null || customer === undefined || customer.email === null) return null;
    const { number, status, site, scheduledAt, delayedTo, checkedInAt, lines, totalPrice, cancellation } = booking;
    return {
      bookingId: id,
      number,
      delayedTo,
      status,
      checkedInAt,
      name: customer.name,
      email: customer.email,
      hasAccount: customer.userId !== null,
      site,
      scheduledAt,
      services: lines.map(({ name }) => name),
      totalPrice,
      cancellation,
    };
  },
});

type AskedOfOffers = {
  readonly waitlist: Pick<Waitlist, 'find'>;
  readonly customers: Asked['customers'];
  readonly sites: Printed['sites'];
};

/** What a letter tells of the time that one who waits is offered. */
export const offerLetters = ({ waitlist, customers, sites }: AskedOfOffers) => ({
  of: async (waitlistId: string): Promise<OfferLetter | null> => {
    const entry = await waitlist.find(waitlistId);
    if (entry?.status !== 'offered' || entry.offer === null) return null;
    const { customerId, siteId, offer } = entry;
    const customer = (await customers.contacts([customerId])).get(customerId);
    const site = (await sites.some([siteId])).get(siteId);
    if (!customer?.email || site === undefined) return null;
    const { name, email, userId } = customer;
    return { ...offer, name, email, hasAccount: userId !== null, site: houseOf(site) };
  },
});
