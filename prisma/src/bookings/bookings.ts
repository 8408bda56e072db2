import type { Bookings, BookingSearch } from '@bling/api/ports';
import { type Booking, type BookingFact, bookingShown } from '@bling/domain/bookings';
import type { CustomersAdapter } from '../customers/customers.ts';
import { knowing, saving, type Transaction } from '../transaction.ts';
import { boundsOf } from './bounds.ts';
import { boardChannel } from './channel.ts';
import { type Printed, printing } from './printing.ts';
import { type Sighted, sightingOn } from './sighting.ts';
import { type BookingRow, COLUMNS, INSERT, toBooking, UPDATE, valuesOf } from './rows.ts';

const from = `select ${COLUMNS} from bookings.booking`;
const OPEN = `status in ('pending', 'confirmed', 'in_progress')`;

const COUNT_PENDING = `select count(*) as n from bookings.booking where status = 'pending' and customer_id = any($1::uuid[])`;
/** Two bookings of one person at two sites would both find room: they take turns until the first has ended. */
const TURN = `select pg_advisory_xact_lock(hashtextextended(way, 6)) from unnest($1::text[]) as way`;
const NEXT_NUMBER = `select nextval('bookings.booking_number') as n`;
const LIST = `${from}
  where ($1::uuid[] is null or site_id = any($1) or customer_id = $9) and ($2::uuid is null or customer_id = $2)
    and ($3::timestamptz is null or scheduled_at >= $3) and ($4::timestamptz is null or scheduled_at < $4)
    and ($5::text[] is null or status = any($5)) and ($10::uuid is null or site_id = $10)`;
const SOONEST = `${LIST} and ($6::timestamptz is null or (scheduled_at, id) > ($6, $7::uuid))
  order by scheduled_at, id limit $8`;
const LATEST = `${LIST} and ($6::timestamptz is null or (scheduled_at, id) < ($6, $7::uuid))
  order by scheduled_at desc, id desc limit $8`;
const BOARD = `${from}
  where site_id = $1 and scheduled_at < $3 and ends_at > $2 and scheduled_at > $2::timestamptz - interval '1 day'
  order by scheduled_at, id limit 1000`;
const STANDING = `${from}
  where status in ('pending', 'confirmed') and id in (
    select ref_id from scheduling.allocation
    where ref_kind = 'booking' and resource_id = any($1::uuid[]) and during && tstzrange($2, $3))
  order by scheduled_at, id limit 500`;
const OF_CUSTOMER = `${from} where customer_id = $1 order by scheduled_at, id limit $2 for update`;
const LATEST_OF = `${from} where customer_id = $1 order by scheduled_at desc, id desc limit $2`;
const OPEN_OF = `select 1 from bookings.booking where customer_id = $1 and ${OPEN} limit 1`;
const AHEAD = `
  select id, scheduled_at as "scheduledAt" from bookings.booking
  where site_id = $1 and scheduled_at > $2 and status in ('pending', 'confirmed') order by scheduled_at, id`;
const PENDING = `${from} where status = 'pending' and (created_at < $1 or scheduled_at < $2) order by created_at limit 500`;

const cursorAt = ({ scheduledAt, id }: Booking): string => `${scheduledAt}_${id}`;
const readCursor = (cursor: string | undefined): readonly (string | null)[] => {
  const [, at = '', id = ''] =
    /^([0-9TZ:.-]{24})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u.exec(cursor ?? '') ?? [];
  return Number.isNaN(Date.parse(at)) ? [null, null] : [at, id];
};

export type BookingsAdapter = Bookings & {
  readonly openFor: (vehicleId: string) => Promise<boolean>;
  readonly openOf: (customerId: string) => Promise<boolean>;
  readonly latestOf: (customerId: string, most: number) => Promise<readonly Booking[]>;
};
type Others = Printed & Sighted & { readonly customers: CustomersAdapter };

export const sqlBookings = (transaction: Transaction, others: Others): BookingsAdapter => {
  const { sql, send } = transaction;
  const one = async (name: string, text: string, values: readonly unknown[]): Promise<Booking | null> => {
    const [row] = await sql<BookingRow>(name, text, values);
    return row === undefined ? null : toBooking(row);
  };
  const many = async (name: string, text: string, values: readonly unknown[]): Promise<readonly Booking[]> =>
    (await sql<BookingRow>(name, text, values)).map(toBooking);
  const known = knowing(transaction, 'booking');
  const { details, cards } = printing(others);
  const sighted = sightingOn(transaction, others);

  const list = async (search: BookingSearch) => {
    const bounds = boundsOf(search.scope, search);
    if (bounds === null) return { items: [], nextCursor: null };
    const { within, statuses, cursor, limit, order } = search;
    const values = [bounds.sites, bounds.customerId, within.start ?? null, within.end ?? null, statuses];
    const found = await many(`booking.${order}`, order === 'soonest' ? SOONEST : LATEST, [
      ...values,
      ...readCursor(cursor),
      limit + 1,
      bounds.own,
      search.siteId,
    ]);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await details(page),
      nextCursor: found.length > limit && last !== undefined ? cursorAt(last) : null,
    };
  };

  const save = saving<Booking, BookingFact>(transaction, {
    kind: 'booking',
    shown: bookingShown,
    create: (next) => send('booking.insert', INSERT, valuesOf(next)),
    update: async (next, before) => (await sql('booking.update', UPDATE, [...valuesOf(next), before])).length,
  });

  return {
    find: async (id) => known(await one('booking.find', `${from} where id = $1`, [id])),
    lock: async (id) => known(await one('booking.lock', `${from} where id = $1 for update`, [id])),
    save: async (change) => {
      await save(change);
      transaction.hint(boardChannel(change.next.siteId));
    },
    countPending: async (of) => {
      const ways = 'customerId' in of ? [of.customerId] : [of.guest.phone, of.guest.email].flatMap((way) => way ?? []);
      await send('booking.turn', TURN, [ways.toSorted()]);
      const ids = await others.customers.idsOf(of);
      return (await sql<{ n: number }>('booking.count-pending', COUNT_PENDING, [ids]))[0]?.n ?? 0;
    },
    nextNumber: async (at) => {
      const [row] = await sql<{ n: number }>('booking.number', NEXT_NUMBER, []);
      return `${at.slice(2, 4)}${at.slice(5, 7)}-${String(row?.n ?? 0).padStart(4, '0')}`;
    },
    list,
    search: async (sighting) => details(await sighted(sighting)),
    details: async (id) => {
      const booking = await one('booking.find', `${from} where id = $1`, [id]);
      return booking === null ? null : ((await details([booking]))[0] ?? null);
    },
    board: async (siteId, { start, end }) => cards(await many('booking.board', BOARD, [siteId, start, end])),
    standing: (resourceIds, { start, end }) => many('booking.standing', STANDING, [resourceIds, start, end]),
    ofCustomer: (customerId, most) => many('booking.of-customer', OF_CUSTOMER, [customerId, most]),
    latestOf: (customerId, most) => many('booking.latest-of', LATEST_OF, [customerId, most]),
    openOf: async (customerId) => (await sql('booking.open-of', OPEN_OF, [customerId])).length > 0,
    ahead: (siteId, after) => sql<Pick<Booking, 'id' | 'scheduledAt'>>('booking.ahead', AHEAD, [siteId, after]),
    pendingBefore: (createdBefore, startsBefore) => many('booking.pending', PENDING, [createdBefore, startsBefore]),
    openFor: async (vehicleId) =>
      (
        await sql('booking.open-for', `select 1 from bookings.booking where vehicle_id = $1 and ${OPEN} limit 1`, [
          vehicleId,
        ])
      ).length > 0,
  };
};
