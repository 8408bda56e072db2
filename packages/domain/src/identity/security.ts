import { type Change, change, type Grants, type Id, type RoleName } from '../kernel/index.ts';
import { identityBasics } from './access.ts';

/** What the owner decided about signing in; one for the whole house. */
export type Security = {
  readonly id: Id<'Security'>;
  readonly version: number;
  readonly adminsNeedSecondFactor: boolean;
};
export const SECURITY_ID: Id<'Security'> = '00000000-0000-7000-8000-00000000005e';
export type SecurityFact = { readonly type: 'security/changed'; readonly adminsNeedSecondFactor: boolean };
export type SecurityChange = Change<Security, SecurityFact>;

export const Security = {
  initial: { id: SECURITY_ID, version: 0, adminsNeedSecondFactor: false } as Security,

  set: (security: Security, { adminsNeedSecondFactor }: Pick<Security, 'adminsNeedSecondFactor'>): SecurityChange =>
    change({ ...security, adminsNeedSecondFactor }, { type: 'security/changed', adminsNeedSecondFactor }),

  /** Whether a session is good for nothing yet but enrolling a second factor. */
  isHeldBack: (
    { adminsNeedSecondFactor }: Pick<Security, 'adminsNeedSecondFactor'>,
    session: { readonly isStrong: boolean; readonly roles: readonly RoleName[] },
  ): boolean => adminsNeedSecondFactor && !session.isStrong && session.roles.includes('admin'),

  /** What is left to a session that is held back: one's own account. */
  heldBack: (grants: Grants): Grants =>
    Object.fromEntries(Object.entries(grants).filter(([permission]) => identityBasics.includes(permission))),
} as const;
