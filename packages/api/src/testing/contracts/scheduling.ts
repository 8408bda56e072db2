import { HOUR, Instant, MINUTE } from '@bling/domain/kernel';
import { type Allocation, Resource } from '@bling/domain/scheduling';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleAllocation, exampleHold, resourceOf } from './examples.ts';
import { parentsIn } from './parents.ts';
import { asking, type Opened } from './under-test.ts';

/** That a resource is never taken twice. */
const allocationsContract = (opened: Opened): void => {
  describe('allocations', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const place = { siteId: '', now: '' };
    beforeAll(async () => {
      place.siteId = (await parents.site()).id;
      place.now = await reading(async (ports) => ports.now());
    });

    const at = (minutes: number) => Instant.plus(place.now, minutes * MINUTE);
    /** A bay of its own, taken from minute 60 to 90. */
    const takenBay = async (changes: Partial<Allocation> = {}) => {
      const resourceId: string = (await parents.bay(place.siteId)).id;
      const allocation = await reading(async (ports) =>
        exampleAllocation(ports, { resourceId, startsAt: at(60), minutes: 30 }, changes),
      );
      await writing(({ allocations }) => allocations.take([allocation]));
      return { resourceId, allocation };
    };
    const take = async (resourceId: string, from: number, minutes: number) => {
      const answer = await opened().write(async (ports) => {
        const wanted = exampleAllocation(ports, { resourceId, startsAt: at(from), minutes });
        const taken = await ports.allocations.take([wanted]);
        return taken.ok ? taken : ({ ok: false, failure: { kind: 'conflict', code: 'taken', field: null } } as const);
      });
      return answer.ok;
    };
    const busy = (resourceIds: readonly string[], now = place.now, except: string | null = null) =>
      reading(({ allocations }) =>
        allocations.busy({ resourceIds, span: { start: at(0), end: at(240) }, now, except, withJobs: true }),
      );

    it.each([
      ['that ends where it begins', 30, 30, true],
      ['that begins where it ends', 90, 30, true],
      ['that overlaps its begin by a minute', 31, 30, false],
      ['that overlaps its end by a minute', 89, 30, false],
      ['inside it', 70, 5, false],
      ['around it', 30, 120, false],
    ])('let no other take their time: one %s', async (_, from, minutes, expected) => {
      const { resourceId } = await takenBay();
      expect(await take(resourceId, from, minutes)).toBe(expected);
      expect(await busy([resourceId])).toHaveLength(expected ? 2 : 1);
    });

    it('take all resources of a job, or none', async () => {
      const { resourceId } = await takenBay();
      const { id: free } = await parents.bay(place.siteId);
      const answer = await opened().write(async (ports) => {
        const wanted = [free, resourceId].map((id) =>
          exampleAllocation(ports, { resourceId: id, startsAt: at(60), minutes: 30 }),
        );
        const taken = await ports.allocations.take(wanted);
        return taken.ok ? taken : ({ ok: false, failure: { kind: 'conflict', code: 'taken', field: null } } as const);
      });
      expect(answer.ok).toBe(false);
      expect(await busy([free, resourceId])).toHaveLength(1);
    });

    it('cut their buffers, not their work, to make room', async () => {
      const before = await takenBay({ job: { start: at(60), end: at(75) } });
      const after = await takenBay({ job: { start: at(80), end: at(90) } });
      const ids = [before.resourceId, after.resourceId];
      const work = { start: at(75), end: at(80) };
      await writing(({ allocations }) => allocations.giveWay(ids, work));
      const spans = (await busy(ids)).map(({ span }) => span).toSorted((a, b) => (a.start < b.start ? -1 : 1));
      expect(spans).toEqual([
        { start: at(60), end: at(75) },
        { start: at(80), end: at(90) },
      ]);
      await writing(({ allocations }) => allocations.giveWay(ids, { start: at(0), end: at(10) }));
      expect(await busy(ids)).toHaveLength(2);
    });

    it('leave other resources alone', async () => {
      await takenBay();
      const other = await parents.bay(place.siteId);
      expect(await take(other.id, 60, 30)).toBe(true);
    });

    it('tell who is busy, buffers and work apart, in what touches the span', async () => {
      const job = { start: at(65), end: at(80) };
      const { resourceId, allocation } = await takenBay({ job });
      expect(await busy([resourceId])).toEqual([{ resourceId, kind: 'booking', span: allocation.during, job }]);
      const within = (start: number, end: number) =>
        reading(({ allocations }) =>
          allocations.busy({
            resourceIds: [resourceId],
            span: { start: at(start), end: at(end) },
            now: at(0),
            except: null,
            withJobs: false,
          }),
        );
      expect([await within(0, 60), await within(90, 120), await within(89, 120)].map((found) => found.length)).toEqual([
        0, 0, 1,
      ]);
      expect((await within(60, 90))[0]).not.toHaveProperty('job');
      expect(await busy([])).toEqual([]);
    });

    it('that have expired are not busy, yet stand in the way until they are purged', async () => {
      const { resourceId } = await takenBay({ kind: 'hold', expiresAt: at(10) });
      expect(await busy([resourceId], at(9))).toHaveLength(1);
      expect(await busy([resourceId], at(10))).toHaveLength(0);
      const purge = (now: Instant) => writing(({ allocations }) => allocations.purge([resourceId], now));
      await purge(at(9));
      expect(await take(resourceId, 60, 30)).toBe(false);
      await purge(at(10));
      expect(await take(resourceId, 60, 30)).toBe(true);
    });

    it('that never expire are never purged, nor are those of other resources', async () => {
      const { resourceId } = await takenBay();
      const held = await takenBay({ kind: 'hold', expiresAt: at(10) });
      await writing(({ allocations }) => allocations.purge([resourceId], at(999)));
      expect(await busy([resourceId, held.resourceId], at(9))).toHaveLength(2);
    });

    it('are released by what they belong to, and extended', async () => {
      const { resourceId, allocation } = await takenBay({ kind: 'hold', expiresAt: at(10) });
      await writing(({ allocations }) => allocations.extend(allocation.ref, at(20)));
      expect(await busy([resourceId], at(15))).toHaveLength(1);
      await writing(({ allocations }) => allocations.release({ kind: 'walkin', id: allocation.ref.id }));
      expect(await busy([resourceId])).toHaveLength(1);
      await writing(({ allocations }) => allocations.release(allocation.ref));
      expect(await busy([resourceId])).toEqual([]);
      expect(await take(resourceId, 60, 30)).toBe(true);
    });

    it('tell all that one thing has, and nothing of others', async () => {
      const { resourceId, allocation } = await takenBay({ job: { start: at(65), end: at(80) } });
      await takenBay();
      const { id: _, ...whole } = allocation;
      const of = (ref: Allocation['ref']) => reading(({ allocations }) => allocations.of(ref));
      expect(await of(allocation.ref)).toEqual([whole]);
      expect(whole.resourceId).toBe(resourceId);
      expect(await of({ kind: 'walkin', id: allocation.ref.id })).toEqual([]);
    });

    it('of a visitor’s own hold do not count for them', async () => {
      const { id: resourceId } = await parents.bay(place.siteId);
      const hold = await writing(async (ports) => {
        const change = exampleHold(ports, place.siteId, resourceId);
        const { id, startsAt, expiresAt } = change.next;
        await ports.holds.save(change);
        const ref = { kind: 'hold', id };
        const held = exampleAllocation(ports, { resourceId, startsAt, minutes: 30 }, { kind: 'hold', ref, expiresAt });
        await ports.allocations.take([held]);
        return change.next;
      });
      expect(await busy([resourceId])).toHaveLength(1);
      expect(await busy([resourceId], place.now, hold.visitorKey)).toHaveLength(0);
      const stranger = await reading(async ({ newId }) => newId());
      expect(await busy([resourceId], place.now, stranger)).toHaveLength(1);
    });
  });
};

const holdsContract = (opened: Opened): void => {
  describe('holds and resources', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);

    it('a visitor’s active hold is found, also when its time is up, and the sweep is told of it', async () => {
      const { id: siteId } = await parents.site();
      const bay = await parents.bay(siteId);
      const hold = await writing(async (ports) => {
        const change = exampleHold(ports, siteId, bay.id);
        await ports.holds.save(change);
        return change.next;
      });
      const active = (key: string) => writing(({ holds }) => holds.activeOf(key));
      expect(await active(hold.visitorKey)).toEqual(hold);
      expect(await active(hold.id)).toBeNull();
      const due = (now: Instant, limit = 1000) => reading(({ holds }) => holds.due(now, limit));
      expect(await due(Instant.plus(hold.expiresAt, -1))).not.toContain(hold.id);
      expect(await due(hold.expiresAt)).toContain(hold.id);
      expect(await due(Instant.plus(hold.expiresAt, HOUR), 0)).toEqual([]);
    });

    it('resources are kept as they were last told, by number, and can be locked in any order', async () => {
      const { id: siteId } = await parents.site();
      const [one, two] = [await parents.bay(siteId), await parents.bay(siteId)];
      const changed = { ...resourceOf(one), status: 'maintenance' as const, maxSize: null, equipment: [] };
      await writing(async ({ resources }) => {
        await resources.lock([resourceOf(two).id, changed.id]);
        await resources.put(changed);
      });
      expect(await reading(({ resources }) => resources.ofSite(siteId))).toEqual([changed, resourceOf(two)]);
      expect(await reading(({ resources }) => resources.find(changed.id))).toEqual(changed);
      expect(await reading(({ resources }) => resources.find(changed.siteId.replace(/^./u, 'f')))).toBeNull();
    });

    it('resources can be people, who work at several sites, and teams with a reach', async () => {
      const [one, other] = [await parents.site(), await parents.site()];
      const bay = resourceOf(await parents.bay(one.id));
      const person = await writing(async ({ resources, newId, now }) => {
        const id = newId();
        const of = { siteId: one.id, alsoAt: [other.id], name: 'Rita', number: 7, skills: ['polish'] };
        const worker = Resource.ofWorker({ ...of, resourceId: id, papersUntil: now(), status: 'active' });
        await resources.put(worker);
        return worker;
      });
      const van = await writing(async ({ resources, newId }) => {
        const reach = { base: { lat: 38.72, lng: -9.14 }, radiusKm: 50, dailyCapacity: 8 };
        const of = { siteId: other.id, name: 'Van', number: 8, equipment: [], status: 'active' as const };
        const team = Resource.ofTeam({ ...of, ...reach, resourceId: newId() });
        await resources.put(team);
        return team;
      });
      const at = (siteId: string) => reading(({ resources }) => resources.ofSite(siteId));
      const byNumber = [bay, person].toSorted((a, b) => a.number - b.number);
      expect(await at(one.id)).toEqual(byNumber);
      expect(await at(other.id)).toEqual([person, van]);
    });
  });
};

export const schedulingContracts = (opened: Opened): void => {
  allocationsContract(opened);
  holdsContract(opened);
};
