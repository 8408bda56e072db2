import type { Holds } from '@bling/api/ports';
import type { HoldId, Instant } from '@bling/domain/kernel';
import { type Hold, type HoldFact, holdShown } from '@bling/domain/scheduling';
import { knowing, saving, type Transaction } from '../transaction.ts';

const COLUMNS = `id, version, site_id as "siteId", resource_id as "resourceId", visitor_key as "visitorKey",
  starts_at as "startsAt", ends_at as "endsAt", during_start as "duringStart", during_end as "duringEnd", status,
  placed_at as "placedAt", expires_at as "expiresAt", extended`;
const FIND = `select ${COLUMNS} from scheduling.hold where id = $1`;
const ACTIVE = `select ${COLUMNS} from scheduling.hold where visitor_key = $1 and status = 'active'`;
const LOCK_ACTIVE = `${ACTIVE} for update`;
const PLACE = `
  insert into scheduling.hold (id, version, site_id, resource_id, visitor_key, starts_at, ends_at, during_start, during_end,
    status, placed_at, expires_at, extended)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
const CHANGE = `
  update scheduling.hold set version = $2, status = $3, expires_at = $4, extended = $5, updated_at = now()
  where id = $1 and version = $6 returning id`;
const DUE = `select id from scheduling.hold where status = 'active' and expires_at <= $1 order by expires_at limit $2`;

type Row = Omit<Hold, 'during'> & { readonly duringStart: Instant; readonly duringEnd: Instant };

const toHold = (row: Row | undefined): Hold | null => {
  if (row === undefined) return null;
  const { duringStart: start, duringEnd: end, ...hold } = row;
  return { ...hold, during: { start, end } };
};

export const sqlHolds = (transaction: Transaction): Holds => {
  const { sql } = transaction;
  const known = knowing(transaction, 'hold');
  return {
    find: async (id) => known(toHold((await sql<Row>('hold.find', FIND, [id]))[0])),
    activeOf: async (visitorKey) => known(toHold((await sql<Row>('hold.active', ACTIVE, [visitorKey]))[0])),
    lockActiveOf: async (visitorKey) =>
      known(toHold((await sql<Row>('hold.lock-active', LOCK_ACTIVE, [visitorKey]))[0])),
    due: async (now, limit) => (await sql<{ id: HoldId }>('hold.due', DUE, [now, limit])).map(({ id }) => id),
    save: saving<Hold, HoldFact>(transaction, {
      kind: 'hold',
      shown: holdShown,
      create: (hold) =>
        sql('hold.place', PLACE, [
          hold.id,
          hold.version,
          hold.siteId,
          hold.resourceId,
          hold.visitorKey,
          hold.startsAt,
          hold.endsAt,
          hold.during.start,
          hold.during.end,
          hold.status,
          hold.placedAt,
          hold.expiresAt,
          hold.extended,
        ]),
      update: async ({ id, version, status, expiresAt, extended }, before) =>
        (await sql('hold.change', CHANGE, [id, version, status, expiresAt, extended, before])).length,
    }),
  };
};
