import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { type PlanId, RecurringPlan } from '@bling/domain/scheduling';
import { bookOccurrence, isWithinHorizon } from '../occurrences.ts';
import type { PlanningPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

/** The sweep's step: the next date of a plan that has come within the horizon is booked, or its conflict noted. */
export const bookPlan =
  (ports: PlanningPorts) =>
  async ({ planId }: { readonly planId: PlanId }, actor: Actor) => {
    if (!may(actor, 'scheduling.bookPlans', {})) return refuse('not-allowed');
    const plan = await ports.recurringPlans.lock(planId);
    const site = plan === null ? null : await ports.sites.find(plan.siteId);
    if (plan?.status !== 'active' || site === null) return ok(null);
    const occurrence = plan.occurrences.find(
      ({ status, startsAt }) => status === 'planned' && isWithinHorizon(site, startsAt, ports.now()),
    );
    if (occurrence === undefined) return ok(null);
    const settled = await bookOccurrence(ports, { plan, createdBy: null, onConflict: 'skip' }, { site, occurrence });
    await ports.recurringPlans.save(RecurringPlan.settle(plan, settled));
    return ok(null);
  };
