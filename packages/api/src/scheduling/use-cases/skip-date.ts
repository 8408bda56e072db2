import { type Actor, ok, refusing } from '@bling/domain/kernel';
import { RecurringPlan, schedulingFailures } from '@bling/domain/scheduling';
import type * as z from 'zod';
import type { PlanDate } from '../contract.ts';
import { freeBefore, planFor } from '../planned.ts';
import type { PlanningPorts } from '../ports.ts';

const refuse = refusing(schedulingFailures);

/** Leaves one date out; its booking goes without cost, while there is notice enough. */
export const skipDate =
  (ports: PlanningPorts) =>
  async ({ planId, date }: z.output<typeof PlanDate>, actor: Actor) => {
    const plan = await planFor(ports, planId, { actor, permission: 'scheduling.plans.skip' });
    if (!plan.ok) return plan;
    const skipped = RecurringPlan.skip(plan.value, date, ports.now());
    if (!skipped.ok) return skipped;
    const free = await freeBefore(ports, plan.value, actor);
    if (!free.ok) return free;
    const was = plan.value.occurrences.find((one) => one.date === date);
    if (was?.bookingId && was.startsAt < free.value) return refuse('plan/too-late-to-skip', { until: free.value });
    if (was?.bookingId) await ports.jobs.withdraw(was.bookingId, 'Left out of the plan', actor);
    await ports.recurringPlans.save(skipped.value);
    return ok(skipped.value.next);
  };
