import { type Change, change, type Id, ok, refusing, type RoleGrants, type RoleName, roles } from '../kernel/index.ts';
import { identityFailures } from './failures.ts';

export type RoleId = Id<'Role'>;
/** A name for a set of permissions. The five that every house begins with, and the owner's own. */
export type RoleRecord = {
  readonly id: RoleId;
  readonly version: number;
  readonly name: RoleName;
  readonly description: string;
  readonly grants: RoleGrants;
  /** What the product itself gave it last; null for the owner's own. */
  readonly seeded: RoleGrants | null;
  readonly removedAt: string | null;
};

export type RoleFact = { readonly type: 'role/changed'; readonly roleId: RoleId };
export type RoleChange = Change<RoleRecord, RoleFact>;

const refuse = refusing(identityFailures);
const changed = (next: RoleRecord): RoleChange => change(next, { type: 'role/changed', roleId: next.id });
const isSeeded = (name: RoleName): boolean => roles.some((role) => role === name);

export const RoleRecord = {
  create: (draft: Pick<RoleRecord, 'id' | 'name' | 'description' | 'grants'>): RoleChange =>
    changed({ ...draft, version: 0, seeded: null, removedAt: null }),

  /** The role of the owner stays what it is: an admin who lost a permission could not give it back. */
  update: (role: RoleRecord, details: Partial<Pick<RoleRecord, 'description' | 'grants'>>) =>
    role.name === 'admin' ? refuse('role/fixed') : ok<RoleChange>(changed({ ...role, ...details })),

  /** Only one that nobody holds, and none of the five. */
  remove: (role: RoleRecord, holders: number, now: string) => {
    if (isSeeded(role.name)) return refuse('role/fixed');
    return holders > 0 ? refuse('role/held', { holders }) : ok<RoleChange>(changed({ ...role, removedAt: now }));
  },

  /**
   * What a role holds after a new release: permissions whose grant the owner left alone follow the product, those that
   * the owner changed stay as they are.
   */
  reseeded: (current: RoleGrants, seeded: RoleGrants, next: RoleGrants): RoleGrants => {
    const names = new Set([...Object.keys(current), ...Object.keys(next)]);
    const merged = [...names].map((name) => {
      const isTouched = current[name] !== seeded[name];
      return [name, isTouched ? current[name] : next[name]] as const;
    });
    return Object.fromEntries(merged.filter((entry): entry is [string, RoleGrants[string]] => entry[1] !== undefined));
  },
} as const;
