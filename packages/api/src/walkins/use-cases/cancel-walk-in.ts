import { type Actor, ok } from '@bling/domain/kernel';
import { WalkIn } from '@bling/domain/walkins';
import type * as z from 'zod';
import type { CancelWalkIn } from '../contract.ts';
import { findWalkIn, seesTotals } from '../find-walk-in.ts';
import type { WalkInPorts } from '../ports.ts';
import { shownWalkIn } from '../views.ts';

/** The house sends them away, and says why. */
export const cancelWalkIn =
  (ports: WalkInPorts) =>
  async ({ walkInId, reason }: z.output<typeof CancelWalkIn>, actor: Actor) => {
    const found = await findWalkIn(ports, walkInId, { actor, permission: 'walkins.cancel' });
    if (!found.ok) return found;
    const moved = WalkIn.cancel(found.value, reason, ports.now());
    if (!moved.ok) return moved;
    await ports.walkIns.save(moved.value);
    return ok(shownWalkIn(moved.value.next, seesTotals(actor, found.value)));
  };
