import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding } from '../testing/index.ts';

const home = {
  lines: ['Rua Um 1'],
  postcode: '1000-001',
  city: 'Lisboa',
  country: 'PT',
  position: { lat: 38.7, lng: -9.1 },
  accessNote: 'Ring twice',
  water: true,
  power: false,
};
const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const manager = await seeds.staff('manager');
  const cashier = await seeds.staff('cashier');
  const ana = await seeds.customerAccount('Ana');
  const versionOf = (customerId: string) => world.store.customers.get(customerId)?.version ?? 0;
  const at = (customerId: string) => ({ customerId, version: versionOf(customerId) });
  const merge = async (keep: string, drop: string) => {
    const merged = await manager.caller.customers.merge(once({ keep: at(keep), drop: at(drop) }));
    await world.drain();
    return merged;
  };
  const guest = async (changes: { name?: string; phone?: string; email?: string } = {}) =>
    (await cashier.caller.customers.create(once({ name: 'Rui', phone: '+351 911 000 000', ...changes }))).id;
  /** A booking for tomorrow, by staff. */
  const booked = async (customerId: string, more: object = {}) => {
    const { wish } = await seeds.house();
    const startsAt = '2026-11-25T10:00:00.000Z';
    return manager.caller.bookings.create(once({ ...wish, customerId, startsAt, ...more }));
  };
  return { world, seeds, manager, cashier, ana, at, merge, guest, booked };
};

describe('two records of one person', () => {
  it('become one: whoever asks for either sees the cars and bookings of both', async () => {
    const { world, seeds, manager, ana, merge, guest, booked } = await opened();
    const other = await guest();
    const mine = await seeds.car(ana.caller);
    const theirs = await seeds.car(manager.caller, { customerId: other });
    const booking = await booked(other);
    const merged = await merge(ana.customerId, other);
    expect(merged).toMatchObject({ id: ana.customerId, phone: '+351911000000', house: { notes: 'Rui' } });
    for (const customerId of [ana.customerId, other]) {
      expect((await manager.caller.customers.get({ customerId })).id).toBe(ana.customerId);
      const cars = await manager.caller.vehicles.list({ customerId });
      expect(cars.items.map(({ id, isDefault }) => [id, isDefault])).toEqual([
        [mine.id, true],
        [theirs.id, false],
      ]);
      const { items } = await manager.caller.bookings.listByCustomer({ customerId });
      expect(items.map(({ id, customer }) => [id, customer.name])).toEqual([[booking.id, 'Ana']]);
    }
    expect((await ana.caller.bookings.listByCustomer({})).items).toHaveLength(1);
    expect((await manager.caller.customers.list({})).items.map(({ id }) => id)).toEqual([ana.customerId]);
    expect(JSON.stringify(world.facts())).not.toMatch(/Rui|351911/u);
  });

  it('joined one after another lead to the one who stays, however late the facts come', async () => {
    const { world, manager, at, guest, booked } = await opened();
    const [first, second, last] = [await guest(), await guest(), await guest()];
    const booking = await booked(first);
    const merge = (keep: string, drop: string) =>
      manager.caller.customers.merge(once({ keep: at(keep), drop: at(drop) }));
    await merge(second, first);
    await merge(last, second);
    expect((await manager.caller.bookings.get({ id: booking.id })).customer.name).toBe('Rui');
    await world.drain();
    expect((await manager.caller.customers.get({ customerId: first })).id).toBe(last);
    expect(world.store.bookings.get(booking.id)?.customerId).toBe(last);
    const again = await booked(first);
    expect(again.customerId).toBe(last);
  });

  it('are told which cannot be changed any more, and which was changed meanwhile', async () => {
    const { manager, cashier, ana, at, merge, guest } = await opened();
    const other = await guest();
    const stale = once({ keep: at(ana.customerId), drop: { customerId: other, version: 7 } });
    expect(await refusalOf(manager.caller.customers.merge(stale))).toMatchObject({ code: 'stale' });
    expect(await refusalOf(merge(ana.customerId, ana.customerId))).toMatchObject({ code: 'customer/same' });
    expect(await refusalOf(merge(other, ana.customerId))).toMatchObject({ code: 'customer/keeps-account' });
    await merge(ana.customerId, other);
    const into = { code: 'customer/merged', details: { into: ana.customerId } };
    const changed = once({ customerId: other, version: 2, name: 'Rui' });
    expect(await refusalOf(cashier.caller.customers.update(changed))).toMatchObject(into);
    expect(await refusalOf(merge(ana.customerId, other))).toMatchObject(into);
    expect(await refusalOf(manager.caller.customers.erase(once({ customerId: other })))).toMatchObject(into);
    const byCashier = once({ keep: at(ana.customerId), drop: at(other) });
    expect(await refusalOf(cashier.caller.customers.merge(byCashier))).toMatchObject({ code: 'not-allowed' });
  });

  it('answer for the same companies', async () => {
    const { world, manager, ana, merge, guest } = await opened();
    const other = await guest();
    const terms = { termsDays: 30, creditLimit: { amount: 1, currency: 'EUR' }, statementDay: 1 };
    const { id } = await manager.caller.customers.fleets.create(once({ name: 'Taxis', contactId: other, ...terms }));
    await merge(ana.customerId, other);
    expect(world.store.fleets.get(id)?.contactId).toBe(ana.customerId);
  });
});

describe('an account', () => {
  it('claims what its owner did as a guest under the same address, and learns only how much', async () => {
    const { world, ana, guest, booked } = await opened();
    const [one] = [await guest({ email: ana.email }), await guest({ email: ana.email }), await guest()];
    const { id } = await booked(one);
    const { customerId } = ana;
    expect(await ana.caller.customers.claim(once({ customerId }))).toEqual({ claimed: 2 });
    await world.drain();
    expect((await ana.caller.bookings.get({ id })).id).toBe(id);
    expect(await ana.caller.customers.claim(once({ customerId }))).toEqual({ claimed: 0 });
  });

  it('leaves to the counter what does not fit together', async () => {
    const { cashier, ana, guest } = await opened();
    const { customerId } = ana;
    const other = await guest({ email: ana.email });
    for (let count = 0; count < 11; count++)
      for (const each of [customerId, other])
        await cashier.caller.customers.addresses.add(once({ customerId: each, address: home }));
    expect(await ana.caller.customers.claim(once({ customerId }))).toEqual({ claimed: 0 });
  });

  it('is given a guest by staff alone, who name them', async () => {
    const { world, manager, ana, guest } = await opened();
    const { customerId } = ana;
    const guestId = await guest();
    expect(await refusalOf(ana.caller.customers.claim(once({ customerId, guestId })))).toMatchObject({
      code: 'not-allowed',
    });
    const claim = (input: { customerId: string; guestId?: string }) => manager.caller.customers.claim(once(input));
    expect(await refusalOf(claim({ customerId: guestId }))).toMatchObject({ code: 'customer/no-account' });
    expect(await refusalOf(claim({ customerId, guestId: customerId }))).toMatchObject({ code: 'customer/same' });
    expect(await refusalOf(claim({ customerId, guestId: world.newId() }))).toMatchObject({ code: 'customer/unknown' });
    expect(await claim({ customerId, guestId })).toEqual({ claimed: 1 });
    expect(await refusalOf(claim({ customerId, guestId }))).toMatchObject({ code: 'customer/merged' });
  });

  it('claims nothing before its address is proven', async () => {
    const { world, ana, guest } = await opened();
    await guest({ email: ana.email });
    const user = world.store.users.get(ana.userId);
    if (user !== undefined) world.store.users.set(ana.userId, { ...user, emailVerifiedAt: null });
    const { customerId } = ana;
    expect(await refusalOf(ana.caller.customers.claim(once({ customerId })))).toMatchObject({
      code: 'customer/unproven',
    });
  });
});

describe('consents', () => {
  it('are kept with the words that were shown, and by whom', async () => {
    const { world, ana, cashier } = await opened();
    const { customerId } = ana;
    const answer = { customerId, purpose: 'photos' as const, given: true, wording: '2026-1' };
    expect((await ana.caller.customers.get({ customerId })).consents).toEqual([]);
    await ana.caller.customers.consents.set(once(answer));
    await ana.caller.customers.consents.set(once(answer));
    world.pass(1000);
    const { consents } = await cashier.caller.customers.consents.set(once({ ...answer, given: false }));
    expect(consents).toMatchObject([{ purpose: 'photos', given: false, source: 'staff', wording: '2026-1' }]);
    const { customer } = await ana.caller.customers.export({ customerId });
    expect(customer.consents).toMatchObject([
      { given: true, source: 'self' },
      { given: false, source: 'staff' },
    ]);
  });
});

describe('a person', () => {
  it('is told everything that is held of them, and no secret', async () => {
    const { seeds, ana, cashier, booked } = await opened();
    const { customerId } = ana;
    await cashier.caller.customers.update(once({ customerId, version: 1, notes: 'Kind', tags: ['regular'] }));
    await ana.caller.customers.addresses.add(once({ customerId, address: home }));
    const car = await seeds.car(ana.caller, { plate: 'AA00BB', notes: 'Scratch' });
    const booking = await booked(customerId, { notes: 'Mind the dog', vehicleId: car.id, size: undefined });
    const held = await ana.caller.customers.export({ customerId });
    expect(held).toMatchObject({
      customer: { id: customerId, name: 'Ana', notes: 'Kind', tags: ['regular'], addresses: [home] },
      cars: [{ plate: 'AA00BB', notes: 'Scratch' }],
      bookings: [{ id: booking.id, notesFrom: 'Mind the dog' }],
      account: { email: ana.email, fullName: 'Ana', sessions: [{ endedAt: null }] },
    });
    expect(JSON.stringify(held)).not.toMatch(/passwordHash|strong:/u);
  });

  it('is forgotten, with their words, cars and account; the books stay', async () => {
    const { world, seeds, ana, cashier, manager, booked } = await opened();
    const { customerId } = ana;
    await cashier.caller.customers.update(once({ customerId, version: 1, notes: 'Kind', tags: ['regular'] }));
    await ana.caller.customers.addresses.add(once({ customerId, address: home }));
    const car = await seeds.car(ana.caller, { plate: 'AA00BB', notes: 'Scratch' });
    const { id } = await booked(customerId, { notes: 'Mind the dog', vehicleId: car.id, size: undefined });
    const erase = () => ana.caller.customers.erase(once({ customerId }));
    expect(await refusalOf(erase())).toMatchObject({ code: 'customer/has-open-bookings' });
    await manager.caller.bookings.cancel(once({ id, by: 'site', reason: 'Ana is ill' }));
    await erase();
    await world.drain();
    await manager.caller.customers.erase(once({ customerId }));
    await world.drain();

    const { users, customers, vehicles, bookings, sessions } = world.store;
    const left = JSON.stringify([users, customers, vehicles, bookings].map((rows) => [...rows]));
    expect(left).not.toMatch(/Ana|client\d@|Kind|regular|Rua Um|Scratch|AA00BB|Clio|dog/u);
    expect([...sessions.values()].filter(({ userId }) => userId === ana.userId)).toMatchObject([
      { endedAt: world.now() },
    ]);
    expect(users.get(ana.userId)).toMatchObject({ status: 'deleted' });
    expect(bookings.get(id)).toMatchObject({
      customerId,
      totalPrice: { amount: 10_000 },
      cancellation: { by: 'site' },
    });
    const change = once({ customerId, version: 9, name: 'Ana' });
    expect(await refusalOf(manager.caller.customers.update(change))).toMatchObject({ code: 'customer/erased' });
    expect(await manager.caller.customers.get({ customerId: change.customerId })).toMatchObject({ isErased: true });
    expect(await refusalOf(booked(customerId))).toMatchObject({ code: 'customer/unknown' });
  });

  it('who works here or answers for a company is not forgotten by the way', async () => {
    const { world, manager, ana, guest } = await opened();
    const erase = (customerId: string) => manager.caller.customers.erase(once({ customerId }));
    world.store.roles.set(world.newId(), { userId: ana.userId, role: 'washer', siteId: null });
    expect(await refusalOf(erase(ana.customerId))).toMatchObject({ code: 'customer/works-here' });
    const contactId = await guest();
    const terms = { termsDays: 30, creditLimit: { amount: 1, currency: 'EUR' }, statementDay: 1 };
    await manager.caller.customers.fleets.create(once({ name: 'Taxis', contactId, ...terms }));
    expect(await refusalOf(erase(contactId))).toMatchObject({ code: 'customer/fleet-contact' });
    expect(await refusalOf(erase(world.newId()))).toMatchObject({ code: 'customer/unknown' });
  });

  it('who never had an account is forgotten too', async () => {
    const { world, manager, guest } = await opened();
    const customerId = await guest();
    await manager.caller.customers.erase(once({ customerId }));
    await world.drain();
    expect(world.store.customers.get(customerId)).toMatchObject({ name: '—', phone: null });
    expect((await manager.caller.customers.export({ customerId })).account).toBeNull();
  });
});
