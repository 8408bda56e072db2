import { type Actor, ok } from '@bling/domain/kernel';
import { Hold, WaitlistEntry } from '@bling/domain/scheduling';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { WaitlistRef } from '../contract.ts';
import type { PlanningPorts } from '../ports.ts';
import { entryFor } from '../waiting.ts';

/** Waits no more; what was offered goes to the next in line. */
export const leaveWaitlist =
  (ports: PlanningPorts) =>
  async ({ waitlistId }: z.output<typeof WaitlistRef>, actor: Actor) => {
    const entry = await entryFor(ports, waitlistId, { actor, permission: 'scheduling.waitlist.leave' });
    if (!entry.ok) return entry;
    const declined = WaitlistEntry.decline(entry.value);
    if (!declined.ok) return declined;
    const { offer } = entry.value;
    const hold = offer === null ? null : await ports.holds.find(offer.holdId);
    const released = hold === null ? null : Hold.release(hold);
    if (hold !== null && released?.ok) {
      await ports.resources.lock([hold.resourceId]);
      await ports.allocations.release({ kind: 'hold', id: hold.id });
      await ports.holds.save(released.value);
    }
    await ports.waitlist.save(declined.value);
    return ok(DONE);
  };
