import { identityFailures } from '@bling/domain/identity';
import { type Actor, type Grant, holds, ok, refusing, type Scope, type SiteId } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';

const refuse = refusing(identityFailures);
type Reach = { readonly scope: Scope; readonly siteIds: readonly SiteId[] };
/** Own and a site's are two entries, so that each says one reach. */
const reachesOf = ({ own, sites }: Grant): readonly Reach[] => {
  if (sites === 'all') return [{ scope: 'all', siteIds: [] }];
  const atSites: readonly Reach[] = own && sites.length === 0 ? [] : [{ scope: 'site', siteIds: sites }];
  return [...(own ? [{ scope: 'own', siteIds: [] } as const] : []), ...atSites];
};

/** Who is signed in, and what they may do: the app asks `may` of the domain with it. */
export const me =
  ({ users }: IdentityPorts) =>
  async (_input: object, actor: Actor) => {
    // Everyone's own account, also before they have a customer, and without one ever.
    if (actor.kind !== 'user' || !holds(actor, 'identity.me')) return refuse('session/ended');
    const { userId, customerId, staffId, sessionId, provedAt, onBehalf } = actor;
    const user = await users.find(userId);
    if (user === null) return refuse('session/ended');
    const support = onBehalf === null ? null : await users.find(onBehalf.by);
    return ok({
      user,
      roles: await users.rolesOf(userId),
      customerId,
      staffId,
      grants: Object.entries(actor.grants).flatMap(([permission, grant]) =>
        reachesOf(grant).map((reach) => ({ permission, ...reach })),
      ),
      sessionId,
      provedAt,
      needsSecondFactor: actor.isHeldBack,
      impersonation: onBehalf === null ? null : { by: support?.fullName ?? '', mayWrite: onBehalf.mayWrite },
    });
  };
