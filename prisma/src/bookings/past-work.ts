import type { BookedJob, PastWork } from '@bling/api/ports';
import type { Booking } from '@bling/domain/bookings';
import type { Transaction } from '../transaction.ts';

const WITHIN = `select id, scheduled_at as "scheduledAt", size, channel, customer_id as "customerId", lines
  from bookings.booking
  where site_id = $1 and scheduled_at >= $2 and scheduled_at < $3 and status <> 'cancelled'
  order by scheduled_at, id limit $4`;

type Row = Pick<Booking, 'id' | 'scheduledAt' | 'size' | 'channel' | 'customerId' | 'lines'>;

const toJob = ({ id, scheduledAt, size, channel, customerId, lines }: Row): BookedJob => {
  const idsOf = (wanted: 'service' | 'add-on') => lines.filter(({ kind }) => kind === wanted).map(({ refId }) => refId);
  return {
    bookingId: id,
    startsAt: scheduledAt,
    size,
    channel,
    customerId,
    serviceIds: idsOf('service'),
    addOnIds: idsOf('add-on'),
  };
};

export const sqlPastWork = ({ sql }: Transaction): PastWork => ({
  within: async (siteId, { start, end }, most) =>
    (await sql<Row>('booking.past-work', WITHIN, [siteId, start, end, most])).map(toJob),
});
