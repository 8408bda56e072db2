import { access } from '@bling/api';
import { RoleRecord } from '@bling/domain/identity';
import { roleGrants, type RoleGrants, roles } from '@bling/domain/kernel';
import type { Connection } from '../../src/session.ts';

type Kept = { readonly grants: RoleGrants; readonly seeded: RoleGrants | null };
const KEPT = 'select grants, seeded from identity.role where name = $1 for update';
const ADD = `insert into identity.role (id, name, grants, seeded) values (gen_random_uuid(), $1, $2, $2)
  on conflict (name) do nothing`;
const FOLLOW = `update identity.role set grants = $2, seeded = $3, version = version + 1, updated_at = now()
  where name = $1 and (grants <> $2 or seeded is distinct from $3)`;

/** The five roles. What the owner changed of them stays; the rest follows the access tables of this release. */
export const seedRoles = async ({ sql }: Connection): Promise<void> => {
  for (const role of roles) {
    const next = roleGrants(access, role);
    await sql('seed.role-add', ADD, [role, JSON.stringify(next)]);
    const [kept] = await sql<Kept>('seed.role-kept', KEPT, [role]);
    const grants = kept === undefined ? next : RoleRecord.reseeded(kept.grants, kept.seeded ?? kept.grants, next);
    await sql('seed.role', FOLLOW, [role, JSON.stringify(role === 'admin' ? next : grants), JSON.stringify(next)]);
  }
};
