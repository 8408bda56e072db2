import { type Actor, actorScope, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ListWaitlist } from '../contract.ts';
import type { PlanningPorts } from '../ports.ts';

export const listWaitlist =
  ({ waitlist }: PlanningPorts) =>
  async ({ siteId, customerId }: z.output<typeof ListWaitlist>, actor: Actor) => {
    const scope = actorScope(actor, 'scheduling.waitlist.list');
    return ok({ items: await waitlist.list({ scope, siteId: siteId ?? null, customerId: customerId ?? null }) });
  };
