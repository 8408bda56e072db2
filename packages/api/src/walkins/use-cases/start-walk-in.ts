import { facilitiesFailures } from '@bling/domain/facilities';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { begin } from '../begin.ts';
import type { StartWalkIn } from '../contract.ts';
import { findWalkIn, seesTotals } from '../find-walk-in.ts';
import type { WalkInPorts } from '../ports.ts';
import { shownWalkIn } from '../views.ts';

const refuse = refusing(facilitiesFailures);

/** Work begins, in the bay that is named or in the first that does. */
export const startWalkIn =
  (ports: WalkInPorts) =>
  async ({ walkInId, resourceId }: z.output<typeof StartWalkIn>, actor: Actor) => {
    const found = await findWalkIn(ports, walkInId, { actor, permission: 'walkins.start' });
    if (!found.ok) return found;
    const site = await ports.sites.find(found.value.siteId);
    if (site === null) return refuse('site/unknown');
    const begun = await begin(ports, { walkIn: found.value, site, resourceId });
    return begun.ok ? ok(shownWalkIn(begun.value, seesTotals(actor, found.value))) : begun;
  };
