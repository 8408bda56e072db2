import type { Fleets } from '@bling/api/ports';
import type { CustomerId } from '@bling/domain/kernel';
import type { Transaction } from '../transaction.ts';

const SPOKEN_FOR = `select id, contact_id as "contactId" from customers.fleet_account
  where contact_id = any($1::uuid[]) order by id`;
type Row = { readonly id: string; readonly contactId: CustomerId };

export const sqlFleetsOf = ({ sql }: Transaction): Fleets => ({
  spokenForBy: async (ids) => {
    const found = await sql<Row>('fleet.spoken-for', SPOKEN_FOR, [ids]);
    const fleetsOf = (id: CustomerId) => found.filter(({ contactId }) => contactId === id).map((fleet) => fleet.id);
    return new Map(ids.map((id) => [id, fleetsOf(id)]));
  },
});
