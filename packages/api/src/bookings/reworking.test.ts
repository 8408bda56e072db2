import { describe, expect, it } from 'vitest';
import { once, refusalOf } from '../testing/index.ts';
import { atTheCar, eur } from './visit.fixture.ts';

describe('a service more', () => {
  it('costs its price, takes its time, and whoever it needs', async () => {
    const { book, ana, wax, rita, at, taken } = await atTheCar();
    const { id, resourceId } = await book(28);
    const more = await ana.caller.bookings.addService(once({ id, serviceId: wax.id, expectedTotal: eur(14_000) }));
    expect(more).toMatchObject({ totalPrice: eur(14_000), endsAt: at(29), crewIds: [rita.id], status: 'pending' });
    expect(more.lines.map(({ refId }) => refId)).toContain(wax.id);
    expect(taken(id).toSorted((a, b) => (a.resourceId < b.resourceId ? -1 : 1))).toEqual(
      [
        { resourceId, minutes: 60 },
        { resourceId: rita.id, minutes: 60 },
      ].toSorted((a, b) => (a.resourceId < b.resourceId ? -1 : 1)),
    );
  });

  it('is refused whole where something stands in the way', async () => {
    const { book, ana, wax, seeds, house, at, stored } = await atTheCar();
    const { id } = await book(28);
    const add = (serviceId = wax.id, changes: object = {}) =>
      ana.caller.bookings.addService(once({ id, serviceId, ...changes }));
    expect(await refusalOf(add(wax.id, { expectedTotal: eur(1) }))).toMatchObject({ code: 'booking/price-changed' });
    expect(await refusalOf(add(stored(id)?.lines[0]?.refId))).toMatchObject({ code: 'booking/service-there' });
    const gloss = await seeds.service({ skills: ['gloss'] });
    expect(await refusalOf(add(gloss.id))).toMatchObject({
      code: 'booking/skill-missing',
      details: { skill: 'gloss' },
    });
    const long = await seeds.service({ minutes: 240 });
    expect(await refusalOf(add(long.id))).toMatchObject({ code: 'booking/too-long' });
    const rui = await seeds.customerAccount('Rui');
    await rui.caller.bookings.create(once({ ...house.wish, startsAt: at(28.75) }));
    expect(await refusalOf(add())).toMatchObject({ code: 'booking/no-room', details: { from: at(28.75) } });
    expect(stored(id)).toMatchObject({ totalPrice: eur(10_000), version: 1 });
  });

  it('stays within the hours, unless the car is here', async () => {
    const { book, ana, cashier, wax, world, at } = await atTheCar();
    const { id } = await book(33.5);
    expect(await refusalOf(ana.caller.bookings.addService(once({ id, serviceId: wax.id })))).toMatchObject({
      code: 'booking/after-hours',
    });
    world.timeIs(at(33.5));
    await cashier.caller.bookings.checkIn(once({ id }));
    expect(await refusalOf(cashier.caller.bookings.addService(once({ id, serviceId: wax.id })))).toMatchObject({
      code: 'booking/skill-missing',
    });
  });

  it('is the customer’s to choose until two hours before, and staff’s while it is worked on', async () => {
    const { book, ana, cashier, wax, world, at, taken } = await atTheCar();
    const { id } = await book(28);
    world.timeIs(at(26.1));
    expect(await refusalOf(ana.caller.bookings.addService(once({ id, serviceId: wax.id })))).toMatchObject({
      code: 'booking/too-late-to-change',
      details: { until: at(26) },
    });
    world.timeIs(at(28));
    await cashier.caller.bookings.start(once({ id }));
    world.timeIs(at(28.2));
    expect(await cashier.caller.bookings.addService(once({ id, serviceId: wax.id }))).toMatchObject({
      status: 'in_progress',
      endsAt: at(29),
    });
    expect(taken(id)).toHaveLength(2);
  });

  it('keeps the people who are there, who must be on duty for all of it', async () => {
    const { seeds, house, book, ana, at, wax, wash } = await atTheCar();
    const half = await seeds.worker({
      siteId: house.siteId,
      skills: ['hand'],
      shifts: [{ start: at(22), end: at(28.5) }],
    });
    const { id, crewIds } = await book(28, { serviceIds: [wash.id], staffId: half.id });
    expect(crewIds).toEqual([half.id]);
    expect(await refusalOf(ana.caller.bookings.addService(once({ id, serviceId: wax.id })))).toMatchObject({
      code: 'booking/off-duty',
      details: { resourceId: half.id },
    });
  });
});

describe('work that the menu had when it was booked', () => {
  it('stays in the booking, which can be moved, handled and changed all the same; it cannot be asked for anew', async () => {
    const { seeds, book, ana, cashier, wash, wax, rita, world, at } = await atTheCar();
    const scent = await seeds.addOn({});
    const { id } = await book(28, { serviceIds: [wash.id, wax.id], addOnIds: [scent.id] });
    const plain = await book(32);
    await seeds.admin.catalog.services.deactivate(once({ serviceId: wash.id }));
    await seeds.admin.catalog.addOns.deactivate(once({ addOnId: scent.id }));
    await seeds.admin.catalog.services.update(once({ serviceId: wax.id, version: 1, channels: ['counter'] }));
    const other = await seeds.service({});
    await ana.caller.bookings.reschedule(once({ id, startsAt: at(29) }));
    await cashier.caller.bookings.assign(once({ id, crewIds: [rita.id] }));
    await ana.caller.bookings.addService(once({ id, serviceId: other.id }));
    const less = await ana.caller.bookings.removeService(once({ id, serviceId: wax.id }));
    expect(less.lines.map(({ refId }) => refId)).toEqual([wash.id, other.id, scent.id]);
    for (const serviceId of [wash.id, wax.id])
      expect(await refusalOf(ana.caller.bookings.addService(once({ id: plain.id, serviceId })))).toMatchObject({
        code: serviceId === wash.id ? 'booking/service-there' : 'service/unknown',
      });
    world.timeIs(at(29));
    await cashier.caller.bookings.checkIn(once({ id }));
    expect(await cashier.caller.bookings.inspect(once({ id, size: 'compact', soil: 'heavy' }))).toMatchObject({
      fits: true,
    });
  });
});

describe('work that was narrowed since', () => {
  it('stays as it was agreed: at the price of the site, and with what was added to it', async () => {
    const { seeds, house, ana, book, wash, wax, at } = await atTheCar();
    const { siteId } = house;
    const scent = await seeds.addOn({});
    const sites = (available: boolean) => [{ siteId, available, price: eur(12_000), minutes: 30 }];
    const { catalog } = seeds.admin;
    const { version } = await catalog.services.update(once({ serviceId: wash.id, version: 1, sites: sites(true) }));
    const { id, totalPrice } = await book(28, { serviceIds: [wash.id], addOnIds: [scent.id] });
    await catalog.services.update(once({ serviceId: wash.id, version, sites: sites(false) }));
    await catalog.addOns.update(once({ addOnId: scent.id, version: 1, appliesTo: [wax.id] }));
    const again = { siteId, serviceIds: [wash.id], addOnIds: [scent.id], size: 'compact' as const };
    const days = { from: at(26), to: at(34) };
    const { slots, explainSlot } = ana.caller.scheduling;
    expect(await refusalOf(slots({ ...again, ...days }))).toMatchObject({ code: 'service/unknown' });
    expect((await slots({ ...again, ...days, bookingId: id })).items.length).toBeGreaterThan(0);
    expect(await explainSlot({ ...again, startsAt: at(30), bookingId: id })).toMatchObject({ reasons: [] });
    expect(await ana.caller.pricing.quote({ ...again, bookingId: id })).toMatchObject({ total: totalPrice });
    expect(await refusalOf(ana.caller.pricing.quote(again))).toMatchObject({ code: 'service/unknown' });
    expect(await ana.caller.bookings.reschedule(once({ id, startsAt: at(30) }))).toMatchObject({ totalPrice });
    const more = await ana.caller.bookings.addService(once({ id, serviceId: wax.id }));
    expect(more.totalPrice).toEqual(eur(totalPrice.amount + 4000));
    const less = await ana.caller.bookings.removeService(once({ id, serviceId: wax.id }));
    expect(less.lines.map(({ refId }) => refId)).toEqual([wash.id]);
  });
});

describe('a coupon that was used', () => {
  it('takes nothing off while the work does not suit it, and its part again when it does', async () => {
    const { seeds, book, ana, wash, wax } = await atTheCar();
    await seeds.admin.pricing.coupons.create(
      once({
        code: 'both',
        name: 'Both',
        effect: { by: 'amount', direction: 'down', amount: eur(3000) },
        minTotal: eur(12_000),
      }),
    );
    const { id, totalPrice } = await book(28, { serviceIds: [wash.id, wax.id], couponCode: 'both' });
    expect(totalPrice).toEqual(eur(11_000));
    const remove = (changes: object = {}) =>
      ana.caller.bookings.removeService(once({ id, serviceId: wax.id, ...changes }));
    expect(await refusalOf(remove({ expectedTotal: eur(7000) }))).toMatchObject({
      code: 'booking/price-changed',
      details: { total: eur(10_000) },
    });
    expect(await remove()).toMatchObject({ totalPrice: eur(10_000) });
    const again = await ana.caller.bookings.addService(once({ id, serviceId: wax.id }));
    expect(again).toMatchObject({ totalPrice: eur(11_000) });
  });
});

describe('a service less', () => {
  it('gives its time back, and what was added to it alone goes with it', async () => {
    const { seeds, book, ana, wash, wax, at, taken } = await atTheCar();
    const gloss = await seeds.addOn({ appliesTo: [wax.id] });
    const scent = await seeds.addOn({});
    const { id } = await book(28, { serviceIds: [wash.id, wax.id], addOnIds: [gloss.id, scent.id] });
    const remove = (serviceId: string) => ana.caller.bookings.removeService(once({ id, serviceId }));
    const less = await remove(wax.id);
    expect(less).toMatchObject({ totalPrice: eur(11_500), endsAt: at(28 + 40 / 60) });
    expect(less.lines.map(({ refId }) => refId)).toEqual([wash.id, scent.id]);
    expect(taken(id)[0]).toMatchObject({ minutes: 40 });
    expect(await refusalOf(remove(wax.id))).toMatchObject({ code: 'booking/no-such-service' });
    expect(await refusalOf(remove(wash.id))).toMatchObject({ code: 'booking/last-service' });
  });

  it('is nobody’s business of another customer', async () => {
    const { seeds, book, wash } = await atTheCar();
    const { id } = await book(28);
    const rui = await seeds.customerAccount('Rui');
    expect(await refusalOf(rui.caller.bookings.removeService(once({ id, serviceId: wash.id })))).toMatchObject({
      code: 'booking/unknown',
    });
  });
});
