import type { Sighting } from '@bling/api/ports';
import type { Booking } from '@bling/domain/bookings';
import type { CustomersAdapter } from '../customers/customers.ts';
import type { Transaction } from '../transaction.ts';
import type { VehiclesAdapter } from '../vehicles/vehicles.ts';
import { boundsOf } from './bounds.ts';
import { type BookingRow, COLUMNS, toBooking } from './rows.ts';

/** Of more people, or cars, than this the words say too little. */
const MOST_MEANT = 500;

const SIGHTED = `select ${COLUMNS} from bookings.booking
  where (replace(number, '-', '') like $1 or customer_id = any($2::uuid[]) or vehicle_id = any($3::uuid[]))
    and ($4::uuid[] is null or site_id = any($4) or customer_id = $5) and ($6::uuid is null or customer_id = $6)
    and ($7::uuid is null or site_id = $7)
  order by status = 'in_progress' or (status in ('pending', 'confirmed') and ends_at > $8) desc,
    abs(extract(epoch from scheduled_at - $8::timestamptz)), scheduled_at, id
  limit $9`;

export type Sighted = {
  readonly customers: Pick<CustomersAdapter, 'idsLike'>;
  readonly vehicles: Pick<VehiclesAdapter, 'entriesLike'>;
};

/** One question to customers, one to vehicles, one to the bookings of what they know. */
export const sightingOn =
  ({ sql }: Transaction, { customers, vehicles }: Sighted) =>
  async ({ sought, scope, siteId, now, most }: Sighting): Promise<readonly Booking[]> => {
    const bounds = boundsOf(scope, { customerId: null });
    if (bounds === null) return [];
    const { number, words, plate } = sought;
    const rows = await sql<BookingRow>('booking.sighted', SIGHTED, [
      number === null ? null : `${number}%`,
      await customers.idsLike(words, MOST_MEANT),
      plate === null ? [] : await vehicles.entriesLike(plate, MOST_MEANT),
      bounds.sites,
      bounds.own,
      bounds.customerId,
      siteId,
      now,
      most,
    ]);
    return rows.map(toBooking);
  };
