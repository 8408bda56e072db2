import type { SiteId } from './id.ts';

/** The roles that every house begins with; others are made by its owner. */
export type Role = 'client' | 'washer' | 'cashier' | 'manager' | 'admin';
export const roles = ['client', 'washer', 'cashier', 'manager', 'admin'] as const satisfies readonly Role[];

/** How far a permission reaches: rows of one's own, rows of one's sites, everything. */
export type Scope = 'own' | 'site' | 'all';

/** Permission × role × scope. `public` is said, never implied: anyone may, signed in or not. */
export type AccessTable = Readonly<Record<string, Readonly<Partial<Record<Role, Scope>>> | 'public' | 'system'>>;

/** What one actor holds of one permission: their own rows or not, and the rows of which sites. */
export type Grant = { readonly own: boolean; readonly sites: 'all' | readonly SiteId[] };
export type Grants = Readonly<Record<string, Grant>>;
/** What a role says before anyone holds it: permission by permission, how far. */
export type RoleGrants = Readonly<Record<string, Scope>>;

/** A role that a person holds, at one site or (null) at all of them. */
export type HeldRole = { readonly grants: RoleGrants; readonly siteId: SiteId | null };

const sitesOfBoth = (a: Grant['sites'], b: Grant['sites']): Grant['sites'] =>
  a === 'all' || b === 'all' ? 'all' : [...new Set([...a, ...b])];

export const Grant = {
  own: { own: true, sites: [] } as Grant,
  all: { own: false, sites: 'all' } as Grant,
  at: (...sites: readonly SiteId[]): Grant => ({ own: false, sites }),

  /** Both together: whoever is a client and works at a site keeps either reach. */
  with: (a: Grant | undefined, b: Grant): Grant =>
    a === undefined ? b : { own: a.own || b.own, sites: sitesOfBoth(a.sites, b.sites) },

  /** Whether nothing of the second is missing in the first. */
  covers: (a: Grant | undefined, b: Grant): boolean => {
    if (a === undefined) return false;
    if (a.sites === 'all') return true;
    const { sites } = a;
    return (a.own || !b.own) && b.sites !== 'all' && b.sites.every((site) => sites.includes(site));
  },
} as const;

const reachOf = (scope: Scope, siteId: SiteId | null): Grant => {
  if (scope === 'own') return Grant.own;
  return scope === 'all' || siteId === null ? Grant.all : Grant.at(siteId);
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

/** What a person's roles add up to. A role held for all sites turns `site` into everything. */
export const grantsOf = (held: readonly HeldRole[]): Grants => {
  const grants: Record<string, Grant> = {};
  for (const { grants: given, siteId } of held)
    for (const [permission, scope] of Object.entries(given))
      grants[permission] = Grant.with(grants[permission], reachOf(scope, siteId));
  return grants;
};

/** Whether someone who holds the first could hand on the second without giving more than they have. */
export const within = (given: Grants, holder: Grants): boolean =>
  Object.entries(given).every(([permission, grant]) =>
    Grant.covers(Object.hasOwn(holder, permission) ? holder[permission] : undefined, grant),
  );
