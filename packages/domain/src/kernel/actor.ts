import type { CustomerId, SessionId, SiteId, StaffId, UserId } from './id.ts';

export type Role = 'client' | 'washer' | 'cashier' | 'manager' | 'admin';
export const roles = ['client', 'washer', 'cashier', 'manager', 'admin'] as const satisfies readonly Role[];

/** How far a permission reaches: rows of one's own, rows of one's sites, everything. */
export type Scope = 'own' | 'site' | 'all';

/** Permission × role × scope. `public` is said, never implied: anyone may, signed in or not. */
export type AccessTable = Readonly<Record<string, Readonly<Partial<Record<Role, Scope>>> | 'public' | 'system'>>;

/** What one actor holds of one permission. A `site` scope names its sites. */
export type Grant = 'own' | 'all' | readonly SiteId[];
export type Grants = Readonly<Record<string, Grant>>;
/** What a role says before anyone holds it: permission by permission, how far. */
export type RoleGrants = Readonly<Record<string, Scope>>;

export type Actor =
  | {
      readonly kind: 'user';
      readonly userId: UserId;
      readonly sessionId: SessionId;
      /** Null until the reaction to the verified account has created it. */
      readonly customerId: CustomerId | null;
      readonly staffId: StaffId | null;
      readonly grants: Grants;
    }
  | { readonly kind: 'visitor' }
  /** The product itself: a reaction, a sweep, a command on the machine. */
  | { readonly kind: 'system'; readonly name: string };

export type SignedIn = Extract<Actor, { kind: 'user' }>;
export const visitor: Actor = { kind: 'visitor' };
export const system = (name: string): Actor => ({ kind: 'system', name });

/** The ids that own a row; a feature's `policy.ts` says which of its entity's fields they are. */
export type Owned = { readonly customerId?: CustomerId | null; readonly siteId?: SiteId | null };

const covers = (grant: Grant, actor: SignedIn, { customerId, siteId }: Owned): boolean => {
  if (grant === 'all') return true;
  if (grant === 'own') return actor.customerId !== null && customerId === actor.customerId;
  return siteId !== undefined && siteId !== null && grant.includes(siteId);
};

/** Only what was granted: not what every object has from birth. */
const grantOf = ({ grants }: SignedIn, permission: string): Grant | undefined =>
  Object.hasOwn(grants, permission) ? grants[permission] : undefined;

/** The only decision about access: does a grant of the actor cover this row? The system may do all. */
export const may = (actor: Actor, permission: string, owned: Owned): boolean => {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'visitor') return false;
  const grant = grantOf(actor, permission);
  return grant !== undefined && covers(grant, actor, owned);
};

/** Whether the actor holds the permission at all, whatever its reach: for menus, not for rows. */
export const holds = (actor: Actor, permission: string): boolean =>
  actor.kind === 'system' || (actor.kind === 'user' && grantOf(actor, permission) !== undefined);

/** The rows that a list may show: a port that lists takes one, so that no list forgets it. */
export type ActorScope =
  | { readonly reach: 'all' }
  | { readonly reach: 'sites'; readonly siteIds: readonly SiteId[] }
  | { readonly reach: 'customer'; readonly customerId: CustomerId }
  | { readonly reach: 'nothing' };

export const actorScope = (actor: Actor, permission: string): ActorScope => {
  if (actor.kind === 'system') return { reach: 'all' };
  if (actor.kind === 'visitor') return { reach: 'nothing' };
  const grant = grantOf(actor, permission);
  if (grant === undefined) return { reach: 'nothing' };
  if (grant === 'all') return { reach: 'all' };
  if (grant !== 'own') return { reach: 'sites', siteIds: grant };
  return actor.customerId === null ? { reach: 'nothing' } : { reach: 'customer', customerId: actor.customerId };
};

/** A role that a person holds, at one site or (null) at all of them. */
export type HeldRole = { readonly grants: RoleGrants; readonly siteId: SiteId | null };

const wider = (a: Grant | undefined, b: Grant): Grant => {
  if (a === undefined || b === 'all') return b;
  if (a === 'all' || b === 'own') return a;
  if (a === 'own') return b;
  return [...new Set([...a, ...b])];
};

const reachOf = (scope: Scope, siteId: SiteId | null): Grant => {
  if (scope !== 'site') return scope;
  return siteId === null ? 'all' : [siteId];
};

/** What one role is given by the access tables; stored with the role when it is seeded. */
export const roleGrants = (table: AccessTable, role: Role): RoleGrants => {
  const grants: Record<string, Scope> = {};
  for (const [permission, row] of Object.entries(table)) {
    const scope = typeof row === 'string' ? undefined : row[role];
    if (scope !== undefined) grants[permission] = scope;
  }
  return grants;
};

/** What a person's roles add up to. A role held for all sites turns `site` into `all`; the wider grant wins. */
export const grantsOf = (held: readonly HeldRole[]): Grants => {
  const grants: Record<string, Grant> = {};
  for (const { grants: given, siteId } of held)
    for (const [permission, scope] of Object.entries(given))
      grants[permission] = wider(grants[permission], reachOf(scope, siteId));
  return grants;
};
