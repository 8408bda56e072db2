import { identityFailures, User } from '@bling/domain/identity';
import { type Actor, grantsOf, type HeldRole, holds, ok, refusing, within } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { SetRoles } from '../contract.ts';
import type { Held, IdentityPorts } from '../ports.ts';
import { findUser, keepsAnAdmin } from './find-user.ts';

const refuse = refusing(identityFailures);

const namesOf = (held: readonly Held[]): readonly string[] => held.map(({ role, siteId }) => `${role} ${siteId}`);

/** What is added may give no more than the giver has; who writes roles themselves could give anything anyway. */
const mayGive = (actor: Actor, added: readonly HeldRole[]): boolean => {
  if (actor.kind === 'system' || holds(actor, 'identity.roles.update')) return true;
  return actor.kind === 'user' && within(grantsOf(added), actor.grants);
};

const grantsIn = async ({ roles }: IdentityPorts, held: readonly Held[]) => {
  const known = await roles.all();
  const found: HeldRole[] = [];
  for (const { role, siteId } of held) {
    const record = known.find(({ name }) => name === role);
    if (record === undefined) return refuse('role/unknown');
    found.push({ grants: record.grants, siteId });
  }
  return ok(found);
};

/** Replaces what a person holds. Their tokens of before are worth nothing from the commit on. */
export const setRoles =
  (ports: IdentityPorts) =>
  async ({ userId, roles }: z.output<typeof SetRoles>, actor: Actor) => {
    const found = await findUser(ports, userId, { actor, permission: 'identity.users.setRoles' });
    if (!found.ok) return found;
    const { user, held } = found.value;
    const wanted = [...new Map(roles.map((one) => [`${one.role} ${one.siteId}`, one])).values()];
    const before = namesOf(held);
    const added = await grantsIn(
      ports,
      wanted.filter((one) => !before.includes(namesOf([one])[0] ?? '')),
    );
    if (!added.ok) return added;
    if (!mayGive(actor, added.value)) return refuse('user/beyond-your-rights');
    if (!namesOf(wanted).includes('admin null')) {
      const kept = await keepsAnAdmin(ports, user, held);
      if (!kept.ok) return kept;
    }
    await ports.users.setRoles(userId, wanted);
    const changed = User.rolesChanged(user);
    await ports.users.save(changed);
    return ok({ ...changed.next, roles: wanted });
  };
