import { HOUR, Instant, MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const opened = async (bays = 1) => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(bays);
  const ana = await seeds.customerAccount('Ana');
  const cashier = await seeds.staff('cashier', house.siteId);
  const manager = await seeds.staff('manager', house.siteId);
  const at = (hours: number) => Instant.plus(START, hours * HOUR);
  const book = (hours: number) => ana.caller.bookings.create(once({ ...house.wish, startsAt: at(hours) }));
  return { world, seeds, house, ana, cashier, manager, at, book };
};

describe('cancelling', () => {
  it.each([
    ['25 h ahead', 25, 5000],
    ['exactly 24 h ahead', 24, 5000],
    ['12 h ahead', 12, 10_000],
  ])('%s charges exactly the fee that was previewed', async (_, notice, fee) => {
    const { world, ana, at, book } = await opened();
    const { id, scheduledAt } = await book(28);
    world.timeIs(Instant.plus(scheduledAt, -notice * HOUR));
    const preview = await ana.caller.bookings.feePreview({ id });
    expect(preview).toMatchObject({ fee: eur(fee), asOf: world.now(), movableUntil: at(26) });
    const cancelled = await ana.caller.bookings.cancel(once({ id, expectedFee: preview.fee }));
    expect(cancelled).toMatchObject({ status: 'cancelled', charged: eur(fee), cancellation: { by: 'customer' } });
    expect(world.store.allocations.size).toBe(0);
    await world.drain();
    expect(world.mails().at(-1)?.text).toContain(`The cancellation fee is €${fee / 100}.00`);
  });

  it('honours a preview for five minutes, and then shows the new fee first', async () => {
    const { world, ana, book } = await opened();
    const { id, scheduledAt } = await book(28);
    world.timeIs(Instant.plus(scheduledAt, -24 * HOUR));
    const { fee, honouredUntil, schedule } = await ana.caller.bookings.feePreview({ id });
    expect(schedule.map(({ percent }) => percent)).toEqual([50, 100]);
    world.timeIs(honouredUntil);
    world.pass(1);
    const cancel = (expectedFee: typeof fee) => ana.caller.bookings.cancel(once({ id, expectedFee }));
    expect(await refusalOf(cancel(fee))).toEqual({
      kind: 'conflict',
      code: 'booking/fee-changed',
      field: 'expectedFee',
      details: { fee: eur(10_000) },
    });
    world.timeIs(honouredUntil);
    expect(await cancel(fee)).toMatchObject({ charged: eur(5000) });
  });

  it('without an expected fee charges the fee of the moment', async () => {
    const { ana, book } = await opened();
    const { id } = await book(28);
    expect(await ana.caller.bookings.cancel(once({ id, reason: 'Ill' }))).toMatchObject({
      charged: eur(5000),
      cancellation: { reason: 'Ill' },
    });
    expect(await refusalOf(ana.caller.bookings.cancel(once({ id })))).toMatchObject({
      code: 'booking/not-allowed-now',
      details: { status: 'cancelled' },
    });
  });

  it('by the site costs nothing, needs a reason, and is for staff', async () => {
    const { world, ana, cashier, book } = await opened();
    const { id } = await book(28);
    expect(await refusalOf(ana.caller.bookings.cancel(once({ id, by: 'site', reason: 'Free for me' })))).toMatchObject({
      kind: 'forbidden',
      code: 'not-allowed',
    });
    expect(await refusalOf(cashier.caller.bookings.cancel(once({ id, by: 'site' })))).toMatchObject({
      code: 'booking/reason-missing',
    });
    const cancelled = await cashier.caller.bookings.cancel(once({ id, by: 'site', reason: 'Storm damage.' }));
    expect(cancelled.charged).toEqual(eur(0));
    await world.drain();
    expect(world.mails().at(-1)?.text).toContain('We had to cancel it. Storm damage. It costs you nothing.');
  });
});

describe('rescheduling', () => {
  it('gives the old time back and takes the new one, and the customer is told', async () => {
    const { world, ana, at, book } = await opened();
    const { id, version, number } = await book(28);
    const moved = await ana.caller.bookings.reschedule(once({ id, version, startsAt: at(31) }));
    expect(moved).toMatchObject({ scheduledAt: at(31), moved: { originalStart: at(28), percent: 50 } });
    expect([...world.store.allocations.values()].map(({ job }) => job.start)).toEqual([at(31)]);
    await world.drain();
    expect(world.mails().at(-1)?.subject).toBe(`Booking ${number} has a new time`);
    expect(world.facts().at(-1)).toMatchObject({ type: 'booking/rescheduled', from: at(28), to: at(31) });
  });

  it('may overlap its own old time', async () => {
    const { ana, at, book } = await opened();
    const { id } = await book(28);
    expect(await ana.caller.bookings.reschedule(once({ id, startsAt: at(28.25) }))).toMatchObject({
      scheduledAt: at(28.25),
    });
  });

  it('to a taken time is refused with what is free, and the old time stays taken', async () => {
    const { world, seeds, house, ana, at, book } = await opened();
    const { id } = await book(28);
    const rui = await seeds.customerAccount('Rui');
    await rui.caller.bookings.create(once({ ...house.wish, startsAt: at(31) }));
    expect(await refusalOf(ana.caller.bookings.reschedule(once({ id, startsAt: at(31) })))).toMatchObject({
      code: 'slot/taken',
      details: { nearest: [at(30), at(30.25), at(31.75)] },
    });
    expect(world.store.allocations.size).toBe(2);
    expect(await refusalOf(ana.caller.bookings.reschedule(once({ id, startsAt: at(36) })))).toMatchObject({
      code: 'slot/outside-hours',
    });
  });

  it('needs two hours of notice from a customer, not from staff', async () => {
    const { world, ana, cashier, at, book } = await opened();
    const { id } = await book(28);
    await cashier.caller.bookings.confirm(once({ id }));
    world.timeIs(at(26.5));
    expect(await refusalOf(ana.caller.bookings.reschedule(once({ id, startsAt: at(32) })))).toMatchObject({
      code: 'booking/too-late-to-move',
      details: { until: at(26) },
    });
    expect(await cashier.caller.bookings.reschedule(once({ id, startsAt: at(27) }))).toMatchObject({ moved: null });
    expect(await refusalOf(cashier.caller.bookings.reschedule(once({ id, startsAt: at(25) })))).toMatchObject({
      code: 'booking/in-the-past',
    });
  });

  it('is at today’s price and length, which are shown first', async () => {
    const { seeds, house, ana, at, book } = await opened();
    const { id } = await book(28);
    const { id: serviceId, version } = house.wash;
    await seeds.admin.catalog.services.update(
      once({ serviceId, version, price: eur(12_000), minutes: 60, bufferAfter: 15 }),
    );
    const move = (expectedTotal: { amount: number; currency: string }) =>
      ana.caller.bookings.reschedule(once({ id, startsAt: at(31), expectedTotal }));
    expect(await refusalOf(move(eur(10_000)))).toMatchObject({
      code: 'booking/price-changed',
      details: { total: eur(12_000) },
    });
    expect(await move(eur(12_000))).toMatchObject({ totalPrice: eur(12_000), endsAt: at(32) });
    const undone = await ana.caller.bookings.cancel(once({ id }));
    expect(undone.status).toBe('cancelled');
  });

  it('is refused when the work is no longer on the menu, or more than a site takes now', async () => {
    const { seeds, house, ana, at, book } = await opened();
    const { id } = await book(28);
    const { siteId } = house;
    const { version } = await seeds.admin.facilities.sites.get({ siteId });
    await seeds.admin.facilities.sites.update(once({ siteId, version, settings: { maxTotal: 100 } }));
    const move = () => refusalOf(ana.caller.bookings.reschedule(once({ id, startsAt: at(31) })));
    expect(await move()).toMatchObject({ code: 'booking/too-expensive' });
    await seeds.admin.catalog.services.deactivate(once({ serviceId: house.wash.id }));
    expect(await move()).toMatchObject({ code: 'service/unknown' });
  });

  it('is refused without a tax rate, which is a mistake of the house', async () => {
    const { world: all, house, ana, at, book } = await opened();
    const { id } = await book(28);
    all.store.taxRates.delete(house.wash.categoryId);
    expect(await refusalOf(ana.caller.bookings.reschedule(once({ id, startsAt: at(31) })))).toMatchObject({
      code: 'quote/no-tax-rate',
    });
    expect(await refusalOf(book(30))).toMatchObject({ code: 'quote/no-tax-rate' });
  });
});

describe('a no-show', () => {
  it('is marked half an hour after the start, costs all, and is counted', async () => {
    const { world, ana, cashier, at, book } = await opened();
    const { id } = await book(28);
    await cashier.caller.bookings.confirm(once({ id }));
    world.timeIs(at(28.25));
    const mark = () => cashier.caller.bookings.markNoShow(once({ id }));
    expect(await refusalOf(mark())).toMatchObject({
      code: 'booking/too-early-for-no-show',
      details: { from: at(28.5) },
    });
    world.timeIs(at(28.5));
    expect(await mark()).toMatchObject({ status: 'no_show' });
    expect(world.store.allocations.size).toBe(0);
    await world.drain();
    expect(world.store.customers.get(ana.customerId)?.noShowCount).toBe(1);
    expect(await ana.caller.bookings.get({ id })).toMatchObject({ charged: eur(10_000) });
  });

  it('never comes after check-in', async () => {
    const { world, cashier, at, book } = await opened();
    const { id } = await book(28);
    world.timeIs(at(28));
    await cashier.caller.bookings.checkIn(once({ id }));
    world.timeIs(at(29));
    expect(await refusalOf(cashier.caller.bookings.markNoShow(once({ id })))).toMatchObject({
      code: 'booking/checked-in',
    });
  });
});

describe('undo', () => {
  it('takes one’s own move back within two minutes', async () => {
    const { world, cashier, at, book } = await opened();
    const { id } = await book(28);
    world.timeIs(at(28));
    await cashier.caller.bookings.start(once({ id }));
    world.pass(2 * MINUTE);
    expect(await cashier.caller.bookings.undo(once({ id }))).toMatchObject({ status: 'confirmed', startedAt: null });
    expect(world.facts().at(-1)).toMatchObject({ type: 'booking/undone', from: 'in_progress', to: 'confirmed' });
  });

  it('after that is for a manager, with a reason, until the site’s day ends', async () => {
    const { world, cashier, manager, at, book } = await opened();
    const { id } = await book(28);
    world.timeIs(at(28));
    await cashier.caller.bookings.start(once({ id }));
    world.pass(2 * MINUTE + 1);
    expect(await refusalOf(cashier.caller.bookings.undo(once({ id })))).toMatchObject({
      code: 'booking/undo-too-late',
    });
    expect(await refusalOf(manager.caller.bookings.undo(once({ id })))).toMatchObject({
      code: 'booking/reason-missing',
    });
    world.timeIs('2026-11-23T00:00:00.001Z');
    const undo = () => manager.caller.bookings.undo(once({ id, reason: 'Wrong car' }));
    expect(await refusalOf(undo())).toMatchObject({
      code: 'booking/undo-too-late',
      details: { until: '2026-11-23T00:00:00.000Z' },
    });
    world.pass(-1);
    expect(await undo()).toMatchObject({ status: 'confirmed' });
  });

  it('of a cancellation or a no-show takes the bay again, while it is free', async () => {
    const { world, seeds, house, ana, manager, at, book } = await opened();
    const { id } = await book(28);
    await ana.caller.bookings.cancel(once({ id }));
    const undo = () => manager.caller.bookings.undo(once({ id, reason: 'She called again' }));
    expect(await undo()).toMatchObject({ status: 'pending' });
    expect(world.store.allocations.size).toBe(1);
    await ana.caller.bookings.cancel(once({ id }));
    const rui = await seeds.customerAccount('Rui');
    await rui.caller.bookings.create(once({ ...house.wish, startsAt: at(28) }));
    expect(await refusalOf(undo())).toMatchObject({ kind: 'conflict', code: 'slot/taken' });
    expect((await ana.caller.bookings.get({ id })).status).toBe('cancelled');
  });

  it('of a completed job takes its bay again', async () => {
    const { world, cashier, manager, at, book } = await opened();
    const { id } = await book(28);
    world.timeIs(at(28));
    await cashier.caller.bookings.start(once({ id }));
    await cashier.caller.bookings.complete(once({ id, outcomes: [{ outcome: 'done' }] }));
    expect(await manager.caller.bookings.undo(once({ id, reason: 'Not dry yet' }))).toMatchObject({
      status: 'in_progress',
      readyAt: null,
    });
    expect(world.store.allocations.size).toBe(1);
  });

  it('of a no-show takes the count back', async () => {
    const { world, ana, manager, at, book } = await opened();
    const { id } = await book(28);
    await manager.caller.bookings.confirm(once({ id }));
    world.timeIs(at(29));
    await manager.caller.bookings.markNoShow(once({ id }));
    await manager.caller.bookings.undo(once({ id, reason: 'Stood outside' }));
    await world.drain();
    expect(world.store.customers.get(ana.customerId)?.noShowCount).toBe(0);
  });

  it('is for moves: what waits or was confirmed has none', async () => {
    const { manager, book } = await opened();
    const { id } = await book(28);
    expect(await refusalOf(manager.caller.bookings.undo(once({ id, reason: 'Why not' })))).toMatchObject({
      code: 'booking/not-allowed-now',
    });
  });
});
