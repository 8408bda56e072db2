import { facilitiesFailures } from '@bling/domain/facilities';
import { type Actor, HOUR, Instant, may, mayForHouse, ok, refusing } from '@bling/domain/kernel';
import { type PlanId, type RecurringPlan, schedulingFailures } from '@bling/domain/scheduling';
import type { PlanningPorts } from './ports.ts';

const refuse = refusing({ ...schedulingFailures, ...facilitiesFailures });

/** A plan that this actor may change, locked; another's is as unknown as one that never was. */
export const planFor = async (
  { recurringPlans }: Pick<PlanningPorts, 'recurringPlans'>,
  planId: PlanId,
  { actor, permission }: { readonly actor: Actor; readonly permission: string },
) => {
  const plan = await recurringPlans.lock(planId);
  if (plan === null) return refuse('plan/unknown');
  const { siteId, customerId } = plan;
  return may(actor, permission, { siteId, customerId }) ? ok(plan) : refuse('plan/unknown');
};

/**
 * The start before which a date cannot be left out any more without cost: customers need the notice of the site's first
 * tier, so that skipping is no way around a fee; the house needs none.
 */
export const freeBefore = async (
  { sites, now }: Pick<PlanningPorts, 'sites' | 'now'>,
  { siteId }: RecurringPlan,
  actor: Actor,
) => {
  const site = await sites.find(siteId);
  if (site === null) return refuse('site/unknown');
  if (mayForHouse(actor, 'scheduling.plans.skip', { siteId })) return ok(now());
  const hours = site.settings.cancellationTiers[0]?.hoursBefore ?? 0;
  return ok(Instant.plus(now(), hours * HOUR));
};
