import { describe, expect, it } from 'vitest';
import { once, refusalOf } from '../testing/index.ts';
import { eur, opened } from './opened.fixture.ts';

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

  it('sends no letter when staff tell the customer themselves; a customer’s own move always does', async () => {
    const { world, ana, cashier, at, book } = await opened();
    const { id, number } = await book(28);
    await world.drain();
    const letters = () => world.mails().filter(({ subject }) => subject === `Booking ${number} has a new time`).length;
    await cashier.caller.bookings.reschedule(once({ id, startsAt: at(31), tell: false }));
    await world.drain();
    expect(world.facts().at(-1)).toMatchObject({ type: 'booking/rescheduled', isTold: false });
    expect(letters()).toBe(0);
    await ana.caller.bookings.reschedule(once({ id, startsAt: at(32), tell: false }));
    await world.drain();
    expect(letters()).toBe(1);
    await cashier.caller.bookings.reschedule(once({ id, startsAt: at(33) }));
    await world.drain();
    expect(letters()).toBe(2);
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

  it('is refused when it is more than a site takes now, not because its work has left the menu', async () => {
    const { seeds, house, ana, at, book } = await opened();
    const { id } = await book(28);
    const { siteId } = house;
    const { version } = await seeds.admin.facilities.sites.get({ siteId });
    await seeds.admin.facilities.sites.update(once({ siteId, version, settings: { maxTotal: 100 } }));
    const move = () => refusalOf(ana.caller.bookings.reschedule(once({ id, startsAt: at(31) })));
    expect(await move()).toMatchObject({ code: 'booking/too-expensive' });
    await seeds.admin.catalog.services.deactivate(once({ serviceId: house.wash.id }));
    expect(await move()).toMatchObject({ code: 'booking/too-expensive' });
    await seeds.admin.facilities.sites.update(
      once({ siteId, version: version + 1, settings: { maxTotal: 1_000_000 } }),
    );
    expect(await ana.caller.bookings.reschedule(once({ id, startsAt: at(31) }))).toMatchObject({
      scheduledAt: at(31),
    });
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
