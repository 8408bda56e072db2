import type { ParkedFact, ParkedFacts } from '@bling/api/ports';
import { resume } from '../deliveries.ts';
import { FACTS } from '../outbox.ts';
import type { Transaction } from '../transaction.ts';

const PARKED = `
  select d.subscriber, d.aggregate, d.aggregate_id as "aggregateId", d.fact_id as "factId", o.type, d.attempts,
    left(d.last_error, 500) as error, d.parked_at as "parkedAt",
    (select count(*) from kernel.delivery later where later.subscriber = d.subscriber and later.aggregate = d.aggregate
      and later.aggregate_id = d.aggregate_id and later.version > d.version) as behind
  from kernel.delivery d join kernel.outbox o on o.id = d.fact_id
  where d.parked_at is not null order by d.parked_at, d.fact_id limit $1`;

export const sqlParkedFacts = (transaction: Transaction): ParkedFacts => ({
  list: (limit) => transaction.sql<ParkedFact>('parked.list', PARKED, [limit]),
  resume: async (place) => {
    if (!(await resume(transaction, place))) return false;
    transaction.trail.touched(place.aggregate, place.aggregateId);
    transaction.hint(FACTS);
    return true;
  },
});
