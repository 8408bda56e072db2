import type { Grant, Grants } from './grants.ts';
import type { ApiKeyId, ApprovalId, CustomerId, SessionId, SiteId, StaffId, UserId } from './id.ts';
import { Instant, MINUTE } from './instant.ts';

/** A manager's word, given by PIN beside the one who acts: one permission, for one act, for a short while. */
export type Approval = { readonly id: ApprovalId; readonly permission: string; readonly by: UserId };

export type Actor =
  | {
      readonly kind: 'user';
      readonly userId: UserId;
      readonly sessionId: SessionId;
      /** Null until the reaction to the verified account has created it. */
      readonly customerId: CustomerId | null;
      readonly staffId: StaffId | null;
      readonly grants: Grants;
      /** When this session last proved by more than a token who sits there; null where it never can. */
      readonly provedAt: Instant | null;
      /** Set while somebody of support acts as this person. */
      readonly onBehalf: OnBehalf | null;
      /** Nothing but one's own account is open until a second factor is enrolled. */
      readonly isHeldBack: boolean;
      /** What others allowed for this session, already part of its grants. */
      readonly approvals: readonly Approval[];
    }
  /** Another system, by its key. */
  | {
      readonly kind: 'partner';
      readonly keyId: ApiKeyId;
      readonly name: string;
      readonly grants: Grants;
      readonly ratePerMinute: number;
    }
  | { readonly kind: 'visitor' }
  /** The product itself: a reaction, a sweep, a command on the machine. */
  | { readonly kind: 'system'; readonly name: string };

export type OnBehalf = { readonly by: UserId; readonly mayWrite: boolean };
export type SignedIn = Extract<Actor, { kind: 'user' }>;
export type Partner = Extract<Actor, { kind: 'partner' }>;
type Granted = SignedIn | Partner;
export const visitor: Actor = { kind: 'visitor' };
export const system = (name: string): Actor => ({ kind: 'system', name });

/** A dangerous act wants a proof that is no older. */
export const PROOF_MS = 10 * MINUTE;
/** Whether a dangerous act may go ahead without asking the person to prove again who they are. */
export const hasProof = (actor: Actor, now: Instant): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'user' && actor.provedAt !== null && Instant.between(actor.provedAt, now) <= PROOF_MS);

/** The ids that own a row; a feature's `policy.ts` says which of its entity's fields they are. */
export type Owned = {
  readonly customerId?: CustomerId | null;
  readonly userId?: UserId | null;
  readonly siteId?: SiteId | null;
};

const isOneOf = (id: string | null | undefined, ids: readonly string[]): boolean =>
  id !== undefined && id !== null && ids.includes(id);

const isOwn = (actor: Granted, { customerId, userId }: Owned): boolean => {
  if (actor.kind === 'partner') return false;
  return isOneOf(userId, [actor.userId]) || (actor.customerId !== null && isOneOf(customerId, [actor.customerId]));
};
const isAtSites = ({ sites }: Grant, { siteId }: Owned): boolean => sites === 'all' || isOneOf(siteId, sites);

/** Only what was granted: not what every object has from birth. */
const grantOf = (actor: Actor, permission: string): Grant | undefined =>
  'grants' in actor && Object.hasOwn(actor.grants, permission) ? actor.grants[permission] : undefined;

/** The only decision about access: does a grant of the actor cover this row? The system may do all. */
export const may = (actor: Actor, permission: string, owned: Owned): boolean => {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'visitor') return false;
  const grant = grantOf(actor, permission);
  return grant !== undefined && (isAtSites(grant, owned) || (grant.own && isOwn(actor, owned)));
};

/** Whether the actor may do it to this row as one of the house, and not only because the row is their own. */
export const mayForHouse = (actor: Actor, permission: string, owned: Owned): boolean => {
  const grant = grantOf(actor, permission);
  return actor.kind === 'system' || (grant !== undefined && isAtSites(grant, owned));
};

/**
 * Whether a call may change anything by this permission. Who acts for somebody else may only with leave, and never
 * touches their account: but for leaving it.
 */
export const mayChange = (actor: Actor, permission: string): boolean => {
  if (actor.kind !== 'user' || actor.onBehalf === null || permission === 'identity.impersonation.stop') return true;
  return actor.onBehalf.mayWrite && !permission.startsWith('identity.');
};

/** Whether the actor holds the permission at all, whatever its reach: for menus, not for rows. */
export const holds = (actor: Actor, permission: string): boolean =>
  actor.kind === 'system' || grantOf(actor, permission) !== undefined;

/** The rows that a list may show: a port that lists takes one, so that no list forgets it. */
export type ActorScope =
  | { readonly reach: 'all' }
  /** Rows of these sites, and the customer's own wherever they are. */
  | { readonly reach: 'sites'; readonly siteIds: readonly SiteId[]; readonly customerId: CustomerId | null }
  | { readonly reach: 'customer'; readonly customerId: CustomerId }
  | { readonly reach: 'nothing' };

const ownCustomer = (actor: Actor, { own }: Grant): CustomerId | null =>
  own && actor.kind === 'user' ? actor.customerId : null;

export const actorScope = (actor: Actor, permission: string): ActorScope => {
  if (actor.kind === 'system') return { reach: 'all' };
  const grant = grantOf(actor, permission);
  if (grant === undefined) return { reach: 'nothing' };
  const { sites } = grant;
  if (sites === 'all') return { reach: 'all' };
  const customerId = ownCustomer(actor, grant);
  if (sites.length > 0) return { reach: 'sites', siteIds: sites, customerId };
  return customerId === null ? { reach: 'nothing' } : { reach: 'customer', customerId };
};
