import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { shares } from '@bling/domain/scheduling';
import type * as z from 'zod';
import type { LostDemand } from '../contract.ts';
import type { PlanningPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

/** Which constraint cost how many searches of a period, the costliest first. */
export const showLostDemand =
  ({ lostDemand }: PlanningPorts) =>
  async ({ siteId, from, to }: z.output<typeof LostDemand>, actor: Actor) => {
    if (!may(actor, 'scheduling.lostDemand', { siteId })) return refuse('not-allowed');
    const items = shares(await lostDemand.of(siteId, from, to));
    return ok({ items, searches: items.reduce((sum, { searches }) => sum + searches, 0) });
  };
