import type { Actor, Instant, SessionId, SignedIn, SiteId, UserId } from '../kernel/index.ts';
import type { Changes } from './changes.ts';

/** Who acted. People are named by their id only. */
export type AuditActor = {
  readonly kind: Actor['kind'];
  readonly id: string | null;
  /** Of the product itself: the reaction or the command. */
  readonly name: string | null;
  readonly sessionId: SessionId | null;
  /** Who really sat there, when somebody acted in this person's name. */
  readonly onBehalfId: UserId | null;
  /** Who allowed this one act, beside the one who did it. */
  readonly approvedById: UserId | null;
};

/** What was acted on. `changes` is null where nothing of it was saved, or nobody knows what it was before. */
export type AuditTarget = { readonly kind: string; readonly id: string; readonly changes: Changes | null };

/** Who did what, written in the transaction of what was done and never changed again. */
export type AuditEntry = {
  readonly id: string;
  readonly at: Instant;
  readonly actor: AuditActor;
  /** A procedure, a reaction, or a command on the machine. */
  readonly action: string;
  readonly outcome: 'done' | 'denied';
  readonly failureCode: string | null;
  readonly requestId: string | null;
  readonly siteId: SiteId | null;
  readonly targets: readonly AuditTarget[];
};

const nobody = { id: null, name: null, sessionId: null, onBehalfId: null, approvedById: null };

/** The next act uses an approval up, whatever it is: the one for this very act is named first. */
const approvedBy = ({ approvals }: SignedIn, action: string): UserId | null =>
  (approvals.find(({ permission }) => permission === action) ?? approvals[0])?.by ?? null;

/** Who the trail says did this: ids, never a name of a person or of a partner. */
export const auditActorOf = (actor: Actor, action: string): AuditActor => {
  if (actor.kind === 'visitor') return { ...nobody, kind: 'visitor' };
  if (actor.kind === 'system') return { ...nobody, kind: 'system', name: actor.name };
  if (actor.kind === 'partner') return { ...nobody, kind: 'partner', id: actor.keyId };
  const { userId: id, sessionId, onBehalf } = actor;
  const approvedById = approvedBy(actor, action);
  return { kind: 'user', id, name: null, sessionId, onBehalfId: onBehalf?.by ?? null, approvedById };
};
