import { type Actor, commonFailures, type HoldId, may, ok, refusing } from '@bling/domain/kernel';
import { Hold } from '@bling/domain/scheduling';
import type { SchedulingPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

/** The sweep's step: a hold whose time is up gives its slot back. Reads ignore it already. */
export const expireHold =
  ({ holds, resources, allocations, now }: SchedulingPorts) =>
  async ({ holdId }: { readonly holdId: HoldId }, actor: Actor) => {
    if (!may(actor, 'scheduling.expireHolds', {})) return refuse('not-allowed');
    const hold = await holds.find(holdId);
    const expired = hold === null ? null : Hold.expire(hold, now());
    if (expired?.ok) {
      await resources.lock([expired.value.next.resourceId]);
      await allocations.release({ kind: 'hold', id: holdId });
      await holds.save(expired.value);
    }
    return ok(null);
  };
