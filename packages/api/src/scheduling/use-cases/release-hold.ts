import { ok, refusing } from '@bling/domain/kernel';
import { Hold, schedulingFailures } from '@bling/domain/scheduling';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { HoldRef } from '../contract.ts';
import type { SchedulingPorts } from '../ports.ts';

const refuse = refusing(schedulingFailures);

export const releaseHold =
  ({ holds, resources, allocations }: SchedulingPorts) =>
  async ({ holdId, visitorKey }: z.output<typeof HoldRef>) => {
    const hold = await holds.find(holdId);
    if (hold === null || hold.visitorKey !== visitorKey) return refuse('hold/unknown');
    const released = Hold.release(hold);
    if (!released.ok) return released;
    await resources.lock([hold.resourceId]);
    await allocations.release({ kind: 'hold', id: hold.id });
    await holds.save(released.value);
    return ok(DONE);
  };
