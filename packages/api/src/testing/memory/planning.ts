import type { ActorScope } from '@bling/domain/kernel';
import {
  type Constraint,
  type Disruption,
  type DisruptionFact,
  disruptionShown,
  type PlanFact,
  planShown,
  type RecurringPlan,
  type WaitlistEntry,
  type WaitlistFact,
  waitlistShown,
} from '@bling/domain/scheduling';
import { Span } from '@bling/domain/kernel';
import type { PlanningPorts, PlanningSearch } from '../../scheduling/ports.ts';
import { inOrderOf } from './order.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';

type Owned = { readonly siteId: string; readonly customerId: string };

const inScope = (scope: ActorScope, { siteId, customerId }: Owned): boolean => {
  if (scope.reach === 'sites') return scope.siteIds.includes(siteId) || customerId === scope.customerId;
  return scope.reach === 'all' || (scope.reach === 'customer' && scope.customerId === customerId);
};
const wanted = ({ scope, siteId, customerId }: PlanningSearch, one: Owned): boolean =>
  inScope(scope, one) &&
  (siteId === null || one.siteId === siteId) &&
  (customerId === null || one.customerId === customerId);

const MOST = 200;
const isOpen = ({ status }: WaitlistEntry): boolean => status === 'waiting' || status === 'offered';

const waitlistIn = (transaction: Transaction): PlanningPorts['waitlist'] => {
  const { waitlist } = transaction.store;
  const all = () => inOrderOf(waitlist.values(), ({ joinedAt, id }) => `${joinedAt} ${id}`);
  return {
    find: async (id) => waitlist.get(id) ?? null,
    waitingAt: async (siteId, limit) =>
      all()
        .filter((one) => one.siteId === siteId && one.status === 'waiting')
        .slice(0, limit),
    offeredBy: async (holdId) =>
      all().find(({ status, offer }) => status === 'offered' && offer?.holdId === holdId) ?? null,
    openOf: async (customerId) => all().filter((one) => one.customerId === customerId && isOpen(one)),
    list: async (search) =>
      all()
        .filter((one) => wanted(search, one))
        .toReversed()
        .slice(0, MOST),
    sites: async () => [
      ...new Set(
        all()
          .filter(({ status }) => status === 'waiting')
          .map(({ siteId }) => siteId),
      ),
    ],
    save: saving<WaitlistEntry, WaitlistFact>(transaction, {
      kind: 'waitlist',
      shown: waitlistShown,
      rows: waitlist,
      unique: () => [],
    }),
  };
};

const plansIn = (transaction: Transaction): PlanningPorts['recurringPlans'] => {
  const { recurringPlans } = transaction.store;
  const find = async (id: string): Promise<RecurringPlan | null> => recurringPlans.get(id) ?? null;
  return {
    find,
    lock: find,
    list: async (search) =>
      inOrderOf(recurringPlans.values(), ({ createdAt, id }) => `${createdAt} ${id}`)
        .filter((one) => wanted(search, one))
        .toReversed()
        .slice(0, MOST),
    dueBefore: async (before, limit) =>
      [...recurringPlans.values()]
        .filter(
          ({ status, occurrences }) =>
            status === 'active' && occurrences.some((one) => one.status === 'planned' && one.startsAt < before),
        )
        .map(({ id }) => id)
        .slice(0, limit),
    save: saving<RecurringPlan, PlanFact>(transaction, {
      kind: 'plan',
      shown: planShown,
      rows: recurringPlans,
      unique: () => [],
    }),
  };
};

const disruptionsIn = (transaction: Transaction): PlanningPorts['disruptions'] => {
  const { disruptions } = transaction.store;
  return {
    find: async (id) => disruptions.get(id) ?? null,
    ofSite: async (siteId, span) =>
      inOrderOf(disruptions.values(), ({ appliedAt, id }) => `${appliedAt} ${id}`)
        .filter((one) => one.siteId === siteId && Span.overlap(one.span, span))
        .toReversed()
        .slice(0, MOST),
    save: saving<Disruption, DisruptionFact>(transaction, {
      kind: 'disruption',
      shown: disruptionShown,
      rows: disruptions,
      unique: () => [],
    }),
  };
};

const lostDemandIn = ({ store, put }: Transaction): PlanningPorts['lostDemand'] => ({
  add: async (lost) => {
    for (const one of lost) {
      const key = `${one.siteId} ${one.day} ${one.constraint}`;
      const known = store.lostDemand.get(key)?.searches ?? 0;
      put(store.lostDemand, key, { ...one, searches: known + one.searches });
    }
  },
  of: async (siteId, from, to) => {
    const counts = new Map<Constraint, number>();
    for (const one of store.lostDemand.values())
      if (one.siteId === siteId && from <= one.day && one.day <= to)
        counts.set(one.constraint, (counts.get(one.constraint) ?? 0) + one.searches);
    return [...counts].map(([constraint, searches]) => ({ constraint, searches }));
  },
});

export const planningIn = (transaction: Transaction) => ({
  lostDemand: lostDemandIn(transaction),
  waitlist: waitlistIn(transaction),
  recurringPlans: plansIn(transaction),
  disruptions: disruptionsIn(transaction),
});
