import { identityFailures, User } from '@bling/domain/identity';
import { type Actor, commonFailures, may, ok, refusing, type UserId } from '@bling/domain/kernel';
import type { Held, IdentityPorts } from '../ports.ts';

const refuse = refusing({ ...identityFailures, ...commonFailures });

type Asking = { readonly actor: Actor; readonly permission: string };

/** Whoever has a role at one of the actor's sites; one who may touch all reaches everybody. */
const reaches = ({ actor, permission }: Asking, held: readonly Held[]): boolean =>
  may(actor, permission, {}) || held.some(({ siteId }) => siteId !== null && may(actor, permission, { siteId }));

/** The account and its roles, locked, if this actor may do this to it. Another's is as unknown as one that never was. */
export const findUser = async ({ users }: Pick<IdentityPorts, 'users'>, userId: UserId, asking: Asking) => {
  const user = await users.find(userId);
  const held = user === null ? [] : await users.heldBy(userId);
  if (user === null || user.status === 'deleted' || !reaches(asking, held)) return refuse('user/unknown');
  return ok({ user, held });
};

/** The last one who can let others in stays: locks, so that two admins cannot each remove the other. */
export const keepsAnAdmin = async ({ users }: Pick<IdentityPorts, 'users'>, user: User, held: readonly Held[]) => {
  const isAdmin = held.some(({ role, siteId }) => role === 'admin' && siteId === null) && User.canLogIn(user);
  return isAdmin && (await users.otherAdmins(user.id)) === 0 ? refuse('user/last-admin') : ok(null);
};
