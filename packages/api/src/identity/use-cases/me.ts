import { identityFailures } from '@bling/domain/identity';
import { type Actor, type Grant, holds, ok, refusing, type Scope } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';

const refuse = refusing(identityFailures);

const scopeOf = (grant: Grant): Scope => (typeof grant === 'string' ? grant : 'site');
const sitesOf = (grant: Grant) => (typeof grant === 'string' ? [] : grant);

/** Who is signed in, and what they may do: the app asks `may` of the domain with it. */
export const me =
  ({ users }: IdentityPorts) =>
  async (_input: object, actor: Actor) => {
    // Everyone's own account, also before they have a customer, and without one ever.
    if (actor.kind !== 'user' || !holds(actor, 'identity.me')) return refuse('session/ended');
    const user = await users.find(actor.userId);
    if (user === null) return refuse('session/ended');
    const grants = Object.entries(actor.grants).map(([permission, grant]) => ({
      permission,
      scope: scopeOf(grant),
      siteIds: sitesOf(grant),
    }));
    const roles = await users.rolesOf(user.id);
    return ok({ user, roles, customerId: actor.customerId, staffId: actor.staffId, grants });
  };
