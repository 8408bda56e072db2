import { DAY, Instant } from '@bling/domain/kernel';
import { Disruption, RecurringPlan, WaitlistEntry } from '@bling/domain/scheduling';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleDisruption, examplePlan, exampleWaitlistEntry } from './planning-examples.ts';
import { parentsIn } from './parents.ts';
import { repositoryContract } from './repository.ts';
import { asking, type Opened, valueOf } from './under-test.ts';

const all = { reach: 'all' } as const;

const repositories = (opened: Opened): void => {
  const of = { siteId: '', customerId: '', serviceId: '', resourceId: '' };
  beforeAll(async () => {
    const parents = parentsIn(asking(opened).writing);
    of.siteId = (await parents.site()).id;
    of.resourceId = (await parents.bay(of.siteId)).id;
    of.customerId = (await parents.customer()).id;
    of.serviceId = of.customerId;
  });
  repositoryContract('waitlist entries', opened, {
    find: ({ waitlist }) => waitlist.find,
    save: ({ waitlist }) => waitlist.save,
    make: async (ports) => exampleWaitlistEntry(ports, of),
    change: (entry, { newId, now }) =>
      valueOf(WaitlistEntry.offer(entry, { holdId: newId(), startsAt: now(), expiresAt: now() })),
  });
  repositoryContract('recurring plans', opened, {
    find: ({ recurringPlans }) => recurringPlans.lock,
    save: ({ recurringPlans }) => recurringPlans.save,
    make: async (ports) => examplePlan(ports, of),
    change: (plan, { now }) => valueOf(RecurringPlan.cancel(plan, now())),
  });
  repositoryContract('disruptions', opened, {
    find: ({ disruptions }) => disruptions.find,
    save: ({ disruptions }) => disruptions.save,
    make: async (ports) => exampleDisruption(ports, of),
    change: (disruption, { now }) => valueOf(Disruption.lift(disruption, now())),
  });
};

const questions = (opened: Opened): void => {
  describe('who waits, what recurs and what befell', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const work = async () => {
      const { id: siteId } = await parents.site();
      const { id: customerId } = await parents.customer();
      return { siteId, customerId, serviceId: customerId };
    };
    const entry = (of: Awaited<ReturnType<typeof work>>) =>
      writing(async (ports) => {
        const joined = exampleWaitlistEntry(ports, of);
        await ports.waitlist.save(joined);
        return joined.next;
      });
    const search = { scope: all, siteId: null, customerId: null };

    it('waiting ones are told apart from those who were offered something', async () => {
      const of = await work();
      const [first, second] = [await entry(of), await entry(of)];
      const holdId = await writing(async ({ waitlist, newId, now }) => {
        const offer = { holdId: newId(), startsAt: now(), expiresAt: now() };
        await waitlist.save(valueOf(WaitlistEntry.offer(first, offer)));
        return offer.holdId;
      });
      const waiting = await reading(({ waitlist }) => waitlist.waitingAt(of.siteId, 10));
      expect(waiting.map(({ id }) => id)).toEqual([second.id]);
      expect(await reading(({ waitlist }) => waitlist.waitingAt(of.siteId, 0))).toEqual([]);
      expect((await reading(({ waitlist }) => waitlist.offeredBy(holdId)))?.id).toBe(first.id);
      const unknown: string = second.id;
      expect(await reading(({ waitlist }) => waitlist.offeredBy(unknown))).toBeNull();
      const open = await writing(({ waitlist }) => waitlist.openOf(of.customerId));
      expect(open.map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted());
      expect(await reading(({ waitlist }) => waitlist.sites())).toContain(of.siteId);
    });

    it('lists show what the scope reaches, the newest first', async () => {
      const [here, there] = [await work(), await work()];
      const mine = await entry(here);
      await entry(there);
      const listed = async (changes: object) =>
        (await reading(({ waitlist }) => waitlist.list({ ...search, ...changes }))).map(({ id }) => id);
      expect(await listed({ siteId: here.siteId })).toEqual([mine.id]);
      expect(await listed({ customerId: here.customerId })).toEqual([mine.id]);
      expect(await listed({ scope: { reach: 'customer', customerId: here.customerId } })).toEqual([mine.id]);
      const sites = { reach: 'sites', siteIds: [there.siteId], customerId: here.customerId };
      expect(await listed({ scope: sites, siteId: here.siteId })).toEqual([mine.id]);
      expect(await listed({ scope: { ...sites, customerId: null }, siteId: here.siteId })).toEqual([]);
      expect(await listed({ scope: { reach: 'nothing' }, siteId: here.siteId })).toEqual([]);
    });

    it('what was looked for in vain adds up by day and by what stood in the way', async () => {
      const { siteId } = await work();
      const lost = (day: string, constraint: 'closed' | 'bay-busy', searches: number) => ({
        siteId,
        day,
        constraint,
        searches,
      });
      await writing(({ lostDemand }) => lostDemand.add([]));
      await writing(({ lostDemand }) =>
        lostDemand.add([lost('2026-11-01', 'closed', 2), lost('2026-11-02', 'bay-busy', 5)]),
      );
      await writing(({ lostDemand }) =>
        lostDemand.add([lost('2026-11-01', 'closed', 3), lost('2026-11-03', 'closed', 1)]),
      );
      const of = async (from: string, to: string) =>
        (await reading(({ lostDemand }) => lostDemand.of(siteId, from, to))).toSorted(
          (a, b) => a.searches - b.searches,
        );
      expect(await of('2026-11-03', '2026-11-03')).toEqual([{ constraint: 'closed', searches: 1 }]);
      expect(await of('2026-11-01', '2026-11-03')).toEqual([
        { constraint: 'bay-busy', searches: 5 },
        { constraint: 'closed', searches: 6 },
      ]);
      expect(await of('2026-10-01', '2026-10-31')).toEqual([]);
    });

    it('plans are due once a date of theirs comes near', async () => {
      const of = await work();
      const plan = await writing(async (ports) => {
        const created = examplePlan(ports, of);
        await ports.recurringPlans.save(created);
        return created.next;
      });
      const now = await reading(async (ports) => ports.now());
      const due = (days: number) =>
        reading(({ recurringPlans }) => recurringPlans.dueBefore(Instant.plus(now, days * DAY), 1000));
      expect(await due(9)).not.toContain(plan.id);
      expect(await due(11)).toContain(plan.id);
      const listed = await reading(({ recurringPlans }) => recurringPlans.list({ ...search, siteId: of.siteId }));
      expect(listed).toEqual([plan]);
      expect(await reading(({ recurringPlans }) => recurringPlans.find(plan.id))).toEqual(plan);
      await writing(({ recurringPlans }) => recurringPlans.save(valueOf(RecurringPlan.cancel(plan, now))));
      expect(await due(11)).not.toContain(plan.id);
    });

    it('what befell a site is found by the time that it lasted', async () => {
      const { id: siteId } = await parents.site();
      const resourceId: string = (await parents.bay(siteId)).id;
      const disruption = await writing(async (ports) => {
        const applied = exampleDisruption(ports, { siteId, resourceId });
        await ports.disruptions.save(applied);
        return applied.next;
      });
      const { start, end } = disruption.span;
      const found = (from: Instant, to: Instant) =>
        reading(({ disruptions }) => disruptions.ofSite(siteId, { start: from, end: to }));
      expect(await found(start, end)).toEqual([disruption]);
      expect(await found(end, Instant.plus(end, DAY))).toEqual([]);
      expect(await found(Instant.plus(start, -DAY), start)).toEqual([]);
    });

    it('the plan is known as it is without some bookings, and closed only where nothing stays', async () => {
      const { id: siteId } = await parents.site();
      const resourceId: string = (await parents.bay(siteId)).id;
      const now = await reading(async (ports) => ports.now());
      const at = (hours: number) => Instant.plus(now, (hours * DAY) / 24);
      const span = { start: at(0), end: at(10) };
      const refs = await writing(async ({ allocations, newId }) => {
        const ids = [newId(), newId()];
        await allocations.take(
          ids.map((id, index) => ({
            id: newId(),
            resourceId,
            during: { start: at(index * 2), end: at(index * 2 + 1) },
            job: { start: at(index * 2), end: at(index * 2 + 1) },
            kind: 'booking' as const,
            ref: { kind: 'booking', id },
            expiresAt: null,
          })),
        );
        return ids;
      });
      const apart = await reading(({ allocations }) =>
        allocations.busyApart({ resourceIds: [resourceId], span, now }, refs.slice(0, 1)),
      );
      expect(apart.map((busy) => busy.job)).toEqual([{ start: at(2), end: at(3) }]);
      const ref = { kind: 'disruption', id: refs[0] ?? '' };
      await writing(({ allocations }) => allocations.close([resourceId], { start: at(0.5), end: at(4) }, ref));
      const all = await reading(({ allocations }) =>
        allocations.busy({ resourceIds: [resourceId], span, now, except: null, withJobs: false }),
      );
      expect(
        all
          .filter(({ kind }) => kind === 'closure')
          .map((busy) => busy.span)
          .toSorted((a, b) => (a.start < b.start ? -1 : 1)),
      ).toEqual([
        { start: at(1), end: at(2) },
        { start: at(3), end: at(4) },
      ]);
    });
  });
};

export const planningContracts = (opened: Opened): void => {
  repositories(opened);
  questions(opened);
};
