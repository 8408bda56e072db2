import {
  type AssetFact,
  type BayFact,
  type Closure,
  type ClosureFact,
  type EquipmentAsset,
  type MobileTeam,
  type Site,
  type SiteFact,
  type TeamFact,
  type WashBay,
  assetShown,
  bayShown,
  closureShown,
  siteShown,
  teamShown,
} from '@bling/domain/facilities';
import { ok, Span } from '@bling/domain/kernel';
import type { Resource } from '@bling/domain/scheduling';
import type { Assets, FacilitiesPorts, Plan, Teams } from '../../facilities/ports.ts';
import { inOrderOf } from './order.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';

const planIn = ({ store, put, drop, newId, now }: Transaction): Plan => {
  const isClosed = ({ kind, refId }: Resource, { bayId, teamId }: Closure): boolean => {
    if (bayId !== null) return kind === 'bay' && refId === bayId;
    return teamId === null ? kind === 'bay' || kind === 'team' : kind === 'team' && refId === teamId;
  };
  const closedPlaces = (closure: Closure) =>
    [...store.resources.values()].filter((one) => one.siteId === closure.siteId && isClosed(one, closure));
  const inTheWay = (closure: Closure, resourceId: string) =>
    [...store.allocations.values()].filter(
      (one) =>
        one.resourceId === resourceId &&
        Span.overlap(one.during, closure.span) &&
        (one.expiresAt === null || one.expiresAt > now()),
    );
  return {
    block: async (closure) => {
      const found = closedPlaces(closure).map(({ id }) => ({ id, there: inTheWay(closure, id) }));
      const bookings = found.flatMap(({ there }) => there.filter(({ kind }) => kind === 'booking'));
      if (bookings.length > 0) {
        const named = bookings.map(({ ref, job }) => ({ bookingId: ref.id, startsAt: job.start }));
        return { ok: false, failure: { bookings: inOrderOf(named, ({ startsAt }) => startsAt) } };
      }
      for (const { id: resourceId, there } of found) {
        for (const { id } of there.filter(({ kind }) => kind === 'hold')) drop(store.allocations, id);
        const others = there.filter(({ kind }) => kind !== 'hold').map(({ during }) => during);
        for (const during of Span.minus(closure.span, others)) {
          const id = newId();
          const ref = { kind: 'closure', id: closure.id };
          put(store.allocations, id, { id, resourceId, during, job: during, kind: closure.kind, ref, expiresAt: null });
        }
      }
      return ok(null);
    },
    waiting: async ({ id: bayId }, from) => {
      const bays = [...store.resources.values()].filter(({ kind, refId }) => kind === 'bay' && refId === bayId);
      const there = [...store.allocations.values()].filter(
        ({ resourceId, kind, job }) => kind === 'booking' && job.end > from && bays.some(({ id }) => id === resourceId),
      );
      const named = there.map(({ ref, job }) => ({ bookingId: ref.id, startsAt: job.start }));
      return inOrderOf(named, ({ startsAt }) => startsAt);
    },
    unblock: async (closure) => {
      for (const { id, ref } of store.allocations.values())
        if (ref.kind === 'closure' && ref.id === closure.id) drop(store.allocations, id);
    },
  };
};

const teamsIn = (transaction: Transaction): Teams => {
  const { teams } = transaction.store;
  return {
    find: async (id) => teams.get(id) ?? null,
    ofSite: async (siteId) => inOrderOf(teams.values(), ({ name }) => name).filter((team) => team.siteId === siteId),
    save: saving<MobileTeam, TeamFact>(transaction, {
      kind: 'team',
      shown: teamShown,
      rows: teams,
      unique: ({ siteId, name }) => [`${siteId} ${name.toLowerCase()}`],
    }),
  };
};

const assetsIn = (transaction: Transaction): Assets => {
  const { assets } = transaction.store;
  return {
    find: async (id) => assets.get(id) ?? null,
    ofSite: async (siteId) => inOrderOf(assets.values(), ({ label }) => label).filter((one) => one.siteId === siteId),
    save: saving<EquipmentAsset, AssetFact>(transaction, {
      kind: 'equipment',
      shown: assetShown,
      rows: assets,
      unique: ({ siteId, label }) => [`${siteId} ${label.toLowerCase()}`],
    }),
  };
};

export const facilitiesIn = (
  transaction: Transaction,
): Pick<FacilitiesPorts, 'sites' | 'bays' | 'teams' | 'assets' | 'closures' | 'plan'> => {
  const { sites, bays, closures } = transaction.store;
  return {
    sites: {
      find: async (id) => sites.get(id) ?? null,
      all: async () => inOrderOf(sites.values(), ({ name }) => name),
      save: saving<Site, SiteFact>(transaction, {
        kind: 'site',
        shown: siteShown,
        rows: sites,
        unique: ({ code }) => [code],
      }),
    },
    bays: {
      find: async (id) => bays.get(id) ?? null,
      ofSite: async (siteId) => inOrderOf(bays.values(), ({ number }) => number).filter((bay) => bay.siteId === siteId),
      save: saving<WashBay, BayFact>(transaction, {
        kind: 'bay',
        shown: bayShown,
        rows: bays,
        unique: ({ siteId, number }) => [`${siteId} ${number}`],
      }),
    },
    closures: {
      find: async (id) => closures.get(id) ?? null,
      within: async (siteId, span) =>
        inOrderOf(closures.values(), (closure) => closure.span.start).filter(
          (one) => one.siteId === siteId && one.removedAt === null && Span.overlap(one.span, span),
        ),
      save: saving<Closure, ClosureFact>(transaction, {
        kind: 'closure',
        shown: closureShown,
        rows: closures,
        unique: () => [],
      }),
    },
    teams: teamsIn(transaction),
    assets: assetsIn(transaction),
    plan: planIn(transaction),
  };
};
