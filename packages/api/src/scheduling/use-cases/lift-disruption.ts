import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import { Disruption, schedulingFailures } from '@bling/domain/scheduling';
import type * as z from 'zod';
import type { DisruptionRef } from '../contract.ts';
import type { PlanningPorts } from '../ports.ts';

const refuse = refusing(schedulingFailures);

/** It is over before its time: what was out can be used again. */
export const liftDisruption =
  ({ disruptions, resources, allocations, now }: PlanningPorts) =>
  async ({ disruptionId }: z.output<typeof DisruptionRef>, actor: Actor) => {
    const disruption = await disruptions.find(disruptionId);
    if (disruption === null || !may(actor, 'scheduling.disruption.lift', { siteId: disruption.siteId }))
      return refuse('disruption/unknown');
    const lifted = Disruption.lift(disruption, now());
    if (!lifted.ok) return lifted;
    await resources.lock(disruption.resourceIds);
    await allocations.release({ kind: 'disruption', id: disruptionId });
    await disruptions.save(lifted.value);
    return ok(lifted.value.next);
  };
