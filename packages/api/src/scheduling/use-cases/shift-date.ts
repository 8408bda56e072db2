import { type Actor, ok, refusing } from '@bling/domain/kernel';
import { RecurringPlan, schedulingFailures } from '@bling/domain/scheduling';
import type * as z from 'zod';
import type { ShiftPlan } from '../contract.ts';
import { planFor } from '../planned.ts';
import type { PlanningPorts } from '../ports.ts';

const refuse = refusing(schedulingFailures);

/** One date at another time: its booking moves, or one is made where there was none. */
export const shiftDate =
  (ports: PlanningPorts) =>
  async ({ planId, date, startsAt }: z.output<typeof ShiftPlan>, actor: Actor) => {
    const found = await planFor(ports, planId, { actor, permission: 'scheduling.plans.shift' });
    if (!found.ok) return found;
    const plan = found.value;
    const allowed = RecurringPlan.shift(plan, { date, startsAt, bookingId: '' }, ports.now());
    if (!allowed.ok) return allowed;
    const bookingId = plan.occurrences.find((one) => one.date === date)?.bookingId ?? null;
    const { siteId, customerId, vehicleId, serviceIds, addOnIds, size } = plan;
    const work = { siteId, customerId, vehicleId, serviceIds, addOnIds, size };
    const createdBy = actor.kind === 'user' ? actor.userId : null;
    const there =
      bookingId === null
        ? await ports.jobs.book({ ...work, startsAt, hold: null, createdBy })
        : await ports.jobs.move(bookingId, startsAt, actor);
    if (!there.ok) return refuse('slot/taken', { nearest: [] });
    const shifted = RecurringPlan.shift(plan, { date, ...there.value }, ports.now());
    if (!shifted.ok) return shifted;
    await ports.recurringPlans.save(shifted.value);
    return ok(shifted.value.next);
  };
