import { type Instant, ok, Span } from '@bling/domain/kernel';
import { type Allocation, type Hold, type HoldFact, holdShown } from '@bling/domain/scheduling';
import { givenWay } from '@bling/domain/scheduling/calendar';
import type { AllocationRef, Allocations, BusySearch, SchedulingPorts } from '../../scheduling/ports.ts';
import { inOrderOf } from './order.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';

const isLive = ({ expiresAt }: Allocation, now: Instant): boolean => expiresAt === null || expiresAt > now;

const allocationsIn = ({ store, put, drop, newId }: Transaction): Allocations => {
  const all = () => [...store.allocations.values()];
  const of = ({ kind, id }: AllocationRef) => all().filter(({ ref }) => ref.kind === kind && ref.id === id);
  const isOwnHold = ({ ref }: Allocation, except: BusySearch['except']): boolean => {
    const hold = ref.kind === 'hold' ? store.holds.get(ref.id) : undefined;
    return hold !== undefined && hold.status === 'active' && hold.visitorKey === except;
  };
  return {
    busy: async ({ resourceIds, span, now, except, withJobs }) =>
      all()
        .filter(({ resourceId, during }) => resourceIds.includes(resourceId) && Span.overlap(during, span))
        .filter((one) => isLive(one, now) && !isOwnHold(one, except))
        .map(({ resourceId, during, kind, job }) => ({ resourceId, span: during, kind, ...(withJobs && { job }) })),
    busyApart: async ({ resourceIds, span, now }, bookingIds) =>
      all()
        .filter(({ resourceId, during }) => resourceIds.includes(resourceId) && Span.overlap(during, span))
        .filter((one) => isLive(one, now) && !(one.ref.kind === 'booking' && bookingIds.includes(one.ref.id)))
        .map(({ resourceId, during, kind, job }) => ({ resourceId, span: during, kind, job })),
    close: async (resourceIds, span, ref) => {
      for (const one of all())
        if (one.kind === 'hold' && resourceIds.includes(one.resourceId) && Span.overlap(one.during, span))
          drop(store.allocations, one.id);
      for (const resourceId of resourceIds)
        for (const free of Span.minus(
          span,
          all()
            .filter((one) => one.resourceId === resourceId)
            .map(({ during }) => during),
        )) {
          const id = newId();
          put(store.allocations, id, {
            id,
            resourceId,
            during: free,
            job: free,
            kind: 'closure',
            ref,
            expiresAt: null,
          });
        }
    },
    purge: async (resourceIds, now) => {
      for (const one of all())
        if (resourceIds.includes(one.resourceId) && !isLive(one, now)) drop(store.allocations, one.id);
    },
    // Expired ones count until they are purged: a constraint knows no clock.
    take: async (allocations) => {
      for (const wanted of allocations) {
        const taken = all().some(
          ({ resourceId, during }) => resourceId === wanted.resourceId && Span.overlap(during, wanted.during),
        );
        if (taken) return { ok: false, failure: 'taken' };
        put(store.allocations, wanted.id, wanted);
      }
      return ok(null);
    },
    giveWay: async (resourceIds, work) => {
      for (const one of all())
        if (resourceIds.includes(one.resourceId) && Span.overlap(one.during, work))
          put(store.allocations, one.id, { ...one, during: givenWay({ span: one.during, job: one.job }, work) });
    },
    of: async (ref) => inOrderOf(of(ref), ({ resourceId }) => resourceId).map(({ id: _, ...allocation }) => allocation),
    release: async (ref) => {
      for (const { id } of of(ref)) drop(store.allocations, id);
    },
    extend: async (ref, expiresAt) => {
      for (const one of of(ref)) put(store.allocations, one.id, { ...one, expiresAt });
    },
  };
};

export const schedulingIn = (
  transaction: Transaction,
): Pick<SchedulingPorts, 'resources' | 'allocations' | 'holds' | 'occupancy'> => {
  const { store, put, drop } = transaction;
  const isActive = ({ status }: Hold): boolean => status === 'active';
  const activeOf = async (visitorKey: string): Promise<Hold | null> =>
    [...store.holds.values()].find((hold) => hold.visitorKey === visitorKey && isActive(hold)) ?? null;
  return {
    resources: {
      ofSite: async (siteId) =>
        inOrderOf(store.resources.values(), ({ number }) => number).filter(
          (one) => one.siteId === siteId || one.alsoAt.includes(siteId),
        ),
      find: async (id) => store.resources.get(id) ?? null,
      lock: async () => undefined,
      put: async (resource) => put(store.resources, resource.id, resource),
    },
    occupancy: {
      at: async (resourceId) => store.occupants.get(resourceId) ?? null,
      enter: async (occupant) => {
        if (store.occupants.has(occupant.resourceId)) throw new Error('one car at a time in a bay');
        put(store.occupants, occupant.resourceId, occupant);
      },
      leave: async ({ kind, id }) => {
        for (const { resourceId, ref } of store.occupants.values())
          if (ref.kind === kind && ref.id === id) drop(store.occupants, resourceId);
      },
      ofSite: async (siteId) =>
        [...store.occupants.values()].filter(({ resourceId }) => store.resources.get(resourceId)?.siteId === siteId),
    },
    allocations: allocationsIn(transaction),
    holds: {
      find: async (id) => store.holds.get(id) ?? null,
      activeOf,
      lockActiveOf: activeOf,
      due: async (now, limit) =>
        inOrderOf(store.holds.values(), ({ expiresAt }) => expiresAt)
          .filter((hold) => isActive(hold) && hold.expiresAt <= now)
          .map(({ id }) => id)
          .slice(0, limit),
      save: saving<Hold, HoldFact>(transaction, {
        kind: 'hold',
        shown: holdShown,
        rows: store.holds,
        unique: (hold) => (isActive(hold) ? [hold.visitorKey] : []),
      }),
    },
  };
};
