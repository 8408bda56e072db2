import type { LostDemand } from '@bling/api/ports';
import type { LostCount } from '@bling/domain/scheduling';
import type { Transaction } from '../transaction.ts';

/** In one order for everyone, so that two processes that add at once wait for each other, and never crosswise. */
const ADD = `
  insert into scheduling.lost_demand (site_id, day, reason, searches)
  select * from unnest($1::uuid[], $2::date[], $3::text[], $4::int[]) as lost (site_id, day, reason, searches)
  order by site_id, day, reason
  on conflict (site_id, day, reason) do update set searches = lost_demand.searches + excluded.searches`;
const OF = `
  select reason as "constraint", sum(searches) as searches from scheduling.lost_demand
  where site_id = $1 and day between $2::date and $3::date group by reason`;

export const sqlLostDemand = ({ sql }: Transaction): LostDemand => ({
  add: async (lost) => {
    const column = <K extends keyof (typeof lost)[number]>(name: K) => lost.map((one) => one[name]);
    await sql('lost.add', ADD, [column('siteId'), column('day'), column('constraint'), column('searches')]);
  },
  of: (siteId, from, to) => sql<LostCount>('lost.of', OF, [siteId, from, to]),
});
