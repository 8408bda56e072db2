import { customerFailures } from '@bling/domain/customers';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { type Occurrence, RecurringPlan } from '@bling/domain/scheduling';
import { occurrencesOf } from '@bling/domain/scheduling/calendar';
import type * as z from 'zod';
import type { CreatePlan } from '../contract.ts';
import { bookOccurrence, isWithinHorizon } from '../occurrences.ts';
import type { PlanningPorts } from '../ports.ts';
import { searchFor } from '../search.ts';
import { customerOf } from '../waiting.ts';

const refuse = refusing({ ...customerFailures, ...commonFailures });

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
    const createdBy = actor.kind === 'user' ? actor.userId : null;
    const occurrences: Occurrence[] = [];
    for (const { date, startsAt } of occurrencesOf(recurrence, site.zone)) {
      if (startsAt <= ports.now()) continue;
      const occurrence: Occurrence = { date, startsAt, status: 'planned', bookingId: null, why: null };
      occurrences.push(
        isWithinHorizon(site, startsAt, ports.now())
          ? await bookOccurrence(ports, { plan, createdBy, onConflict }, { site, occurrence })
          : occurrence,
      );
    }
    const created = RecurringPlan.create({ ...plan, occurrences }, ports.now());
    if (!created.ok) return created;
    await ports.recurringPlans.save(created.value);
    return ok(created.value.next);
  };
