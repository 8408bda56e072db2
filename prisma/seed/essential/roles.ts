import { access } from '@bling/api';
import { roleGrants, roles } from '@bling/domain/kernel';
import type { Connection } from '../../src/session.ts';

const PUT = `
  insert into identity.role (name, grants) values ($1, $2)
  on conflict (name) do update set grants = excluded.grants, updated_at = now() where role.grants <> excluded.grants`;

/** The five roles, with what the access tables give them. */
export const seedRoles = async ({ sql }: Connection): Promise<void> => {
  for (const role of roles) await sql('seed.role', PUT, [role, JSON.stringify(roleGrants(access, role))]);
};
