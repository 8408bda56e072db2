import { identityFailures, RoleRecord } from '@bling/domain/identity';
import { type Actor, commonFailures, may, ok, refusing, type RoleGrants } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import { DONE } from '../../kernel/contract.ts';
import type { CreateRole, RoleRef, UpdateRole } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';
import { roleView } from './list-roles.ts';

type Given = z.output<typeof CreateRole>['grants'];

const refuse = refusing({ ...identityFailures, ...commonFailures });

/** A permission that does not exist would be one that nobody ever notices. */
const grantsFrom = (given: Given, permissions: readonly string[]) => {
  const odd = given.find(({ permission }) => !permissions.includes(permission));
  if (odd !== undefined) return refuse('role/unknown-permission', { permission: odd.permission });
  return ok<RoleGrants>(Object.fromEntries(given.map(({ permission, scope }) => [permission, scope])));
};

export const createRole =
  (permissions: readonly string[]) =>
  ({ roles, newId }: IdentityPorts) =>
  async ({ name, description, ...input }: z.output<typeof CreateRole>, actor: Actor) => {
    if (!may(actor, 'identity.roles.create', {})) return refuse('not-allowed');
    const grants = grantsFrom(input.grants, permissions);
    if (!grants.ok) return grants;
    if ((await roles.byName(name)) !== null) return refuse('role/exists');
    const created = RoleRecord.create({ id: newId(), name, description: description ?? '', grants: grants.value });
    await roles.save(created);
    return ok(roleView(created.next, 0));
  };

/** Whoever holds the role may do more, or less, from the next call on. */
export const updateRole =
  (permissions: readonly string[]) =>
  ({ roles }: IdentityPorts) =>
  async ({ name, version, ...input }: z.output<typeof UpdateRole>, actor: Actor) => {
    if (!may(actor, 'identity.roles.update', {})) return refuse('not-allowed');
    const role = await roles.byName(name);
    if (role === null) return refuse('role/unknown');
    if (role.version !== version) return refuse('stale', { version: role.version });
    const grants = input.grants === undefined ? null : grantsFrom(input.grants, permissions);
    if (grants?.ok === false) return grants;
    const updated = RoleRecord.update(role, given({ description: input.description, grants: grants?.value }));
    if (!updated.ok) return updated;
    await roles.save(updated.value);
    return ok(roleView(updated.value.next, await roles.holders(name)));
  };

export const removeRole =
  ({ roles, now }: IdentityPorts) =>
  async ({ name }: z.output<typeof RoleRef>, actor: Actor) => {
    if (!may(actor, 'identity.roles.remove', {})) return refuse('not-allowed');
    const role = await roles.byName(name);
    if (role === null) return refuse('role/unknown');
    const removed = RoleRecord.remove(role, await roles.holders(name), now());
    if (!removed.ok) return removed;
    await roles.save(removed.value);
    return ok(DONE);
  };
