import { Offer } from '@bling/domain/pricing';
import { describe, expect, it } from 'vitest';
import { once, refusalOf } from '../testing/index.ts';
import { readableSeal } from '../testing/outside.ts';
import { openPrices } from './opened.fixture.ts';

describe('a signed quote', () => {
  it('is honoured until it expires, though prices changed meanwhile', async () => {
    const { world, rule, ask, guest, saturday } = await openPrices();
    const { signed, expiresAt } = await ask({ startsAt: saturday });
    await rule({ effect: { by: 'percent', direction: 'up', basisPoints: 5000 } });
    const { total } = await ask({ startsAt: saturday });
    expect(total.amount).toBe(15_000);
    expect(await guest({ quote: signed })).toMatchObject({ totalPrice: { amount: 10_000 }, quote: { expiresAt } });
    world.timeIs(expiresAt);
    const late = { quote: signed, guest: { name: 'Eva', phone: '+351 912 000 002' } };
    expect(await refusalOf(guest(late))).toMatchObject({
      code: 'booking/price-changed',
      details: { total: { amount: 15_000 } },
    });
    expect(await guest({ ...late, expectedTotal: total })).toMatchObject({ totalPrice: { amount: 15_000 } });
  });

  it('of a manager may give more than half', async () => {
    const { seeds, house, rule, saturday } = await openPrices();
    for (const basisPoints of [4000, 3000]) await rule({ effect: { by: 'percent', direction: 'down', basisPoints } });
    const { caller: manager } = await seeds.staff('manager', house.siteId);
    const customerId = await seeds.walkIn();
    const order = { ...house.wish, startsAt: saturday, customerId };
    const { signed, total } = await manager.pricing.quote(order);
    expect(total.amount).toBe(3000);
    expect(await manager.bookings.create(once({ ...order, quote: signed }))).toMatchObject({
      totalPrice: { amount: 3000 },
    });
    const { caller: cashier } = await seeds.staff('cashier', house.siteId);
    expect((await cashier.pricing.quote(order)).total.amount).toBe(5000);
  });

  it.each([
    ['another time', { startsAt: '2026-11-28T11:00:00.000Z' }],
    ['a larger car', { size: 'large' }],
    ['a dirtier one', { soil: 'extreme' }],
    ['a coupon besides', { couponCode: 'spring' }],
  ])('is refused for %s', async (_, changes) => {
    const { ask, guest, coupon, saturday } = await openPrices();
    await coupon();
    const { signed } = await ask({ startsAt: saturday });
    expect(await refusalOf(guest({ quote: signed, ...changes }))).toMatchObject({
      kind: 'refused',
      code: 'quote/tampered',
      field: 'quote',
    });
  });

  it('is refused for another customer, and good for anyone when it was asked for nobody', async () => {
    const { seeds, house, ask, saturday } = await openPrices();
    const order = { ...house.wish, startsAt: saturday };
    const [ana, rui] = [await seeds.customerAccount(), await seeds.customerAccount()];
    const { signed } = await ana.caller.pricing.quote(order);
    expect(await refusalOf(rui.caller.bookings.create(once({ ...order, quote: signed })))).toMatchObject({
      code: 'quote/tampered',
    });
    const open = await ask({ startsAt: saturday });
    expect(await rui.caller.bookings.create(once({ ...order, quote: open.signed }))).toMatchObject({
      status: 'pending',
    });
  });

  it('is refused with any of it changed', async () => {
    const { ask, guest, saturday, world } = await openPrices();
    const { signed } = await ask({ startsAt: saturday });
    for (let at = 0; at < signed.length; at += 7) {
      const quote = signed.slice(0, at) + (signed[at] === '0' ? '1' : '0') + signed.slice(at + 1);
      expect(await refusalOf(guest({ quote }))).toMatchObject({ code: 'quote/tampered' });
    }
    expect(world.facts().some(({ type }) => type === 'booking/created')).toBe(false);
    const offer = readableSeal.open(signed);
    expect(offer === null ? null : Offer.write(offer)).toBe(signed.slice(signed.indexOf('.') + 1));
  });
});
