import { type Actor, actorScope, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ListPlans } from '../contract.ts';
import type { PlanningPorts } from '../ports.ts';

export const listPlans =
  ({ recurringPlans }: PlanningPorts) =>
  async ({ siteId, customerId }: z.output<typeof ListPlans>, actor: Actor) => {
    const scope = actorScope(actor, 'scheduling.plans.list');
    return ok({ items: await recurringPlans.list({ scope, siteId: siteId ?? null, customerId: customerId ?? null }) });
  };
