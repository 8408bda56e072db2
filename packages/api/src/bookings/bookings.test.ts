import { MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { once, refusalOf } from '../testing/index.ts';
import { opened } from './opened.fixture.ts';

describe('booking', () => {
  it('of a taken slot answers conflict with the three nearest that are free', async () => {
    const { book, seeds, at } = await opened();
    await book(28);
    const rui = await seeds.customerAccount('Rui');
    expect(await refusalOf(book(28, rui.caller))).toEqual({
      kind: 'conflict',
      code: 'slot/taken',
      field: 'startsAt',
      details: { nearest: [at(27), at(27.25), at(28.75)] },
    });
    expect(await book(28.75, rui.caller)).toMatchObject({ status: 'pending' });
  });

  it('asks for the nearest with the size of the car', async () => {
    const { book, seeds, house, at } = await opened();
    const small = await seeds.bay(house.siteId, { maxSize: 'compact' });
    expect(small.maxSize).toBe('compact');
    const rui = await seeds.customerAccount('Rui');
    const car = await seeds.car(rui.caller, { sizeClass: 'large' });
    await book(28, rui.caller, { vehicleId: car.id });
    expect(await refusalOf(book(28, rui.caller, { vehicleId: car.id }))).toMatchObject({
      details: { nearest: [at(27), at(27.25), at(28.75)] },
    });
  });

  it.each([
    ['an hour ago', -1, 'booking/in-the-past', 'startsAt'],
    ['in an hour', 1, 'slot/too-soon', 'startsAt'],
    ['off the grid', 28.1, 'slot/off-grid', 'startsAt'],
    ['at night', 36, 'slot/outside-hours', 'startsAt'],
    ['in half a year', 24 * 180 + 4, 'slot/too-far', 'startsAt'],
  ])('%s is refused, naming the field', async (_, hours, code, field) => {
    const { book } = await opened();
    expect(await refusalOf(book(hours))).toMatchObject({ kind: 'refused', code, field });
  });

  it('outside opening hours tells what is free instead', async () => {
    const { book, at } = await opened();
    expect(await refusalOf(book(36))).toMatchObject({
      code: 'slot/outside-hours',
      details: { nearest: [at(33), at(33.25), at(33.5)] },
    });
  });

  it('needs a car of one’s own, or a size', async () => {
    const { book, seeds, house, ana, at } = await opened();
    const rui = await seeds.customerAccount('Rui');
    const car = await seeds.car(rui.caller);
    for (const vehicleId of [car.id, house.siteId])
      expect(await refusalOf(book(28, ana.caller, { vehicleId }))).toMatchObject({
        kind: 'missing',
        code: 'booking/not-your-vehicle',
        field: 'vehicleId',
      });
    const { size: _, ...sizeless } = house.wish;
    expect(await refusalOf(ana.caller.bookings.create(once({ ...sizeless, startsAt: at(28) })))).toMatchObject({
      code: 'booking/size-missing',
      field: 'size',
    });
  });

  it('costs what was shown, or the new price is shown first', async () => {
    const { book, ana, house, seeds, world } = await opened();
    const { total } = await ana.caller.pricing.quote(house.wish);
    const price = { amount: 12_000, currency: 'EUR' };
    await seeds.admin.catalog.services.update(once({ serviceId: house.wash.id, version: house.wash.version, price }));
    const expectedTotal = total;
    expect(await refusalOf(book(28, ana.caller, { expectedTotal }))).toMatchObject({
      kind: 'conflict',
      code: 'booking/price-changed',
      field: 'expectedTotal',
      details: { total: price },
    });
    expect(world.store.allocations.size).toBe(0);
    expect(await book(28, ana.caller, { expectedTotal: price })).toMatchObject({ totalPrice: price });
  });

  it('of too much is refused by the site’s limits', async () => {
    const { book, seeds, ana } = await opened();
    const short = await seeds.service({ minutes: 10 });
    const long = await seeds.service({ minutes: 241 });
    const dear = await seeds.service({ price: { amount: 1_000_001, currency: 'EUR' } });
    const order = (...services: readonly { readonly id: string }[]) =>
      refusalOf(book(28, ana.caller, { serviceIds: services.map(({ id }) => id) }));
    expect(await order(short)).toMatchObject({ code: 'booking/too-short', details: { leastMinutes: 30 } });
    expect(await order(long)).toMatchObject({ code: 'booking/too-long', details: { mostMinutes: 240 } });
    expect(await order(dear)).toMatchObject({ code: 'booking/too-expensive' });
  });

  it('lets two wait for confirmation, and staff as many as they like', async () => {
    const { book, ana, cashier } = await opened();
    await book(28);
    await book(29);
    expect(await refusalOf(book(30))).toMatchObject({ code: 'booking/too-many-pending', details: { most: 2 } });
    const forAna = { customerId: ana.customerId, channel: 'phone' as const };
    expect(await book(30, cashier.caller, forAna)).toMatchObject({ channel: 'phone', status: 'pending' });
    await cashier.caller.bookings.confirm(
      once({ id: (await ana.caller.bookings.listByCustomer({})).items[0]?.id ?? '' }),
    );
    expect(await refusalOf(book(31))).toMatchObject({ code: 'booking/too-many-pending' });
  });

  it('by staff is for a customer of theirs, at their own site', async () => {
    const { book, seeds, house, ana, cashier } = await opened();
    const elsewhere = await seeds.house();
    const forAna = { customerId: ana.customerId };
    expect(await refusalOf(book(28, cashier.caller, { ...forAna, siteId: elsewhere.siteId }))).toMatchObject({
      kind: 'forbidden',
      code: 'not-allowed',
    });
    expect(await refusalOf(book(28, cashier.caller))).toMatchObject({ code: 'customer/not-ready' });
    expect(await refusalOf(book(28, cashier.caller, { customerId: house.siteId }))).toMatchObject({
      code: 'customer/unknown',
    });
    expect(await refusalOf(book(28, seeds.admin))).toMatchObject({ code: 'not-signed-in' });
    expect(await book(28, cashier.caller, forAna)).toMatchObject({ channel: 'counter' });
  });

  it('by a client is for themselves alone', async () => {
    const { book, seeds, ana } = await opened();
    const rui = await seeds.customerAccount('Rui');
    expect(await refusalOf(book(28, ana.caller, { customerId: rui.customerId }))).toMatchObject({
      code: 'not-allowed',
    });
    expect(await book(28, ana.caller, { channel: 'counter' })).toMatchObject({ channel: 'web' });
  });

  it('uses the visitor’s own hold, and a lapsed one is no obstacle', async () => {
    const { world, house, ana, at, book } = await opened(2);
    const visitorKey = globalThis.crypto.randomUUID();
    const hold = (hours: number) =>
      ana.caller.scheduling.holds.place(once({ ...house.wish, startsAt: at(hours), visitorKey }));
    const kept = await hold(28);
    const booked = await book(28, ana.caller, { holdId: kept.id, visitorKey });
    expect(booked.resourceId).toBe(kept.resourceId);
    const lapsed = await hold(32);
    world.pass(10 * MINUTE);
    expect(await book(32, ana.caller, { holdId: lapsed.id, visitorKey })).toMatchObject({ status: 'pending' });
    expect([...world.store.holds.values()].map(({ status }) => status)).toEqual(['consumed', 'active']);
  });

  it('ignores another’s hold, or one for another time', async () => {
    const { world, house, ana, at, book } = await opened(1);
    const visitorKey = globalThis.crypto.randomUUID();
    const { id: holdId } = await world
      .visitor()
      .scheduling.holds.place(once({ ...house.wish, startsAt: at(28), visitorKey }));
    const stranger = globalThis.crypto.randomUUID();
    expect(await refusalOf(book(28, ana.caller, { holdId, visitorKey: stranger }))).toMatchObject({
      code: 'slot/taken',
    });
    expect(await book(30, ana.caller, { holdId, visitorKey })).toMatchObject({ status: 'pending' });
    expect(world.store.holds.get(holdId)?.status).toBe('active');
    expect(await book(31, ana.caller, { holdId: house.siteId, visitorKey })).toMatchObject({ status: 'pending' });
  });
});
