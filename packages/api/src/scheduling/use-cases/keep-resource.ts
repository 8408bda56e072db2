import { type Actor, type BayId, ok } from '@bling/domain/kernel';
import { Resource } from '@bling/domain/scheduling';
import type { SchedulingPorts } from '../ports.ts';

/** Scheduling's own row of a bay, as facilities last told it. It has the bay's id: one bay, one resource. */
export const keepResource =
  ({ bays, resources }: SchedulingPorts) =>
  async ({ bayId }: { readonly bayId: BayId }, _system: Actor) => {
    const bay = await bays.find(bayId);
    const resourceId: string = bayId;
    if (bay !== null) await resources.put(Resource.ofBay(resourceId, bay));
    return ok(null);
  };
