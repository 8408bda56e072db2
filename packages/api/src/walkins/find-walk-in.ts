import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import { walkInFailures, type WalkInId, walkInOwned } from '@bling/domain/walkins';
import type { WalkInPorts } from './ports.ts';

const refuse = refusing(walkInFailures);

/** A walk-in to move, locked; another site's is as unknown as one that never was. */
export const findWalkIn = async (
  { walkIns }: Pick<WalkInPorts, 'walkIns'>,
  walkInId: WalkInId,
  { actor, permission }: { readonly actor: Actor; readonly permission: string },
) => {
  const walkIn = await walkIns.lock(walkInId);
  return walkIn !== null && may(actor, permission, walkInOwned(walkIn)) ? ok(walkIn) : refuse('walk-in/unknown');
};

export const seesTotals = (actor: Actor, { siteId }: { readonly siteId: string }): boolean =>
  may(actor, 'walkins.seeTotals', { siteId });
