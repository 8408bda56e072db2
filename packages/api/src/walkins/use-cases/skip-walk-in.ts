import { type Actor, ok } from '@bling/domain/kernel';
import { WalkIn } from '@bling/domain/walkins';
import type * as z from 'zod';
import type { WalkInRef } from '../contract.ts';
import { findWalkIn, seesTotals } from '../find-walk-in.ts';
import type { WalkInPorts } from '../ports.ts';
import { shownWalkIn } from '../views.ts';

/** They were called and did not come. */
export const skipWalkIn =
  (ports: WalkInPorts) =>
  async ({ walkInId }: z.output<typeof WalkInRef>, actor: Actor) => {
    const found = await findWalkIn(ports, walkInId, { actor, permission: 'walkins.skip' });
    if (!found.ok) return found;
    const moved = WalkIn.skip(found.value, ports.now());
    if (!moved.ok) return moved;
    await ports.walkIns.save(moved.value);
    return ok(shownWalkIn(moved.value.next, seesTotals(actor, found.value)));
  };
