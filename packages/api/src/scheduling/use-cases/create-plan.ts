import { customerFailures } from '@bling/domain/customers';
import type { Site } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { type Occurrence, RecurringPlan } from '@bling/domain/scheduling';
import { occurrencesOf } from '@bling/domain/scheduling/calendar';
import type * as z from 'zod';
import type { CreatePlan } from '../contract.ts';
import { bookOccurrence, isWithinHorizon, type OccurrenceOrder } from '../occurrences.ts';
import type { PlanningPorts } from '../ports.ts';
import { searchFor } from '../search.ts';
import { customerOf } from '../waiting.ts';

const refuse = refusing({ ...customerFailures, ...commonFailures });

/** The dates of the rule that are still to come, those within reach booked. */
const bookEach = async (ports: PlanningPorts, order: OccurrenceOrder, site: Site) => {
  const now = ports.now();
  const occurrences: Occurrence[] = [];
  for (const { date, startsAt } of occurrencesOf(order.plan.recurrence, site.zone)) {
    if (startsAt <= now) continue;
    const occurrence: Occurrence = { date, startsAt, status: 'planned', bookingId: null, why: null };
    const isNear = isWithinHorizon(site, startsAt, now);
    occurrences.push(isNear ? await bookOccurrence(ports, order, { site, occurrence }) : occurrence);
  }
  return occurrences;
};

/** Books the same job again and again: each date that can be booked already, one by one, the others as their time comes. */
export const createPlan =
  (ports: PlanningPorts) =>
  async (
    { customerId: asked, vehicleId, recurrence, onConflict, ...wish }: z.output<typeof CreatePlan>,
    actor: Actor,
  ) => {
    const customerId = customerOf(actor, asked);
    if (customerId === null) return refuse('customer/not-ready');
    if (!may(actor, 'scheduling.plans.create', { siteId: wish.siteId, customerId })) return refuse('not-allowed');
    const search = await searchFor(ports, wish, 'web');
    if (!search.ok) return search;
    if (!(await ports.jobs.knows(customerId))) return refuse('customer/unknown');
    const { site } = search.value;
    const { siteId, serviceIds, addOnIds, size } = wish;
    const work = { siteId, serviceIds, addOnIds, size, customerId, vehicleId: vehicleId ?? null };
    const plan = { id: ports.newId(), ...work, recurrence };
    const order = { plan, createdBy: actor.kind === 'user' ? actor.userId : null, onConflict };
    const occurrences = await bookEach(ports, order, site);
    const created = RecurringPlan.create({ ...plan, occurrences }, ports.now());
    if (!created.ok) return created;
    await ports.recurringPlans.save(created.value);
    return ok(created.value.next);
  };
