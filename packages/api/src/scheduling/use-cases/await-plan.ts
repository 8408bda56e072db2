import { type Actor, DAY, Instant, ok } from '@bling/domain/kernel';
import type { PlanId } from '@bling/domain/scheduling';
import type { PlanningPorts } from '../ports.ts';
import { PLAN_BOOK } from '../wake-ups.ts';

/** A plan has changed: somebody looks again when its next date comes within the site's horizon. */
export const awaitPlan =
  ({ recurringPlans, sites, wakeUps, newId }: PlanningPorts) =>
  async ({ planId }: { readonly planId: PlanId }, _system: Actor) => {
    const plan = await recurringPlans.find(planId);
    const site = plan === null ? null : await sites.find(plan.siteId);
    const next = plan?.status === 'active' ? plan.occurrences.find(({ status }) => status === 'planned') : undefined;
    const about = { job: PLAN_BOOK, key: planId };
    if (next === undefined || site === null) await wakeUps.drop(about);
    else {
      const dueAt = Instant.plus(next.startsAt, -site.settings.horizonDays * DAY);
      await wakeUps.set({ ...about, id: newId(), dueAt });
    }
    return ok(null);
  };
