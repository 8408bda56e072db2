import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ListDisruptions } from '../contract.ts';
import type { PlanningPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const listDisruptions =
  ({ disruptions }: PlanningPorts) =>
  async ({ siteId, span }: z.output<typeof ListDisruptions>, actor: Actor) =>
    may(actor, 'scheduling.disruption.list', { siteId })
      ? ok({ items: await disruptions.ofSite(siteId, span) })
      : refuse('not-allowed');
