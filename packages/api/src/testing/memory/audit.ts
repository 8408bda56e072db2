import type { AuditEntry } from '@bling/domain/audit';
import type { ActorScope } from '@bling/domain/kernel';
import type { AuditPorts, TrailSearch } from '../../audit/ports.ts';
import { inOrderOf, pageOf } from './order.ts';
import type { Store } from './store.ts';
import type { Transaction } from './transaction.ts';

const inScope = (scope: ActorScope, { siteId }: AuditEntry): boolean => {
  if (scope.reach === 'sites') return siteId !== null && scope.siteIds.includes(siteId);
  return scope.reach === 'all';
};

const isBy = ({ id, onBehalfId }: AuditEntry['actor'], actorId: string): boolean =>
  id === actorId || onBehalfId === actorId;

const isOn = ({ targets }: AuditEntry, { kind, id }: TrailSearch['target']): boolean =>
  (kind === null && id === null) ||
  targets.some((target) => (kind === null || target.kind === kind) && (id === null || target.id === id));

const wanted = (search: TrailSearch, entry: AuditEntry): boolean =>
  [
    inScope(search.scope, entry),
    search.actorId === null || isBy(entry.actor, search.actorId),
    search.action === null || entry.action.startsWith(search.action),
    isOn(entry, search.target),
    search.requestId === null || entry.requestId === search.requestId,
    search.outcome === null || entry.outcome === search.outcome,
    search.from === null || entry.at >= search.from,
    search.to === null || entry.at < search.to,
  ].every(Boolean);

const keyOf = ({ at, id }: AuditEntry): string => `${at}_${id}`;

const sealsIn = ({ store, put, drop }: Transaction): AuditPorts['seals'] => {
  const all = () => inOrderOf(store.seals.values(), ({ seq }) => seq);
  const sealedBy = (seq: number) =>
    [...store.sealed.values()]
      .filter((one) => one.seq === seq)
      .map(({ entryId, digest }) => ({ entryId, digest, entry: store.audit.get(entryId) ?? null }));
  return {
    waiting: async (limit) =>
      inOrderOf(store.unsealed.keys(), (id) => id)
        .flatMap((id) => store.audit.get(id) ?? [])
        .slice(0, limit),
    countWaiting: async () => store.unsealed.size,
    find: async (seq) => store.seals.get(String(seq)) ?? null,
    last: async () => all().at(-1) ?? null,
    add: async (seal, sealed) => {
      if (store.seals.has(String(seal.seq))) throw new Error(`seal ${seal.seq} is there already`);
      put(store.seals, String(seal.seq), seal);
      for (const one of sealed) {
        put(store.sealed, one.entryId, { ...one, seq: seal.seq });
        drop(store.unsealed, one.entryId);
      }
    },
    after: async (seq, limit) =>
      all()
        .filter((seal) => seal.seq > seq)
        .slice(0, limit)
        .map((seal) => ({ ...seal, sealed: sealedBy(seal.seq) })),
    lost: async () => [...store.unsealed.keys()].find((id) => !store.audit.has(id)) ?? null,
    stray: async (afterId, limit) => {
      const ids = inOrderOf(store.audit.keys(), (id) => id).filter((id) => afterId === null || id > afterId);
      const looked = ids.slice(0, limit);
      const strayId = looked.find((id) => !store.sealed.has(id) && !store.unsealed.has(id)) ?? null;
      return { strayId, lastId: looked.at(-1) ?? null, looked: looked.length };
    },
  };
};

const parkedIn = ({ store, drop, trail }: Transaction): AuditPorts['parkedFacts'] => ({
  list: async (limit) => inOrderOf(store.parked.values(), ({ parkedAt }) => parkedAt).slice(0, limit),
  resume: async ({ subscriber, aggregate, aggregateId }) => {
    const key = parkedKey({ subscriber, aggregate, aggregateId });
    if (!store.parked.has(key)) return false;
    drop(store.parked, key);
    trail.touched(aggregate, aggregateId);
    return true;
  },
});

export const parkedKey = (place: { subscriber: string; aggregate: string; aggregateId: string }): string =>
  `${place.subscriber} ${place.aggregate} ${place.aggregateId}`;

const trailIn = ({ audit }: Store): AuditPorts['auditTrail'] => ({
  search: async (search) => {
    const found = inOrderOf(audit.values(), keyOf).filter((entry) => wanted(search, entry));
    const order = search.order === 'oldest' ? 'soonest' : 'latest';
    const { page, nextCursor } = pageOf(found, keyOf, { ...search, order });
    return { items: page, nextCursor };
  },
});

export const auditIn = (transaction: Transaction): Pick<AuditPorts, 'auditTrail' | 'seals' | 'parkedFacts'> => ({
  auditTrail: trailIn(transaction.store),
  seals: sealsIn(transaction),
  parkedFacts: parkedIn(transaction),
});
