import { Seal } from '@bling/domain/audit';
import { type Actor, HOUR, Instant, ok, system, visitor } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import type { TrailSearch } from '../../audit/ports.ts';
import { sealEntries } from '../../audit/seal-entries.ts';
import { sha256 } from '../../audit/sha256.ts';
import { WashBay } from '@bling/domain/facilities';
import type { AuditNote } from '../../kernel/context.ts';
import { parentsIn } from './parents.ts';
import { changedBy, everything } from './trail-examples.ts';
import { asking, type Opened, valueOf } from './under-test.ts';

const person = (userId: string, sessionId: string, by: string | null = null): Actor => ({
  kind: 'user',
  userId,
  sessionId,
  customerId: null,
  staffId: null,
  grants: {},
  provedAt: null,
  onBehalf: by === null ? null : { by, mayWrite: true },
  isHeldBack: false,
  approvals: [],
});

const trailContract = (opened: Opened): void => {
  describe('the trail', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const ids = (count: number) => reading(async ({ newId }) => Array.from({ length: count }, newId));
    const note = (requestId: string, changes: Partial<AuditNote> = {}) =>
      writing((ports) => ports.audit(changedBy(requestId, changes)));
    const found = async (search: Partial<TrailSearch>) =>
      (await reading(({ auditTrail }) => auditTrail.search({ ...everything, ...search }))).items;
    const countOf = async (search: Partial<TrailSearch>) => (await found(search)).length;
    /** An entry that tells of a bay taken out of service. */
    const maintained = async (requestId: string) => {
      const { id: siteId } = await parents.site();
      const bay = await parents.bay(siteId);
      await writing(async (ports) => {
        const row = await ports.bays.find(bay.id);
        if (row === null) throw new Error('no bay');
        await ports.bays.save(valueOf(WashBay.setStatus(row, 'maintenance')));
        await ports.audit(changedBy(requestId));
      });
      return { siteId, bayId: bay.id };
    };

    it('keeps who, what, when, and what it was before and after', async () => {
      const [requestId = '', userId = '', sessionId = '', by = ''] = await ids(4);
      await note(requestId, { actor: person(userId, sessionId, by), outcome: 'denied', failureCode: 'no' });
      expect(await found({ requestId })).toMatchObject([
        {
          actor: { kind: 'user', id: userId, name: null, sessionId, onBehalfId: by, approvedById: null },
          action: 'contract.change',
          outcome: 'denied',
          failureCode: 'no',
          requestId,
          siteId: null,
          targets: [],
        },
      ]);
      const [other = ''] = await ids(1);
      const { siteId, bayId } = await maintained(other);
      expect(await found({ requestId: other })).toMatchObject([
        {
          actor: { kind: 'system', id: null, name: 'contract' },
          siteId,
          targets: [{ kind: 'bay', id: bayId, changes: { status: { before: 'active', after: 'maintenance' } } }],
        },
      ]);
    });

    it('says whether anything was saved', async () => {
      const { id } = await parents.site();
      await writing(async (ports) => {
        expect(ports.hasSaved()).toBe(false);
        const bay = await ports.bays.ofSite(id);
        expect([bay, ports.hasSaved()]).toEqual([[], false]);
      });
      await maintained((await ids(1))[0] ?? '');
    });

    it('is found by everything that it is asked by', async () => {
      const [requestId = '', userId = '', by = '', session = '', stranger = ''] = await ids(5);
      const { siteId, bayId } = await maintained(requestId);
      await note(requestId, { actor: person(userId, session, by), outcome: 'denied', failureCode: 'no' });
      await note(requestId, { actor: visitor, action: 'contract_change.other' });
      const counted = (search: Partial<TrailSearch>) => countOf({ requestId, ...search });
      expect(await counted({})).toBe(3);
      expect([await counted({ actorId: userId }), await counted({ actorId: by })]).toEqual([1, 1]);
      expect(await counted({ actorId: stranger })).toBe(0);
      expect(await counted({ action: 'contract' })).toBe(3);
      expect([await counted({ action: 'contract.' }), await counted({ action: 'contract_' })]).toEqual([2, 1]);
      expect(await counted({ target: { kind: 'bay', id: bayId } })).toBe(1);
      expect(await counted({ target: { kind: 'bay', id: null } })).toBe(1);
      expect(await counted({ target: { kind: null, id: bayId } })).toBe(1);
      expect(await counted({ target: { kind: 'booking', id: bayId } })).toBe(0);
      expect([await counted({ outcome: 'denied' }), await counted({ outcome: 'done' })]).toEqual([1, 2]);
      const now = await reading(async (ports) => ports.now());
      const [early, late] = [Instant.plus(now, -HOUR), Instant.plus(now, HOUR)];
      expect([await counted({ from: early, to: late }), await counted({ from: late })]).toEqual([3, 0]);
      expect(await counted({ to: early })).toBe(0);
      const scoped = (siteIds: readonly string[]) => counted({ scope: { reach: 'sites', siteIds, customerId: null } });
      expect([await scoped([siteId]), await scoped([stranger])]).toEqual([1, 0]);
      expect(await counted({ scope: { reach: 'nothing' } })).toBe(0);
      expect(await counted({ scope: { reach: 'customer', customerId: stranger } })).toBe(0);
    });

    it.each(['oldest', 'latest'] as const)('comes in pages, %s first, each entry once', async (order) => {
      const [requestId = ''] = await ids(1);
      for (let made = 0; made < 5; made++) await note(requestId, { action: `contract.${made}` });
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await reading(({ auditTrail }) =>
          auditTrail.search({ ...everything, requestId, order, limit: 2, cursor }),
        );
        seen.push(...page.items.map(({ action }) => action));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      const expected = [0, 1, 2, 3, 4].map((made) => `contract.${made}`);
      expect(seen).toEqual(order === 'oldest' ? expected : expected.toReversed());
    });
  });
};

const sealsContract = (opened: Opened): void => {
  describe('the seals', () => {
    const { reading, writing } = asking(opened);
    const note = async (count: number) => {
      const requestId = await reading(async ({ newId }) => newId());
      for (let made = 0; made < count; made++) await writing((ports) => ports.audit(changedBy(requestId)));
      return requestId;
    };

    it('cover every entry once, in a chain that holds', async () => {
      await note(3);
      expect(await sealEntries(opened())).toBeGreaterThanOrEqual(3);
      expect(await sealEntries(opened())).toBe(0);
      await note(2);
      expect(await sealEntries(opened())).toBe(2);
      const chain = await reading(({ seals }) => seals.after(0, 100));
      expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_, place) => place + 1));
      expect(Seal.firstBroken(null, chain, sha256)).toBeNull();
      const [last, second] = [chain.at(-1), chain.at(-2)];
      expect(last?.sealed).toHaveLength(2);
      expect(await reading(({ seals }) => seals.last())).toMatchObject({ seq: last?.seq, hash: last?.hash });
      expect(await reading(({ seals }) => seals.find(second?.seq ?? 0))).toMatchObject({ hash: second?.hash });
      expect(await reading(({ seals }) => seals.find(9_999))).toBeNull();
      expect(await reading(({ seals }) => seals.after(last?.seq ?? 0, 10))).toEqual([]);
    });

    it('leave an entry of a transaction that has no end yet for later, and never skip it', async () => {
      await sealEntries(opened());
      const [early, late] = await reading(async ({ newId }) => [newId(), newId()] as const);
      const written = await opened().write(async (ports) => {
        await ports.audit(changedBy(early));
        return ok(null);
      });
      expect(written.ok).toBe(true);
      await sealEntries(opened());
      await writing((ports) => ports.audit(changedBy(late)));
      expect(await reading(({ seals }) => seals.countWaiting())).toBe(1);
      expect((await reading(({ seals }) => seals.waiting(10))).map(({ requestId }) => requestId)).toEqual([late]);
      expect(await sealEntries(opened())).toBe(1);
    });

    it('are added by one sealer at a time', async () => {
      await note(1);
      const twice = writing(async ({ seals, now }) => {
        const entries = await seals.waiting(10);
        const { seal, sealed } = Seal.over(null, entries, { at: now(), sha256 });
        await seals.add(seal, sealed);
      });
      await expect(twice).rejects.toThrow();
      await sealEntries(opened());
    });

    it('and what waits for them are all that there is', async () => {
      await note(1);
      const first = await reading(({ seals }) => seals.stray(null, 2));
      expect(first).toMatchObject({ strayId: null, looked: 2 });
      expect(await reading(({ seals }) => seals.stray(first.lastId, 10_000))).toMatchObject({ strayId: null });
      expect(await reading(({ seals }) => seals.lost())).toBeNull();
    });
  });

  describe('a fact that is parked', () => {
    const { reading, writing } = asking(opened);

    it('is listed, and taken up again once', async () => {
      const aggregateId = await reading(async ({ newId }) => newId());
      const place = { subscriber: 'customers.welcome', aggregate: 'user', aggregateId };
      await opened().park(place);
      const listed = await reading(({ parkedFacts }) => parkedFacts.list(10));
      expect(listed).toMatchObject([{ ...place, type: 'user/verified', error: 'Error: broken', behind: 1 }]);
      const resume = (wanted: typeof place) =>
        writing(async (ports) => {
          const taken = await ports.parkedFacts.resume(wanted);
          await ports.audit(changedBy(aggregateId, { actor: system('replay') }));
          return taken;
        });
      expect(await resume({ ...place, subscriber: 'nobody' })).toBe(false);
      expect([await resume(place), await resume(place)]).toEqual([true, false]);
      expect(await reading(({ parkedFacts }) => parkedFacts.list(10))).toEqual([]);
      const { items } = await reading(({ auditTrail }) =>
        auditTrail.search({ ...everything, target: { kind: 'user', id: aggregateId } }),
      );
      expect(items).toMatchObject([{ targets: [{ changes: null }] }]);
    });
  });
};

export const auditContracts = (opened: Opened): void => {
  trailContract(opened);
  sealsContract(opened);
};
