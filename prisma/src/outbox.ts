import { uuidv7 } from 'uuidv7';
import type { Connection } from './session.ts';

/** The channel on which dispatchers hear that facts were recorded. */
export const FACTS = 'facts';

/** What one save adds to the outbox: the facts behind the aggregate's new version. */
export type Recorded = {
  /** The kind of aggregate, as in `booking`. */
  readonly aggregate: string;
  readonly id: string;
  /** The version after the save; the facts take the versions that end with it. */
  readonly version: number;
  readonly facts: readonly { readonly type: string }[];
  readonly requestId: string | null;
  /** ISO instant. */
  readonly at: string;
};

/** Which subscribers react to a type of fact. */
export type SubscribersOf = (type: string) => readonly string[];

const RECORD = `
  with fact as (
    insert into kernel.outbox (id, aggregate, aggregate_id, version, type, payload, request_id, occurred_at)
    select id, $1, $2, version, type, payload, $3, $4
    from unnest($5::uuid[], $6::int[], $7::text[], $8::jsonb[]) as new (id, version, type, payload)
  ), due as (
    insert into kernel.delivery (subscriber, fact_id, aggregate, aggregate_id, version, due_at)
    select subscriber, fact_id, $1, $2, version, now()
    from unnest($9::text[], $10::uuid[], $11::int[]) as new (subscriber, fact_id, version)
  )
  select`;

/**
 * Adds the facts and a delivery for each subscriber in one statement of the save's own transaction, and tells the
 * dispatchers after its commit. Two saves of the same version violate `outbox_aggregate_version_key`.
 */
export const record = async (connection: Connection, save: Recorded, subscribersOf: SubscribersOf): Promise<void> => {
  const { aggregate, id, version, facts, requestId, at } = save;
  if (facts.length === 0) return;
  const first = version - facts.length + 1;
  const rows = facts.map(({ type, ...payload }, index) => ({
    id: uuidv7(),
    type,
    payload: JSON.stringify(payload),
    version: first + index,
  }));
  const due = rows.flatMap((row) => subscribersOf(row.type).map((subscriber) => ({ ...row, subscriber })));
  await connection.send('outbox.record', RECORD, [
    aggregate,
    id,
    requestId,
    at,
    rows.map((row) => row.id),
    rows.map((row) => row.version),
    rows.map((row) => row.type),
    rows.map((row) => row.payload),
    due.map(({ subscriber }) => subscriber),
    due.map((row) => row.id),
    due.map((row) => row.version),
  ]);
  if (due.length > 0) connection.hint(FACTS);
};
