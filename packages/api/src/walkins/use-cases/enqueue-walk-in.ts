import { type Actor, ok } from '@bling/domain/kernel';
import { WalkIn } from '@bling/domain/walkins';
import type * as z from 'zod';
import type { EnqueueWalkIn } from '../contract.ts';
import { findWalkIn, seesTotals } from '../find-walk-in.ts';
import type { WalkInPorts } from '../ports.ts';
import { shownWalkIn } from '../views.ts';

/** To another place in the queue: before all who wait, behind all, or back to their turn. */
export const enqueueWalkIn =
  (ports: WalkInPorts) =>
  async ({ walkInId, place }: z.output<typeof EnqueueWalkIn>, actor: Actor) => {
    const found = await findWalkIn(ports, walkInId, { actor, permission: 'walkins.enqueue' });
    if (!found.ok) return found;
    const ranks = (await ports.walkIns.open(found.value.siteId)).map(({ rank }) => rank);
    const rank = { first: Math.min(0, ...ranks) - 1, last: Math.max(0, ...ranks) + 1, turn: 0 }[place];
    const moved = WalkIn.enqueue(found.value, rank, ports.now());
    if (!moved.ok) return moved;
    await ports.walkIns.save(moved.value);
    return ok(shownWalkIn(moved.value.next, seesTotals(actor, found.value)));
  };
