import { ok } from '@bling/domain/kernel';
import { reaction } from '../facts.ts';
import type { PlanningPorts, SchedulingPorts } from './ports.ts';
import { keepResource } from './use-cases/keep-resource.ts';
import { offerFreed } from './use-cases/offer-freed.ts';
import { awaitPlan } from './use-cases/await-plan.ts';
import { HOLD_END } from './wake-ups.ts';

export const schedulingReactions = [
  reaction(
    'scheduling.resources',
    ['bay/added', 'bay/changed', 'bay/status-changed'],
    (ports: SchedulingPorts, { bayId }, actor) => keepResource(ports)({ bayId }, actor),
  ),
  reaction(
    'scheduling.teams',
    ['team/added', 'team/changed', 'team/status-changed'],
    (ports: SchedulingPorts, { teamId }, actor) => keepResource(ports)({ teamId }, actor),
  ),
  reaction(
    'scheduling.equipment',
    ['equipment/added', 'equipment/changed', 'equipment/status-changed'],
    (ports: SchedulingPorts, { assetId }, actor) => keepResource(ports)({ assetId }, actor),
  ),
  reaction(
    'scheduling.people',
    ['staff/hired', 'staff/changed', 'staff/terminated', 'staff/documents-changed'],
    (ports: SchedulingPorts, { staffId }, actor) => keepResource(ports)({ staffId }, actor),
  ),
  reaction(
    'scheduling.offer',
    [
      'booking/cancelled',
      'booking/rescheduled',
      'booking/reworked',
      'booking/assigned',
      'booking/no-show',
      'booking/completed',
      'closure/removed',
      'disruption/lifted',
      'waitlist/declined',
    ],
    (ports: PlanningPorts, { siteId }, actor) => offerFreed(ports)({ siteId }, actor),
  ),
  reaction(
    'scheduling.offer-on',
    ['hold/expired', 'hold/released'],
    (ports: PlanningPorts, { siteId, holdId }, actor) => offerFreed(ports)({ siteId, holdId }, actor),
  ),
  reaction(
    'scheduling.await-holds',
    ['hold/placed', 'hold/extended'],
    async ({ wakeUps, newId }: SchedulingPorts, { holdId, expiresAt }) => {
      await wakeUps.set({ id: newId(), job: HOLD_END, key: holdId, dueAt: expiresAt });
      return ok(null);
    },
  ),
  reaction(
    'scheduling.await-plans',
    ['plan/created', 'plan/booked', 'plan/conflict', 'plan/skipped', 'plan/shifted', 'plan/cancelled'],
    (ports: PlanningPorts, { planId }, actor) => awaitPlan(ports)({ planId }, actor),
  ),
];
