import { describe, expect, it } from 'vitest';
import { once, refusalOf } from '../testing/index.ts';
import { openPrices } from './opened.fixture.ts';

describe('coupons', () => {
  it('are given out, changed and ended', async () => {
    const { world, coupon, coupons, ask } = await openPrices();
    const { id: couponId, version } = await coupon({ code: 'spring-26' });
    expect(await ask({ couponCode: ' Spring 26 ' })).toMatchObject({
      total: { amount: 8000 },
      couponCode: 'SPRING26',
      lines: [{ listed: { amount: 10_000 }, adjustments: [{ kind: 'coupon', refId: couponId, name: 'Spring' }] }],
    });
    expect(await refusalOf(coupon({ code: 'SPRING26' }))).toMatchObject({ code: 'coupon/code-taken' });
    expect(await coupons.update(once({ couponId, version, maxUses: 9 }))).toMatchObject({
      maxUses: 9,
      code: 'SPRING26',
    });
    expect(await refusalOf(coupons.update(once({ couponId, version, maxUses: 1 })))).toMatchObject({ code: 'stale' });
    await coupons.deactivate(once({ couponId }));
    expect(await refusalOf(ask({ couponCode: 'spring26' }))).toMatchObject({ code: 'coupon/unknown' });
    expect(await refusalOf(coupons.deactivate(once({ couponId })))).toMatchObject({ code: 'coupon/already-inactive' });
    const unknown = { couponId: world.newId() };
    expect(await refusalOf(coupons.deactivate(once(unknown)))).toMatchObject({ code: 'coupon/unknown' });
    expect(await refusalOf(coupons.update(once({ ...unknown, version: 1 })))).toMatchObject({ code: 'coupon/unknown' });
    const never = { from: '2026-05-02T00:00:00.000Z', until: '2026-05-01T00:00:00.000Z' };
    expect(await refusalOf(coupons.update(once({ couponId, version: 3, window: never })))).toMatchObject({
      code: 'coupon/never',
    });
  });

  it('say why they are not good for this', async () => {
    const { seeds, coupon, ask } = await openPrices();
    const refused = async (couponCode: string) => refusalOf(ask({ couponCode }));
    await coupon({ code: 'over', window: { from: null, until: '2026-11-21T10:00:00.000Z' } });
    await coupon({ code: 'dear', minTotal: { amount: 10_001, currency: 'EUR' } });
    await coupon({ code: 'other', serviceIds: [(await seeds.service()).id] });
    expect(await refused('over')).toMatchObject({ code: 'coupon/not-now' });
    expect(await refused('dear')).toMatchObject({ code: 'coupon/below-minimum' });
    expect(await refused('other')).toMatchObject({ code: 'coupon/not-for-this' });
    expect(await refused('none')).toMatchObject({ code: 'coupon/unknown' });
  });

  it('of one site are its manager’s', async () => {
    const { seeds, house, coupon } = await openPrices();
    const { caller: manager } = await seeds.staff('manager', house.siteId);
    const wide = await coupon();
    const { pricing } = manager;
    const draft = { name: 'Own', effect: { by: 'percent' as const, basisPoints: 500 } };
    const own = await pricing.coupons.create(once({ ...draft, code: 'own', siteIds: [house.siteId] }));
    expect(await refusalOf(pricing.coupons.create(once({ ...draft, code: 'all' })))).toMatchObject({
      code: 'not-allowed',
    });
    expect(await refusalOf(pricing.coupons.deactivate(once({ couponId: wide.id })))).toMatchObject({
      code: 'not-allowed',
    });
    const widened = { couponId: own.id, version: 1, siteIds: [] };
    expect(await refusalOf(pricing.coupons.update(once(widened)))).toMatchObject({ code: 'not-allowed' });
    expect((await pricing.coupons.list({})).items.map(({ coupon: { code }, uses }) => [code, uses])).toEqual([
      ['OWN', 0],
      ['SPRING', 0],
    ]);
  });

  it('are used with a booking, so often and no oftener', async () => {
    const { coupon, coupons, guest, saturday } = await openPrices();
    await coupon({ maxUses: 1 });
    const booked = await guest({ couponCode: 'spring' });
    expect(booked).toMatchObject({ totalPrice: { amount: 8000 }, quote: { couponCode: 'SPRING' } });
    expect((await coupons.list({})).items).toMatchObject([{ uses: 1 }]);
    const again = { couponCode: 'spring', startsAt: saturday, guest: { name: 'Eva', phone: '+351 912 000 002' } };
    expect(await refusalOf(guest(again))).toMatchObject({ code: 'coupon/used-up' });
  });

  it('are not used once more by a quote that was signed before', async () => {
    const { coupon, coupons, ask, guest, saturday, world } = await openPrices();
    await coupon({ maxUses: 1 });
    const wish = { couponCode: 'spring', startsAt: saturday };
    const [first, second] = [await ask(wish), await ask(wish)];
    await guest({ ...wish, quote: first.signed });
    const late = { ...wish, quote: second.signed, guest: { name: 'Eva', phone: '+351 912 000 002' } };
    expect(await refusalOf(guest(late))).toMatchObject({ kind: 'conflict', code: 'coupon/used-up' });
    expect((await coupons.list({})).items).toMatchObject([{ uses: 1 }]);
    expect([...world.store.bookings.values()]).toHaveLength(1);
  });

  it('are each customer’s so often', async () => {
    const { seeds, house, coupon, saturday } = await openPrices();
    await coupon({ maxPerCustomer: 1 });
    const order = { ...house.wish, startsAt: saturday, couponCode: 'spring' };
    const [ana, rui] = [await seeds.customerAccount(), await seeds.customerAccount()];
    await ana.caller.bookings.create(once(order));
    expect(await refusalOf(ana.caller.pricing.quote(order))).toMatchObject({ code: 'coupon/used-by-you' });
    expect(
      await refusalOf(ana.caller.bookings.create(once({ ...order, startsAt: '2026-11-28T14:00:00.000Z' }))),
    ).toMatchObject({
      code: 'coupon/used-by-you',
    });
    expect((await rui.caller.pricing.quote(order)).total.amount).toBe(8000);
  });

  it('are each guest’s so often, whom their phone or address tells apart', async () => {
    const { seeds, coupon, guest } = await openPrices();
    await coupon({ maxPerCustomer: 1 });
    const { id } = await guest({ couponCode: 'spring' });
    await seeds.admin.bookings.confirm(once({ id }));
    const later = { couponCode: 'spring', startsAt: '2026-11-28T14:00:00.000Z' };
    expect(await refusalOf(guest(later))).toMatchObject({ code: 'coupon/used-by-you' });
    const eva = { name: 'Eva', phone: '+351 912 000 002' };
    expect(await guest({ ...later, guest: eva })).toMatchObject({ totalPrice: { amount: 8000 } });
  });

  it('are given back with a cancellation, and taken again when it is undone, if they are left', async () => {
    const { seeds, coupon, coupons, guest, saturday } = await openPrices();
    await coupon({ maxUses: 1 });
    const { bookings } = seeds.admin;
    const use = async (phone: string, startsAt = saturday) =>
      guest({ couponCode: 'spring', startsAt, guest: { name: 'Eva', phone } });
    const uses = async () => (await coupons.list({})).items.map((item) => item.uses);
    const first = await use('+351 912 000 002');
    await bookings.cancel(once({ id: first.id, by: 'site', reason: 'Rain' }));
    expect(await uses()).toEqual([0]);
    await bookings.undo(once({ id: first.id }));
    expect(await uses()).toEqual([1]);
    expect(await refusalOf(use('+351 912 000 003'))).toMatchObject({ code: 'coupon/used-up' });
    await bookings.cancel(once({ id: first.id, by: 'site', reason: 'Rain' }));
    await use('+351 912 000 003', '2026-11-28T14:00:00.000Z');
    expect(await refusalOf(bookings.undo(once({ id: first.id })))).toMatchObject({ code: 'coupon/used-up' });
    expect(await bookings.get({ id: first.id })).toMatchObject({ status: 'cancelled' });
    expect(await uses()).toEqual([1]);
  });

  it('stay with a booking that is moved, though they have ended', async () => {
    const { seeds, house, coupon, coupons, saturday } = await openPrices();
    const { id: couponId } = await coupon({ maxUses: 1 });
    const { caller } = await seeds.customerAccount();
    const { id } = await caller.bookings.create(once({ ...house.wish, startsAt: saturday, couponCode: 'spring' }));
    await coupons.deactivate(once({ couponId }));
    const moved = await caller.bookings.reschedule(once({ id, startsAt: '2026-11-28T14:00:00.000Z' }));
    expect(moved).toMatchObject({ totalPrice: { amount: 8000 }, quote: { couponCode: 'SPRING' } });
    expect((await coupons.list({})).items).toMatchObject([{ uses: 1 }]);
    const shown = { id, startsAt: '2026-11-28T15:00:00.000Z', expectedTotal: { amount: 10_000, currency: 'EUR' } };
    expect(await caller.bookings.reschedule(once(shown))).toMatchObject({ totalPrice: { amount: 8000 } });
    const cheaper = {
      ...shown,
      startsAt: '2026-11-28T16:00:00.000Z',
      expectedTotal: { amount: 7999, currency: 'EUR' },
    };
    expect(await refusalOf(caller.bookings.reschedule(once(cheaper)))).toMatchObject({ code: 'booking/price-changed' });
  });
});
