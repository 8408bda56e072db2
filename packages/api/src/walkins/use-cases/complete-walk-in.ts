import { type Actor, ok } from '@bling/domain/kernel';
import { WalkIn } from '@bling/domain/walkins';
import type * as z from 'zod';
import type { WalkInRef } from '../contract.ts';
import { findWalkIn, seesTotals } from '../find-walk-in.ts';
import type { WalkInPorts } from '../ports.ts';
import { shownWalkIn } from '../views.ts';

/** The work is done: what was left of its time is free, and so is the bay. */
export const completeWalkIn =
  (ports: WalkInPorts) =>
  async ({ walkInId }: z.output<typeof WalkInRef>, actor: Actor) => {
    const found = await findWalkIn(ports, walkInId, { actor, permission: 'walkins.complete' });
    if (!found.ok) return found;
    const completed = WalkIn.complete(found.value, ports.now());
    if (!completed.ok) return completed;
    const ref = { kind: 'walkin', id: walkInId };
    await ports.allocations.release(ref);
    await ports.occupancy.leave(ref);
    await ports.walkIns.save(completed.value);
    return ok(shownWalkIn(completed.value.next, seesTotals(actor, found.value)));
  };
