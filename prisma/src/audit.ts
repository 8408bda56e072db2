import { uuidv7 } from 'uuidv7';
import type { Connection } from './session.ts';

export type AuditEntry = {
  /** ISO instant. */
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string | null };
  /** The permission or procedure: `bookings.cancel`. */
  readonly action: string;
  readonly outcome: 'done' | 'denied';
  readonly failureCode: string | null;
  readonly requestId: string | null;
  /** What was acted on, as JSON: kinds and ids. */
  readonly targets: readonly { readonly kind: string; readonly id: string }[];
};

const APPEND = `
  insert into audit.entry (id, at, actor_kind, actor_id, actor_name, action, outcome, failure_code, request_id, targets)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Adds an entry in the transaction of what it tells of. The product's role can never change or remove it. */
export const append = async ({ sql }: Connection, entry: AuditEntry): Promise<void> => {
  const { at, actor, action, outcome, failureCode, requestId, targets } = entry;
  await sql('audit.append', APPEND, [
    uuidv7(),
    at,
    actor.kind,
    actor.id,
    actor.name,
    action,
    outcome,
    failureCode,
    requestId,
    JSON.stringify(targets),
  ]);
};
