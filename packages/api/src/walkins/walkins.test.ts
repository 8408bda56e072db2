import { HOUR, Instant, MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';

const at = (minutes: number): Instant => Instant.plus(START, minutes * MINUTE);

const counter = async (bays = 1) => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(bays);
  const cashier = await seeds.staff('cashier', house.siteId);
  const manager = await seeds.staff('manager', house.siteId);
  const washer = await seeds.staff('washer', house.siteId);
  const { siteId, wash } = house;
  let cars = 0;
  const arrive = (changes: object = {}, who = cashier) =>
    who.caller.walkins.arrive(once({ siteId, serviceIds: [wash.id], plate: `AA${String((cars += 1))}BB`, ...changes }));
  const queue = () => cashier.caller.walkins.queue({ siteId });
  return { world, seeds, house, siteId, wash, cashier, manager, washer, arrive, queue };
};

describe('a car that comes without a booking', () => {
  it('gets the next number of the day, and a promise', async () => {
    const { arrive, siteId, world } = await counter();
    const [first, second] = [await arrive(), await arrive()];
    const code = world.store.sites.get(siteId)?.code;
    expect([first.number, second.number]).toEqual([`${code}-WI-20261121-001`, `${code}-WI-20261121-002`]);
    expect(first).toMatchObject({ status: 'waiting', payment: 'pending', promised: { minutes: 0 }, size: 'standard' });
    // The first takes half an hour, and the bay five minutes more.
    expect(second.promised).toEqual({ minutes: 35, least: 25, most: 55 });
  });

  it('gives no number away for one that was refused, and counts anew each business day', async () => {
    const { arrive, world } = await counter();
    await arrive();
    expect(await refusalOf(arrive({ discountPercent: 20 }))).toMatchObject({ code: 'walk-in/discount-too-high' });
    expect(await refusalOf(arrive({ expectedTotal: { amount: 1, currency: 'EUR' } }))).toMatchObject({
      code: 'walk-in/price-changed',
    });
    expect((await arrive()).ticket).toBe(2);
    world.pass(24 * HOUR);
    expect(await arrive()).toMatchObject({ ticket: 1 });
  });

  it('is one that the house knows by its plate, and stands there once', async () => {
    const { arrive, seeds } = await counter();
    const ana = await seeds.customerAccount('Ana');
    await seeds.car(ana.caller, { plate: 'AA-99-ZZ', sizeClass: 'compact' });
    const walkIn = await arrive({ plate: 'aa 99 zz' });
    expect(walkIn).toMatchObject({ plate: 'AA99ZZ', size: 'compact' });
    expect(await refusalOf(arrive({ plate: 'AA99ZZ' }))).toMatchObject({
      code: 'walk-in/here-already',
      details: { number: walkIn.number },
    });
    expect(await refusalOf(arrive({ plate: '?' }))).toMatchObject({ code: 'vehicle/no-plate' });
  });

  it('gets ten percent off from the counter, half from a manager', async () => {
    const { arrive, manager } = await counter();
    expect((await arrive({ discountPercent: 10 })).totalPrice).toEqual({ amount: 9000, currency: 'EUR' });
    expect((await arrive({ discountPercent: 50 }, manager)).totalPrice).toEqual({ amount: 5000, currency: 'EUR' });
  });

  it('begins at once where a bay is free, else not at all', async () => {
    const { arrive, world, queue } = await counter();
    const begun = await arrive({ startNow: true });
    expect(begun).toMatchObject({ status: 'in_progress', startedAt: START });
    expect(await refusalOf(arrive({ startNow: true }))).toMatchObject({ code: 'walk-in/no-bay-free' });
    expect(world.store.walkIns.size).toBe(1);
    expect((await queue()).items).toHaveLength(1);
    expect((await arrive()).ticket).toBe(2);
  });
});

describe('the queue', () => {
  it('is called, begun and done in turn', async () => {
    const { arrive, washer, queue, world } = await counter();
    const [first, second] = [await arrive(), await arrive()];
    await washer.caller.walkins.callUp(once({ walkInId: first.id }));
    world.pass(2 * MINUTE);
    const begun = await washer.caller.walkins.start(once({ walkInId: first.id }));
    expect(begun).toMatchObject({ status: 'in_progress', totalPrice: null });
    expect(await refusalOf(washer.caller.walkins.start(once({ walkInId: second.id })))).toMatchObject({
      code: 'walk-in/no-bay-free',
    });
    world.pass(20 * MINUTE);
    expect(await washer.caller.walkins.complete(once({ walkInId: first.id }))).toMatchObject({ status: 'completed' });
    expect(world.store.allocations.size).toBe(0);
    expect(await washer.caller.walkins.start(once({ walkInId: second.id }))).toMatchObject({ status: 'in_progress' });
    const { items, score } = await queue();
    expect(items.map(({ ticket, status, bay }) => [ticket, status, bay !== null])).toEqual([[2, 'in_progress', true]]);
    expect(score).toEqual({ waits: 2, withinBand: 1, medianErrorMinutes: 13 });
  });

  it('tells when each will begin, around what is booked, which is never bumped', async () => {
    const { arrive, queue, seeds, house } = await counter();
    const ana = await seeds.customerAccount('Ana');
    await ana.caller.bookings.create(once({ ...house.wish, startsAt: at(180) }));
    for (let cars = 0; cars < 5; cars++) await arrive();
    const { items } = await queue();
    expect(items.map(({ expectedAt }) => expectedAt)).toEqual([at(0), at(35), at(70), at(105), at(140)]);
    const { wait, ahead } = await seeds.admin.walkins.waitEstimate({ ...house.wish });
    expect({ wait: wait?.minutes, ahead }).toEqual({ wait: 215, ahead: 5 });
  });

  it('shows strangers numbers and masked plates only', async () => {
    const { arrive, world, siteId } = await counter();
    const { plate } = await arrive({ plate: 'AB12CD' });
    const { items } = await world.visitor().walkins.queue({ siteId });
    expect(items).toMatchObject([{ ticket: 1, plate: 'AB•••D', details: null }]);
    expect(JSON.stringify(items)).not.toContain(plate);
    expect(await refusalOf(world.visitor().walkins.queue({ siteId: world.newId() }))).toMatchObject({
      code: 'site/unknown',
    });
  });

  it('lets some go before others, and skips who does not come', async () => {
    const { arrive, cashier, queue, world } = await counter();
    const [first, second, third] = [await arrive(), await arrive(), await arrive()];
    const order = async () => (await queue()).items.map(({ ticket }) => ticket);
    const put = (walkInId: string, place: 'first' | 'last' | 'turn') =>
      cashier.caller.walkins.enqueue(once({ walkInId, place }));
    await put(third.id, 'first');
    expect(await order()).toEqual([3, 1, 2]);
    await put(first.id, 'last');
    expect(await order()).toEqual([3, 2, 1]);
    await put(third.id, 'turn');
    expect(await order()).toEqual([2, 3, 1]);
    await cashier.caller.walkins.callUp(once({ walkInId: second.id }));
    const skip = () => cashier.caller.walkins.skip(once({ walkInId: second.id }));
    expect(await refusalOf(skip())).toMatchObject({ code: 'walk-in/skip-too-early' });
    world.pass(5 * MINUTE);
    expect(await skip()).toMatchObject({ status: 'waiting' });
    expect(await refusalOf(put(world.newId(), 'first'))).toMatchObject({ code: 'walk-in/unknown' });
  });

  it('is left, or its cars are sent away with a reason', async () => {
    const { arrive, cashier, queue } = await counter();
    const [first, second] = [await arrive(), await arrive()];
    await cashier.caller.walkins.leave(once({ walkInId: first.id }));
    await cashier.caller.walkins.cancel(once({ walkInId: second.id, reason: 'Too muddy' }));
    expect((await queue()).items).toEqual([]);
    expect(await refusalOf(cashier.caller.walkins.leave(once({ walkInId: first.id })))).toMatchObject({
      code: 'walk-in/not-allowed-now',
    });
  });

  it('thinks that a car whose time is over goes on a little longer', async () => {
    const { arrive, world, queue } = await counter();
    await arrive({ startNow: true });
    world.pass(40 * MINUTE);
    await arrive();
    expect((await queue()).items.map(({ expectedAt }) => expectedAt)).toEqual([null, at(45)]);
  });

  it('tells whoever listens that something changed', async () => {
    const { arrive, world, siteId } = await counter();
    const stop = new AbortController();
    const news = await world.visitor({ signal: stop.signal }).walkins.queueChanges({ siteId });
    const heard = news[Symbol.asyncIterator]().next();
    await arrive();
    expect(await heard).toMatchObject({ done: false });
    stop.abort();
  });
});

describe('a bay with a car in work', () => {
  it('takes no other, whether that was booked or walked in', async () => {
    const { arrive, cashier, seeds, house } = await counter(2);
    const ana = await seeds.customerAccount('Ana');
    const { id, number, resourceId } = await cashier.caller.bookings.create(
      once({ ...house.wish, startsAt: START, customerId: ana.customerId }),
    );
    await cashier.caller.bookings.start(once({ id }));
    const walkIn = await arrive();
    const start = (to: string) => cashier.caller.walkins.start(once({ walkInId: walkIn.id, resourceId: to }));
    expect(await refusalOf(start(resourceId))).toMatchObject({ code: 'walk-in/bay-occupied', details: { number } });
    const other = house.bayIds.find((bay) => bay !== resourceId) ?? '';
    expect(await start(other)).toMatchObject({ resourceId: other });
    const late = await cashier.caller.bookings.create(
      once({ ...house.wish, startsAt: at(35), customerId: ana.customerId }),
    );
    const there = cashier.caller.bookings.start(once({ id: late.id, resourceId: other }));
    expect(await refusalOf(there)).toMatchObject({
      code: 'booking/bay-occupied',
      details: { number: walkIn.number },
    });
  });
});
