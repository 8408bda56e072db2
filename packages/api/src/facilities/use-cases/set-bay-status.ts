import { bayOwned, facilitiesFailures, WashBay } from '@bling/domain/facilities';
import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { SetBayStatus } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing(facilitiesFailures);

/** A bay that goes down takes no new cars; the ones it has stay on the board, and are named, until someone moves them. */
export const setBayStatus =
  ({ bays, plan, now }: FacilitiesPorts) =>
  async ({ bayId, status }: z.output<typeof SetBayStatus>, actor: Actor) => {
    const bay = await bays.find(bayId);
    if (bay === null || !may(actor, 'facilities.bays.setStatus', bayOwned(bay))) return refuse('bay/unknown');
    const changed = WashBay.setStatus(bay, status);
    if (!changed.ok) return changed;
    await bays.save(changed.value);
    const { next } = changed.value;
    return ok({ ...next, inTheWay: next.status === 'active' ? [] : await plan.waiting(next, now()) });
  };
