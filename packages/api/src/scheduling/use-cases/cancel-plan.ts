import { type Actor, ok } from '@bling/domain/kernel';
import { RecurringPlan } from '@bling/domain/scheduling';
import type * as z from 'zod';
import type { PlanRef } from '../contract.ts';
import { freeBefore, planFor } from '../planned.ts';
import type { PlanningPorts } from '../ports.ts';

/** Ends a plan. What is near stays booked, at the fee of its own terms; the rest goes without cost. */
export const cancelPlan =
  (ports: PlanningPorts) =>
  async ({ planId }: z.output<typeof PlanRef>, actor: Actor) => {
    const plan = await planFor(ports, planId, { actor, permission: 'scheduling.plans.cancel' });
    if (!plan.ok) return plan;
    const free = await freeBefore(ports, plan.value, actor);
    if (!free.ok) return free;
    const cancelled = RecurringPlan.cancel(plan.value, free.value);
    if (!cancelled.ok) return cancelled;
    for (const { startsAt, bookingId } of plan.value.occurrences)
      if (bookingId !== null && startsAt > free.value)
        await ports.jobs.withdraw(bookingId, 'The plan has ended', actor);
    await ports.recurringPlans.save(cancelled.value);
    return ok(cancelled.value.next);
  };
