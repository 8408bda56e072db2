import { describe, expect, it } from 'vitest';
import { once, refusalOf, START } from '../testing/index.ts';
import { opened } from './opened.fixture.ts';

describe('a booking without an account', () => {
  const guest = { name: 'Rui Silva', phone: '+351 912 000 000', email: 'rui@example.test' };
  const asGuest = async () => {
    const all = await opened();
    const order = (hours: number, changes: { phone?: string; email?: string | undefined } = {}) =>
      all.world
        .visitor()
        .bookings.createAsGuest(once({ ...all.house.wish, startsAt: all.at(hours), guest: { ...guest, ...changes } }));
    return { ...all, order };
  };

  it('needs a name and a number, and mails go to the address if there is one', async () => {
    const { world, order } = await asGuest();
    const { number, customerId } = await order(28);
    await world.drain();
    expect(world.store.customers.get(customerId)).toMatchObject({ name: guest.name, userId: null });
    expect(world.mails().at(-1)).toMatchObject({
      to: { email: guest.email },
      subject: `We have your booking ${number}`,
    });
    expect(world.mails().at(-1)?.text).toContain('See, move or cancel your booking: https://bling.test/b/booking:');
    const mails = world.mails().length;
    await order(30, { phone: '+351 913 000 000', email: undefined });
    await world.drain();
    expect(world.mails()).toHaveLength(mails);
  });

  it('is one at a time, by phone and by email', async () => {
    const { world, order } = await asGuest();
    await order(28);
    const sameNumber = { phone: '00351 (912) 000-000', email: 'other@example.test' };
    for (const changes of [{ email: 'other@example.test' }, { phone: '+351 999 999 999' }, sameNumber])
      expect(await refusalOf(order(30, changes))).toMatchObject({
        code: 'booking/too-many-pending',
        details: { most: 1 },
      });
    expect(world.store.customers.size).toBe(2);
    await order(30, { phone: '+351 999 999 999', email: 'other@example.test' });
  });

  it('leaves nothing behind when it is refused', async () => {
    const { world, order } = await asGuest();
    const before = world.store.customers.size;
    expect(await refusalOf(order(36))).toMatchObject({ code: 'slot/outside-hours' });
    expect(await refusalOf(order(-1))).toMatchObject({ code: 'booking/in-the-past' });
    expect(world.store.customers.size).toBe(before);
    expect(world.store.allocations.size).toBe(0);
  });
});

describe('another’s booking', () => {
  it('is as unknown as one that never was', async () => {
    const { book, seeds, house } = await opened();
    const { id } = await book(28);
    const rui = await seeds.customerAccount('Rui');
    const elsewhere = await seeds.staff('manager', (await seeds.site()).id);
    const unknown = { kind: 'missing', code: 'booking/unknown', field: 'id' };
    for (const { caller } of [rui, elsewhere])
      for (const asked of [id, house.siteId]) {
        expect(await refusalOf(caller.bookings.get({ id: asked }))).toEqual(unknown);
        expect(await refusalOf(caller.bookings.feePreview({ id: asked }))).toEqual(unknown);
        expect(await refusalOf(caller.bookings.cancel(once({ id: asked })))).toEqual(unknown);
        expect(await refusalOf(caller.bookings.reschedule(once({ id: asked, startsAt: START })))).toEqual(unknown);
      }
    for (const move of ['confirm', 'checkIn', 'start', 'markNoShow', 'undo'] as const)
      expect(await refusalOf(elsewhere.caller.bookings[move](once({ id })))).toEqual(unknown);
    expect(await refusalOf(elsewhere.caller.bookings.complete(once({ id, outcomes: [] })))).toEqual(unknown);
    expect((await rui.caller.bookings.listByCustomer({})).items).toEqual([]);
  });
});
