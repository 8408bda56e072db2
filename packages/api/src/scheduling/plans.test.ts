import { DAY, HOUR, Instant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { bookPlans } from '../sweeps.ts';
import { createWorld, once, refusalOf, seeding } from '../testing/index.ts';

/** A Saturday; every Friday at 15:00 from the next on. */
const FIRST = '2026-11-27T15:00:00.000Z';
const friday = (weeks: number): Instant => Instant.plus(FIRST, weeks * 7 * DAY);
const recurrence = { everyWeeks: 1, weekday: 5 as const, time: '15:00', from: '2026-11-21', times: 4 };

const regular = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(1);
  const manager = await seeds.staff('manager', house.siteId);
  const [ana, rui] = [await seeds.customerAccount('Ana'), await seeds.customerAccount('Rui')];
  const create = (changes: object = {}, who = ana) =>
    who.caller.scheduling.plans.create(once({ ...house.wish, recurrence, ...changes }));
  const statuses = (plan: { readonly occurrences: readonly { readonly status: string }[] }) =>
    plan.occurrences.map(({ status }) => status);
  const openOf = (customerId: string) =>
    [...world.store.bookings.values()].filter((one) => one.customerId === customerId && one.status === 'pending');
  return { world, seeds, house, manager, ana, rui, create, statuses, openOf };
};

describe('a recurring plan', () => {
  it('books each date that is near enough, more than may wait otherwise, and the others as their time comes', async () => {
    const { world, ana, create, statuses, openOf } = await regular();
    const plan = await create({ recurrence: { ...recurrence, times: 14 } });
    expect(statuses(plan).filter((status) => status === 'booked')).toHaveLength(12);
    expect(openOf(ana.customerId)).toHaveLength(12);
    expect(plan.occurrences.slice(0, 2).map(({ startsAt }) => startsAt)).toEqual([friday(0), friday(1)]);
    await bookPlans(world);
    expect(openOf(ana.customerId)).toHaveLength(12);
    world.pass(7 * DAY);
    await bookPlans(world);
    expect(openOf(ana.customerId)).toHaveLength(13);
    expect(statuses(world.store.recurringPlans.get(plan.id) ?? plan).at(-1)).toBe('planned');
  });

  it('tells which dates are taken, and leaves those out', async () => {
    const { rui, house, create } = await regular();
    await rui.caller.bookings.create(once({ ...house.wish, startsAt: friday(1) }));
    const plan = await create();
    expect(plan.occurrences.map(({ status, why }) => [status, why])).toEqual([
      ['booked', null],
      ['conflict', 'slot/taken'],
      ['booked', null],
      ['booked', null],
    ]);
  });

  it('or takes the nearest time of that day', async () => {
    const { rui, house, create } = await regular();
    await rui.caller.bookings.create(once({ ...house.wish, startsAt: friday(1) }));
    const plan = await create({ onConflict: 'shift' });
    expect(plan.occurrences[1]).toMatchObject({ status: 'booked', why: 'slot/taken' });
    expect(Math.abs(Instant.between(friday(1), plan.occurrences[1]?.startsAt ?? FIRST))).toBeLessThan(2 * HOUR);
  });

  it('leaves one date out without cost, while there is notice', async () => {
    const { world, ana, manager, create, statuses, openOf } = await regular();
    const plan = await create();
    const date = '2026-11-27';
    const skipped = await ana.caller.scheduling.plans.skip(once({ planId: plan.id, date }));
    expect(statuses(skipped)).toEqual(['skipped', 'booked', 'booked', 'booked']);
    expect(openOf(ana.customerId)).toHaveLength(3);
    world.timeIs(Instant.plus(friday(1), -23 * HOUR));
    const near = once({ planId: plan.id, date: '2026-12-04' });
    expect(await refusalOf(ana.caller.scheduling.plans.skip(near))).toMatchObject({ code: 'plan/too-late-to-skip' });
    expect(statuses(await manager.caller.scheduling.plans.skip(once({ planId: plan.id, date: '2026-12-04' })))).toEqual(
      ['skipped', 'skipped', 'booked', 'booked'],
    );
  });

  it('has one date at another time, also one that had no room', async () => {
    const { ana, rui, house, world, create } = await regular();
    await rui.caller.bookings.create(once({ ...house.wish, startsAt: friday(1) }));
    const plan = await create();
    const to = Instant.plus(friday(0), -3 * HOUR);
    const shift = (date: string, startsAt: Instant) =>
      ana.caller.scheduling.plans.shift(once({ planId: plan.id, date, startsAt }));
    const shifted = await shift('2026-11-27', to);
    expect(shifted.occurrences[0]).toMatchObject({ date: '2026-11-27', startsAt: to, status: 'booked' });
    expect(world.store.bookings.get(plan.occurrences[0]?.bookingId ?? '')?.scheduledAt).toBe(to);
    expect(await refusalOf(shift('2026-12-04', friday(1)))).toMatchObject({ code: 'slot/taken' });
    const found = await shift('2026-12-04', Instant.plus(friday(1), 2 * HOUR));
    expect(found.occurrences[1]).toMatchObject({ status: 'booked', why: null });
  });

  it('ends: what is near stays booked, the rest goes', async () => {
    const { world, ana, create, statuses, openOf } = await regular();
    const plan = await create();
    world.timeIs(Instant.plus(friday(0), -10 * HOUR));
    const cancelled = await ana.caller.scheduling.plans.cancel(once({ planId: plan.id }));
    expect(cancelled.status).toBe('cancelled');
    expect(statuses(cancelled)).toEqual(['booked', 'skipped', 'skipped', 'skipped']);
    expect(openOf(ana.customerId)).toHaveLength(1);
    expect(await bookPlans(world)).toBe(0);
  });

  it('is its customer’s and its site’s alone', async () => {
    const { world, ana, rui, manager, house, create } = await regular();
    const { id: planId } = await create();
    expect(await refusalOf(rui.caller.scheduling.plans.cancel(once({ planId })))).toMatchObject({
      code: 'plan/unknown',
    });
    expect((await rui.caller.scheduling.plans.list({})).items).toEqual([]);
    expect((await ana.caller.scheduling.plans.list({})).items).toHaveLength(1);
    expect((await manager.caller.scheduling.plans.list({ siteId: house.siteId })).items).toHaveLength(1);
    const forAnyone = (customerId: string) =>
      manager.caller.scheduling.plans.create(once({ ...house.wish, recurrence, customerId }));
    expect(await refusalOf(forAnyone(world.newId()))).toMatchObject({ code: 'customer/unknown' });
    expect(await refusalOf(create({ recurrence: { ...recurrence, from: '2020-01-01' } }))).toMatchObject({
      code: 'plan/empty',
    });
  });
});
