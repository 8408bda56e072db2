import type { Occupancy, Occupant } from '@bling/api/ports';
import type { Transaction } from '../transaction.ts';

const SELECT = `
  select o.resource_id as "resourceId", o.ref_kind as "kind", o.ref_id as "id", o.number from scheduling.occupancy o`;
const OF_SITE = `${SELECT} join scheduling.resource r on r.id = o.resource_id where r.site_id = $1`;
const ENTER = 'insert into scheduling.occupancy (resource_id, ref_kind, ref_id, number) values ($1, $2, $3, $4)';
const LEAVE = 'delete from scheduling.occupancy where ref_kind = $1 and ref_id = $2';

type Row = Omit<Occupant, 'ref'> & Occupant['ref'];
const toOccupant = ({ kind, id, ...row }: Row): Occupant => ({ ...row, ref: { kind, id } });

export const sqlOccupancy = ({ sql }: Transaction): Occupancy => ({
  at: async (resourceId) => {
    const [row] = await sql<Row>('occupancy.at', `${SELECT} where o.resource_id = $1`, [resourceId]);
    return row === undefined ? null : toOccupant(row);
  },
  enter: async ({ resourceId, ref, number }) => {
    await sql('occupancy.enter', ENTER, [resourceId, ref.kind, ref.id, number]);
  },
  leave: async ({ kind, id }) => {
    await sql('occupancy.leave', LEAVE, [kind, id]);
  },
  ofSite: async (siteId) => (await sql<Row>('occupancy.of-site', OF_SITE, [siteId])).map(toOccupant),
});
