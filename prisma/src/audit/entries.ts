import type { AuditEntry, AuditTarget, Changes } from '@bling/domain/audit';
import { uuidv7 } from 'uuidv7';
import type { Connection } from '../session.ts';

const APPEND = `
  with entry as (
    insert into audit.entry (id, at, actor_kind, actor_id, actor_name, session_id, on_behalf_id, approved_by_id, action,
      outcome, failure_code, request_id, site_id, targets, changes)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  )
  insert into audit.waiting (entry_id) values ($1)`;

/** JSON that a column takes: it has no half characters and no NUL, which people's texts may have. */
const storable = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? Buffer.from(inner).toString().replaceAll('\u0000', '\uFFFD') : inner,
  );

/** Adds an entry in the transaction of what it tells of. The product's role can never change or remove it. */
export const append = async ({ send }: Connection, entry: Omit<AuditEntry, 'id'>): Promise<void> => {
  const { at, actor, action, outcome, failureCode, requestId, siteId, targets } = entry;
  await send('audit.append', APPEND, [
    uuidv7(),
    at,
    actor.kind,
    actor.id,
    actor.name,
    actor.sessionId,
    actor.onBehalfId,
    actor.approvedById,
    action,
    outcome,
    failureCode,
    requestId,
    siteId,
    JSON.stringify(targets.map(({ kind, id }) => ({ kind, id }))),
    storable(targets.map(({ changes }) => changes)),
  ]);
};

/** Of a table that is called `e`. */
export const ENTRY = `e.id, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", e.actor_name as "actorName",
  e.session_id as "sessionId", e.on_behalf_id as "onBehalfId", e.approved_by_id as "approvedById", e.action, e.outcome,
  e.failure_code as "failureCode", e.request_id as "requestId", e.site_id as "siteId", e.targets, e.changes`;

type Who = AuditEntry['actor'];
export type EntryRow = Omit<AuditEntry, 'actor' | 'targets'> & {
  readonly actorKind: Who['kind'];
  readonly actorId: Who['id'];
  readonly actorName: Who['name'];
  readonly sessionId: Who['sessionId'];
  readonly onBehalfId: Who['onBehalfId'];
  readonly approvedById: Who['approvedById'];
  readonly targets: readonly Pick<AuditTarget, 'kind' | 'id'>[];
  readonly changes: readonly (Changes | null)[];
};

export const toEntry = (row: EntryRow): AuditEntry => {
  const { actorKind, actorId, actorName, sessionId, onBehalfId, approvedById, targets, changes, ...entry } = row;
  return {
    id: entry.id,
    at: entry.at,
    actor: { kind: actorKind, id: actorId, name: actorName, sessionId, onBehalfId, approvedById },
    action: entry.action,
    outcome: entry.outcome,
    failureCode: entry.failureCode,
    requestId: entry.requestId,
    siteId: entry.siteId,
    targets: targets.map(({ kind, id }, place) => ({ kind, id, changes: changes[place] ?? null })),
  };
};
