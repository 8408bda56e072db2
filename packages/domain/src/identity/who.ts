import {
  type Actor,
  type Approval,
  type CustomerId,
  Grant,
  type Grants,
  grantsOf,
  type HeldRole,
  type Instant,
  type RoleName,
  type SessionId,
  type UserId,
} from '../kernel/index.ts';
import { identityBasics } from './access.ts';
import { Security } from './security.ts';
import type { Impersonation } from './session.ts';

export type NamedRole = HeldRole & { readonly role: RoleName };

/** What a look-up of an open session finds: the person, what they hold, and what was allowed them for the moment. */
export type KnownSession = {
  readonly sessionId: SessionId;
  readonly userId: UserId;
  readonly customerId: CustomerId | null;
  readonly roles: readonly NamedRole[];
  readonly provedAt: Instant | null;
  readonly isStrong: boolean;
  readonly impersonation: Pick<Impersonation, 'by' | 'mayWrite'> | null;
  readonly adminsNeedSecondFactor: boolean;
  /** Each with the roles of who gave it: nobody allows more than they may themselves. */
  readonly approvals: readonly (Approval & { readonly roles: readonly HeldRole[] })[];
};

const basics: Grants = Object.fromEntries(identityBasics.map((permission) => [permission, Grant.own]));

const withApprovals = (grants: Grants, approvals: KnownSession['approvals']): Grants => {
  const widened: Record<string, Grant> = { ...grants };
  for (const { permission, roles } of approvals) {
    const theirs = grantsOf(roles);
    const grant = Object.hasOwn(theirs, permission) ? theirs[permission] : undefined;
    if (grant !== undefined) widened[permission] = Grant.with(widened[permission], { own: false, sites: grant.sites });
  }
  return widened;
};

/** Who a session speaks for, and everything they may do, from what is true now. */
export const actorFrom = (known: KnownSession): Actor => {
  const { userId, sessionId, customerId, provedAt, impersonation, roles, isStrong, approvals } = known;
  const held = withApprovals({ ...grantsOf(roles), ...basics }, approvals);
  const isHeldBack =
    impersonation === null && Security.isHeldBack(known, { isStrong, roles: roles.map(({ role }) => role) });
  return {
    kind: 'user',
    userId,
    sessionId,
    customerId,
    staffId: null,
    grants: isHeldBack ? Security.heldBack(held) : held,
    provedAt,
    onBehalf: impersonation === null ? null : { by: impersonation.by, mayWrite: impersonation.mayWrite },
    isHeldBack,
    approvals: approvals.map(({ id, permission, by }) => ({ id, permission, by })),
  };
};
