import type { Plan } from '@bling/api/ports';
import type { Closure } from '@bling/domain/facilities';
import { type BookingId, type Instant, ok, type ResourceId } from '@bling/domain/kernel';
import type { Transaction } from '../transaction.ts';
import { BLOCK, DROP_HOLDS, PURGE } from './allocations.ts';

const CLOSED = `
  select id from scheduling.resource
  where site_id = $1 and kind in ('bay', 'team')
    and case when $2::uuid is not null then kind = 'bay' and ref_id = $2
      when $3::uuid is not null then kind = 'team' and ref_id = $3 else true end
  order by id for update`;
const IN_THE_WAY = `
  select ref_id as "bookingId", lower(job) as "startsAt" from scheduling.allocation
  where resource_id = any($1::uuid[]) and during && tstzrange($2, $3) and ref_kind = 'booking' order by 2 limit 200`;
const WAITING = `
  select a.ref_id as "bookingId", lower(a.job) as "startsAt" from scheduling.allocation a
  join scheduling.resource r on r.id = a.resource_id
  where r.kind = 'bay' and r.ref_id = $1 and upper(a.job) > $2 and a.ref_kind = 'booking' order by 2 limit 200`;
const UNBLOCK = `delete from scheduling.allocation where ref_kind = 'closure' and ref_id = $1`;

type InTheWay = { readonly bookingId: BookingId; readonly startsAt: Instant };

/** Closures in the plan: the bays and teams they name are taken for their span, under the same locks as any booking. */
export const sqlPlan = ({ sql, now }: Transaction): Plan => ({
  block: async ({ id, siteId, bayId, teamId, span: { start, end }, kind }: Closure) => {
    const rows = await sql<{ id: ResourceId }>('plan.closed', CLOSED, [siteId, bayId, teamId]);
    const resourceIds = rows.map((row) => row.id);
    await sql('allocation.purge', PURGE, [resourceIds, now()]);
    const bookings = await sql<InTheWay>('plan.in-the-way', IN_THE_WAY, [resourceIds, start, end]);
    if (bookings.length > 0) return { ok: false, failure: { bookings } };
    await sql('plan.drop-holds', DROP_HOLDS, [resourceIds, start, end]);
    await sql('plan.block', BLOCK, [resourceIds, start, end, kind, id, 'closure']);
    return ok(null);
  },
  waiting: async ({ id: bayId }, from) => sql<InTheWay>('plan.waiting', WAITING, [bayId, from]),
  unblock: async ({ id }) => {
    await sql('plan.unblock', UNBLOCK, [id]);
  },
});
