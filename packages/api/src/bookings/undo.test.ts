import { MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { once, refusalOf } from '../testing/index.ts';
import { eur, opened } from './opened.fixture.ts';

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

  it('of a completed job waits while another is being done in its bay', async () => {
    const { world, cashier, manager, at, book } = await opened(1);
    const [one, other] = [await book(28), await book(29)];
    world.timeIs(at(28));
    await cashier.caller.bookings.start(once({ id: one.id }));
    const outcomes = one.lines.map(() => ({ outcome: 'done' as const, reason: null }));
    await cashier.caller.bookings.complete(once({ id: one.id, outcomes }));
    await cashier.caller.bookings.start(once({ id: other.id }));
    const undo = manager.caller.bookings.undo(once({ id: one.id, reason: 'Not dry yet' }));
    expect(await refusalOf(undo)).toMatchObject({ code: 'booking/bay-occupied', details: { number: other.number } });
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

  it('brings a team no more jobs than its day takes', async () => {
    const { seeds, house, ana, manager, at } = await opened();
    await seeds.team(house.siteId, { dailyCapacity: 1 });
    const { id: serviceId } = await seeds.service({ mobileAllowed: true });
    const visit = { address: 'Rua do Cais 4', note: null, position: { lat: 38.73, lng: -9.15 } };
    const wish = { ...house.wish, serviceIds: [serviceId], mode: 'mobile' as const, visit };
    const book = (hours: number) => ana.caller.bookings.create(once({ ...wish, startsAt: at(hours) }));
    const cancel = (id: string) => manager.caller.bookings.cancel(once({ id, by: 'site', reason: 'Storm' }));
    const undo = (id: string) => manager.caller.bookings.undo(once({ id, reason: 'No storm' }));
    const first = await book(25);
    await cancel(first.id);
    const second = await book(30);
    expect(await refusalOf(undo(first.id))).toMatchObject({ code: 'slot/taken' });
    await cancel(second.id);
    expect(await undo(first.id)).toMatchObject({ status: 'pending' });
  });

  it('is for moves: what waits or was confirmed has none', async () => {
    const { manager, book } = await opened();
    const { id } = await book(28);
    expect(await refusalOf(manager.caller.bookings.undo(once({ id, reason: 'Why not' })))).toMatchObject({
      code: 'booking/not-allowed-now',
    });
  });
});
