import type { Connection } from './session.ts';

/** A fact as a reaction gets it. Its id is the same at every try: use it to tell the outside world apart. */
export type DeliveredFact = {
  readonly id: string;
  readonly type: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
  /** ISO instant. */
  readonly occurredAt: string;
};

export type Picked = DeliveredFact & { readonly attempts: number };

/** A fact waits for those before it of its own aggregate, also while one of them is parked. */
const DUE = `d.subscriber = $1 and d.parked_at is null and d.due_at <= now() and not exists (
  select from kernel.delivery earlier
  where earlier.subscriber = d.subscriber and earlier.aggregate = d.aggregate
    and earlier.aggregate_id = d.aggregate_id and earlier.version < d.version)`;

const PICK = `
  select d.fact_id as id, o.type, d.aggregate, d.aggregate_id as "aggregateId", d.version, o.payload,
    o.request_id as "requestId", o.occurred_at as "occurredAt", d.attempts
  from kernel.delivery d join kernel.outbox o on o.id = d.fact_id
  where ${DUE}
  order by d.due_at, d.fact_id limit 1 for update of d skip locked`;

/** Locks the oldest delivery that is the subscriber's turn and nobody else's work. */
export const pick = async ({ sql }: Connection, subscriber: string): Promise<Picked | null> => {
  const [picked] = await sql<Picked>('delivery.pick', PICK, [subscriber]);
  return picked ?? null;
};

export const remove = async ({ sql }: Connection, subscriber: string, factId: string): Promise<void> => {
  await sql('delivery.remove', 'delete from kernel.delivery where subscriber = $1 and fact_id = $2', [
    subscriber,
    factId,
  ]);
};

export type Failed = {
  readonly subscriber: string;
  readonly fact: Picked;
  readonly error: string;
  /** Milliseconds from now; null parks it. */
  readonly againInMs: number | null;
};

/** The later ones of the aggregate move along, so that looking for work does not pass over them each time. */
const POSTPONE = `
  with failed as (
    update kernel.delivery set attempts = attempts + 1, last_error = $3,
      due_at = now() + coalesce($4, 0) * interval '1 millisecond',
      parked_at = case when $4::float8 is null then now() end
    where subscriber = $1 and fact_id = $2 and attempts = $5
    returning subscriber, aggregate, aggregate_id, version
  ), later as (
    update kernel.delivery d
    set due_at = case when $4 is null then 'infinity' else now() + $4 * interval '1 millisecond' end
    from failed f
    where d.subscriber = f.subscriber and d.aggregate = f.aggregate and d.aggregate_id = f.aggregate_id
      and d.version > f.version
  )
  select from failed`;

/** Writes down a failed try; answers false when another dispatcher already did. */
export const postpone = async (
  { sql }: Connection,
  { subscriber, fact, error, againInMs }: Failed,
): Promise<boolean> => {
  const values = [subscriber, fact.id, error, againInMs, fact.attempts];
  return (await sql('delivery.postpone', POSTPONE, values)).length > 0;
};

/** Which of the subscribers have work that is due now, locked or not. One cheap question for all. */
export const subscribersWithWork = async (
  { sql }: Connection,
  names: readonly string[],
): Promise<readonly string[]> => {
  const rows = await sql<{ name: string }>(
    'delivery.work',
    `select name from unnest($1::text[]) as name where exists (
      select from kernel.delivery d where ${DUE.replace('$1', 'name')})`,
    [names],
  );
  return rows.map(({ name }) => name);
};

const RESUME = `
  update kernel.delivery set attempts = 0, parked_at = null, due_at = now()
  where subscriber = $1 and aggregate = $2 and aggregate_id = $3 and exists (
    select from kernel.delivery parked where parked.subscriber = $1 and parked.aggregate = $2
      and parked.aggregate_id = $3 and parked.parked_at is not null)
  returning fact_id`;

export type ParkedPlace = { readonly subscriber: string; readonly aggregate: string; readonly aggregateId: string };

/** Takes a parked aggregate up again, after what stopped it was mended; answers false when it was not parked. */
export const resume = async (
  { sql }: Connection,
  { subscriber, aggregate, aggregateId }: ParkedPlace,
): Promise<boolean> => (await sql('delivery.resume', RESUME, [subscriber, aggregate, aggregateId])).length > 0;
