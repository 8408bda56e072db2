import { HOUR, Instant, MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';

const at = (hours: number): Instant => Instant.plus(START, hours * HOUR);

/** Two bays with a job each at 13:00, and one of them goes down from 12:30 to 16:00. */
const struck = async (bays = 2) => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(bays);
  const manager = await seeds.staff('manager', house.siteId);
  const ana = await seeds.customerAccount('Ana');
  const rui = await seeds.customerAccount('Rui');
  const first = await ana.caller.bookings.create(once({ ...house.wish, startsAt: at(3) }));
  const span = { start: at(2.5), end: at(6) };
  const what = { siteId: house.siteId, kind: 'bay-down' as const, resourceIds: [first.resourceId], span };
  const plan = (changes: object = {}) => manager.caller.scheduling.disruption.plan({ ...what, ...changes });
  const apply = (changes: readonly unknown[]) =>
    manager.caller.scheduling.disruption.carryOut(
      once({
        ...what,
        reason: 'The pump',
        changes: changes as Parameters<typeof manager.caller.scheduling.disruption.carryOut>[0]['changes'],
      }),
    );
  const taken = (id: string) => [...world.store.allocations.values()].filter(({ ref }) => ref.id === id);
  return { world, seeds, house, manager, ana, rui, first, span, what, plan, apply, taken };
};

describe('a bay that goes down', () => {
  it('sends its job to another bay at its time, and is closed meanwhile', async () => {
    const { world, plan, apply, first, taken, ana } = await struck();
    const { ways, names } = await plan();
    expect(ways[0]).toMatchObject({ cancelled: 0, movedInTime: 0, movedInPlace: 1 });
    expect(names).toHaveLength(2);
    expect(world.store.bookings.get(first.id)).toMatchObject({ resourceId: first.resourceId });
    const { id, moved, cancelled } = await apply(ways[0]?.changes ?? []);
    expect({ moved, cancelled }).toEqual({ moved: 1, cancelled: 0 });
    const there = world.store.bookings.get(first.id);
    expect(there?.resourceId).not.toBe(first.resourceId);
    expect(taken(first.id).map(({ resourceId }) => resourceId)).toEqual([there?.resourceId]);
    expect(taken(id).map(({ resourceId }) => resourceId)).toEqual([first.resourceId]);
    expect((await ana.caller.bookings.feePreview({ id: first.id })).fee.amount).toBeGreaterThan(0);
  });

  it('moves in time what finds no other bay, tells its customer, and frees them of any fee', async () => {
    const { world, plan, apply, first, ana } = await struck(1);
    const { ways } = await plan();
    expect(ways[0]).toMatchObject({ cancelled: 0, movedInTime: 1 });
    await apply(ways[0]?.changes ?? []);
    await world.drain();
    expect((await ana.caller.bookings.feePreview({ id: first.id })).fee.amount).toBe(0);
    expect(world.mails().at(-1)?.to.email).toBe(ana.email);
  });

  it('cancels at no cost what cannot be moved', async () => {
    const { world, plan, apply, first } = await struck(1);
    const { ways } = await plan({ patienceMinutes: 0 });
    expect(ways[0]).toMatchObject({ cancelled: 1 });
    await apply(ways[0]?.changes ?? []);
    expect(world.store.bookings.get(first.id)).toMatchObject({
      status: 'cancelled',
      charged: { amount: 0 },
      cancellation: { by: 'site', reason: 'The pump' },
    });
  });

  it('does nothing where the plan is of yesterday: another job, another state', async () => {
    const { plan, apply, ana, rui, house, first, world } = await struck();
    const { ways } = await plan();
    const later = await rui.caller.bookings.create(once({ ...house.wish, startsAt: at(4) }));
    const changes = ways[0]?.changes ?? [];
    expect(later.resourceId).toBe(first.resourceId);
    expect(await refusalOf(apply(changes))).toMatchObject({
      code: 'disruption/outdated',
      details: { numbers: [later.number] },
    });
    await ana.caller.bookings.cancel(once({ id: first.id }));
    expect(await refusalOf(apply(changes))).toMatchObject({ code: 'disruption/outdated' });
    expect(world.store.disruptions.size).toBe(0);
  });

  it('does nothing where somebody took the place that it counted on', async () => {
    const { plan, apply, rui, house, first, world } = await struck();
    const { ways } = await plan();
    const to = ways[0]?.changes[0]?.to?.resourceId;
    const other = await rui.caller.bookings.create(once({ ...house.wish, startsAt: at(3) }));
    expect(other.resourceId).toBe(to);
    expect(await refusalOf(apply(ways[0]?.changes ?? []))).toMatchObject({ code: 'disruption/outdated' });
    expect(world.store.bookings.get(first.id)?.resourceId).toBe(first.resourceId);
  });

  it('is free again when it is lifted', async () => {
    const { world, manager, plan, apply, taken, what, span } = await struck();
    const { id: disruptionId } = await apply((await plan()).ways[0]?.changes ?? []);
    const listed = await manager.caller.scheduling.disruption.list({ siteId: what.siteId, span });
    expect(listed.items.map(({ id }) => id)).toEqual([disruptionId]);
    await manager.caller.scheduling.disruption.lift(once({ disruptionId }));
    expect(taken(disruptionId)).toEqual([]);
    expect(await refusalOf(manager.caller.scheduling.disruption.lift(once({ disruptionId })))).toMatchObject({
      code: 'disruption/lifted',
    });
    const lost = manager.caller.scheduling.disruption.lift(once({ disruptionId: world.newId() }));
    expect(await refusalOf(lost)).toMatchObject({ code: 'disruption/unknown' });
  });

  it('is refused for what is not there, or over, or not theirs', async () => {
    const { plan, seeds, what, house, world } = await struck();
    expect(await refusalOf(plan({ resourceIds: [] }))).toMatchObject({ code: 'disruption/unknown-resource' });
    expect(await refusalOf(plan({ resourceIds: [world.newId()] }))).toMatchObject({
      code: 'disruption/unknown-resource',
    });
    expect(await refusalOf(plan({ span: { start: at(-3), end: at(-1) } }))).toMatchObject({ code: 'disruption/over' });
    expect(await refusalOf(plan({ siteId: world.newId() }))).toMatchObject({ code: 'not-allowed' });
    const cashier = await seeds.staff('cashier', house.siteId);
    expect(await refusalOf(cashier.caller.scheduling.disruption.plan(what))).toMatchObject({ code: 'not-allowed' });
  });
});

describe('a person who is ill', () => {
  it('is replaced by another who can do the work', async () => {
    const { world, seeds, house, ana, manager } = await struck();
    const shift = { start: at(-2), end: at(10) };
    const polish = await seeds.service({ skills: ['polish'] });
    const [rita, max] = [
      await seeds.worker({ siteId: house.siteId, skills: ['polish'], shifts: [shift] }),
      await seeds.worker({ siteId: house.siteId, skills: ['polish', 'wash'], shifts: [shift] }),
    ];
    const wish = { ...house.wish, serviceIds: [polish.id], startsAt: at(7) };
    const { id, crewIds } = await ana.caller.bookings.create(once(wish));
    expect(crewIds).toEqual([rita.id]);
    const what = { siteId: house.siteId, kind: 'person-out' as const, resourceIds: crewIds, span: shift };
    const { ways } = await manager.caller.scheduling.disruption.plan(what);
    const [way] = ways;
    await manager.caller.scheduling.disruption.carryOut(once({ ...what, reason: 'Ill', changes: way?.changes ?? [] }));
    expect(world.store.bookings.get(id)).toMatchObject({ crewIds: [max.id], scheduledAt: at(7) });
  });
});

describe('a storm', () => {
  it('takes every bay and team, and what stood there goes before it', async () => {
    const { world, seeds, plan, manager, what, first, house } = await struck();
    await seeds.team(house.siteId);
    const { ways } = await plan({ kind: 'storm', resourceIds: [] });
    // Before it, with the five minutes that the bay needs after the work.
    const earlier = Instant.plus(at(2), -5 * MINUTE);
    expect(ways[0]?.changes[0]?.to?.startsAt).toBe(earlier);
    await manager.caller.scheduling.disruption.carryOut(
      once({ ...what, kind: 'storm' as const, resourceIds: [], reason: 'Storm', changes: ways[0]?.changes ?? [] }),
    );
    expect(world.store.bookings.get(first.id)?.scheduledAt).toBe(earlier);
    const closed = [...world.store.allocations.values()].filter(({ kind }) => kind === 'closure');
    expect(new Set(closed.map(({ resourceId }) => resourceId)).size).toBe(3);
  });
});
