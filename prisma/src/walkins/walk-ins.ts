import type { WalkIns } from '@bling/api/ports';
import { type WalkIn, type WalkInFact, walkInShown } from '@bling/domain/walkins';
import { boardChannel } from '../bookings/channel.ts';
import { mappedRows } from '../table-rows.ts';
import type { Transaction } from '../transaction.ts';

type Row = Omit<WalkIn, 'totalPrice'> & { readonly totalAmount: number; readonly currency: string };

const walkInRows = mappedRows<WalkIn, WalkInFact, Row>({
  kind: 'walk-in',
  shown: walkInShown,
  table: 'walkins.walk_in',
  isStamped: true,
  columns: {
    id: 'id',
    version: 'version',
    siteId: 'site_id',
    number: 'number',
    ticket: 'ticket',
    plate: 'plate',
    size: 'size',
    customerId: 'customer_id',
    quote: 'quote',
    discountPercent: 'discount_percent',
    totalAmount: 'total_amount',
    currency: 'currency',
    payment: 'payment',
    status: 'status',
    rank: 'rank',
    promised: 'promised',
    arrivedAt: 'arrived_at',
    calledAt: 'called_at',
    startedAt: 'started_at',
    endedAt: 'ended_at',
    resourceId: 'resource_id',
    crewIds: 'crew_ids',
    reason: 'reason',
  },
  json: ['quote', 'promised'],
  toRow: ({ totalPrice, ...walkIn }) => ({
    ...walkIn,
    totalAmount: totalPrice.amount,
    currency: totalPrice.currency,
  }),
  toWhole: ({ totalAmount: amount, currency, ...walkIn }) => ({ ...walkIn, totalPrice: { amount, currency } }),
});

/** The row is locked until the transaction ends: numbers follow each other, and one that is taken back is given again. */
const NEXT_TICKET = `
  insert into walkins.ticket (site_id, date, last) values ($1, $2, 1)
  on conflict (site_id, date) do update set last = ticket.last + 1 returning last`;
const OPEN = `status in ('waiting', 'called', 'in_progress')`;

export const sqlWalkIns = (transaction: Transaction): WalkIns => {
  const { find, lock, save, where } = walkInRows(transaction);
  return {
    find,
    lock,
    save: async (change) => {
      await save(change);
      transaction.hint(boardChannel(change.next.siteId));
    },
    nextTicket: async (siteId, date) => {
      const [row] = await transaction.sql<{ last: number }>('walk-in.ticket', NEXT_TICKET, [siteId, date]);
      return row?.last ?? 0;
    },
    open: (siteId) => where('open', `site_id = $1 and ${OPEN} order by rank, ticket limit 500`, [siteId]),
    openByPlate: async (siteId, plate) =>
      (await where('open-by-plate', `site_id = $1 and plate = $2 and ${OPEN}`, [siteId, plate]))[0] ?? null,
    begun: (siteId, most) =>
      where(
        'begun',
        `site_id = $1 and status in ('in_progress', 'completed') and started_at is not null
        order by arrived_at desc, id desc limit $2`,
        [siteId, most],
      ),
  };
};
