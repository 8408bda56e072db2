import type { RoleRecord } from '@bling/domain/identity';
import { type Actor, commonFailures, holds, ok, refusing } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const roleView = (role: RoleRecord, holders: number) => ({
  ...role,
  isSeeded: role.seeded !== null,
  holders,
  grants: Object.entries(role.grants).map(([permission, scope]) => ({ permission, scope })),
});

/** Every role with what it gives, and everything that a role can give. */
export const listRoles =
  (permissions: readonly string[]) =>
  ({ roles }: IdentityPorts) =>
  async (_input: object, actor: Actor) => {
    if (!holds(actor, 'identity.roles.list')) return refuse('not-allowed');
    const items = [];
    for (const role of await roles.all()) items.push(roleView(role, await roles.holders(role.name)));
    return ok({ items, permissions });
  };
