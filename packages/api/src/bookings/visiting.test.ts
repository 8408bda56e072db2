import { describe, expect, it } from 'vitest';
import { once, refusalOf } from '../testing/index.ts';
import { atTheCar, eur } from './visit.fixture.ts';

describe('assigning', () => {
  it('gives a booking another bay and other people, or leaves all as it was', async () => {
    const { seeds, house, book, manager, wax, wash, rita, taken, stored, at } = await atTheCar();
    const { id: bay } = await seeds.bay(house.siteId);
    const rui = await seeds.worker({
      siteId: house.siteId,
      skills: ['polish'],
      shifts: [{ start: at(22), end: at(34) }],
    });
    const { id } = await book(28, { serviceIds: [wash.id, wax.id] });
    expect(stored(id)?.crewIds).toEqual([rita.id]);
    const assign = (changes: object) => manager.caller.bookings.assign(once({ id, ...changes }));
    expect(await assign({ resourceId: bay, crewIds: [rui.id] })).toMatchObject({ resourceId: bay, crewIds: [rui.id] });
    expect(taken(id).map(({ resourceId }) => resourceId)).toEqual([bay, rui.id]);
    expect(await refusalOf(assign({ crewIds: [] }))).toMatchObject({
      code: 'booking/skill-missing',
      details: { skill: 'polish' },
    });
    expect(await refusalOf(assign({ crewIds: [bay] }))).toMatchObject({ code: 'booking/person-unknown' });
    expect(await refusalOf(assign({ resourceId: rui.id }))).toMatchObject({ code: 'booking/bay-unfit' });
    expect(await assign({ crewIds: [rui.id, rita.id, rita.id] })).toMatchObject({ crewIds: [rui.id, rita.id] });
    expect(taken(id)).toHaveLength(3);
  });

  it('takes nobody who is busy or off duty', async () => {
    const { seeds, house, book, manager, wax, rita, at } = await atTheCar();
    await seeds.bay(house.siteId);
    await book(28, { serviceIds: [wax.id] });
    const { id } = await book(28.25);
    const assign = (crewIds: readonly string[]) => manager.caller.bookings.assign(once({ id, crewIds: [...crewIds] }));
    expect(await refusalOf(assign([rita.id]))).toMatchObject({
      code: 'booking/no-room',
      details: { resourceId: rita.id, kind: 'booking' },
    });
    const late = await seeds.worker({ siteId: house.siteId, skills: [], shifts: [{ start: at(29), end: at(34) }] });
    expect(await refusalOf(assign([late.id]))).toMatchObject({
      code: 'booking/off-duty',
      details: { resourceId: late.id },
    });
  });

  it('moves no car that is being worked on', async () => {
    const { seeds, house, here, manager, cashier } = await atTheCar();
    const { id: bay } = await seeds.bay(house.siteId);
    const { id } = await here();
    await cashier.caller.bookings.start(once({ id }));
    expect(await refusalOf(manager.caller.bookings.assign(once({ id, resourceId: bay })))).toMatchObject({
      code: 'booking/not-allowed-now',
    });
  });
});

describe('a swap', () => {
  /** One long wash in each of two bays, which overlap: neither could go to the other's bay alone. */
  const inTwoBays = async () => {
    const all = await atTheCar();
    const { seeds, house, book, wash, wax, stored } = all;
    await seeds.bay(house.siteId);
    const long = [wash.id, wax.id];
    const { id } = await book(28, { serviceIds: long });
    const rui = await seeds.customerAccount('Rui');
    const { id: otherId } = await rui.caller.bookings.create(
      once({ ...house.wish, serviceIds: [wash.id], startsAt: all.at(28.25) }),
    );
    const bays = () => [stored(id)?.resourceId, stored(otherId)?.resourceId];
    return { ...all, id, otherId, bays, rui };
  };

  it('trades two bays, each at its own time and with its people, where neither could move alone', async () => {
    const { id, otherId, bays, manager, cashier, stored, taken, rita, at } = await inTwoBays();
    const [here = '', there = ''] = bays();
    expect(here).not.toBe(there);
    expect(await refusalOf(manager.caller.bookings.assign(once({ id, resourceId: there })))).toMatchObject({
      code: 'booking/no-room',
    });
    const key = once({ id, otherId });
    expect(await cashier.caller.bookings.swap(key)).toMatchObject({
      booking: { id, resourceId: there, scheduledAt: at(28) },
      other: { id: otherId, resourceId: here, scheduledAt: at(28.25) },
    });
    expect(bays()).toEqual([there, here]);
    expect(taken(id).map(({ resourceId }) => resourceId)).toEqual([there, rita.id]);
    expect(taken(otherId).map(({ resourceId }) => resourceId)).toEqual([here]);
    expect(stored(id)?.crewIds).toEqual([rita.id]);
    await cashier.caller.bookings.swap(once({ id: otherId, otherId: id }));
    expect(bays()).toEqual([here, there]);
  });

  it('is both or none: what does not fit there leaves all as it was', async () => {
    const { id, otherId, bays, manager, seeds, house, at, taken } = await inTwoBays();
    const before = bays();
    const { customerId } = await seeds.customerAccount('Eva');
    const startsAt = at(28 + 50 / 60);
    await manager.caller.bookings.create(once({ ...house.wish, customerId, startsAt }));
    const swap = (changes: object = {}) => refusalOf(manager.caller.bookings.swap(once({ id, otherId, ...changes })));
    expect(await swap()).toMatchObject({ code: 'booking/no-room', details: { from: startsAt } });
    expect(bays()).toEqual(before);
    expect([taken(id).length, taken(otherId).length]).toEqual([2, 1]);
    expect(await swap({ otherVersion: 9 })).toMatchObject({ code: 'stale' });
    expect(await swap({ otherId: id })).toMatchObject({ code: 'booking/no-swap', field: 'otherId' });
  });

  it('is for two that wait', async () => {
    const { id, otherId, manager, cashier, world, at } = await inTwoBays();
    world.timeIs(at(28));
    await cashier.caller.bookings.checkIn(once({ id }));
    await cashier.caller.bookings.start(once({ id }));
    expect(await refusalOf(manager.caller.bookings.swap(once({ id, otherId })))).toMatchObject({
      code: 'booking/not-allowed-now',
      details: { status: 'in_progress' },
    });
  });
});

describe('a delay', () => {
  it('is told to the customer once, in the time of the site, and shown on the booking', async () => {
    const { book, cashier, ana, world, at, stored } = await atTheCar();
    const { id, number } = await book(28);
    const tell = (hours: number) => cashier.caller.bookings.tellDelay(once({ id, beginsAt: at(hours) }));
    await world.drain();
    const mails = world.mails().length;
    expect(await tell(28.5)).toMatchObject({ scheduledAt: at(28), delayedTo: at(28.5) });
    await world.drain();
    expect(world.mails().slice(mails)).toMatchObject([{ subject: `Booking ${number} begins later` }]);
    expect(world.mails().at(-1)?.text).toContain('at 14:30 WET');
    expect(await ana.caller.bookings.get({ id })).toMatchObject({ delayedTo: at(28.5) });
    expect(await refusalOf(tell(28.5))).toMatchObject({
      code: 'booking/no-delay',
      details: { from: at(28), until: at(40) },
    });
    expect(stored(id)?.lastMove).toBeNull();
  });

  it('that is another one before the letter goes is told once', async () => {
    const { book, cashier, world, at } = await atTheCar();
    const { id } = await book(28);
    await world.drain();
    const mails = world.mails().length;
    for (const hours of [28.25, 28.75]) await cashier.caller.bookings.tellDelay(once({ id, beginsAt: at(hours) }));
    await world.drain();
    expect(world.mails().slice(mails)).toHaveLength(1);
    expect(world.mails().at(-1)?.text).toContain('at 14:45 WET');
  });
});

describe('a team', () => {
  const visit = { address: 'Rua do Cais 4', note: null, position: { lat: 38.73, lng: -9.15 } };

  it('departs, arrives and starts; its minutes with the way stay the plan’s', async () => {
    const { seeds, house, ana, washer, cashier, world, at, taken } = await atTheCar();
    await seeds.team(house.siteId);
    const mobile = await seeds.service({ mobileAllowed: true });
    const extra = await seeds.service({ mobileAllowed: true });
    const order = { ...house.wish, serviceIds: [mobile.id], mode: 'mobile' as const, visit };
    const { id, travelMinutes } = await ana.caller.bookings.create(once({ ...order, startsAt: at(28) }));
    expect(travelMinutes).toBeGreaterThan(0);
    world.timeIs(at(27.5));
    expect(await washer.caller.bookings.depart(once({ id }))).toMatchObject({
      status: 'confirmed',
      departedAt: at(27.5),
    });
    expect(await refusalOf(washer.caller.bookings.depart(once({ id })))).toMatchObject({ code: 'booking/departed' });
    world.timeIs(at(28));
    expect(await washer.caller.bookings.arrive(once({ id }))).toMatchObject({ checkedInAt: at(28) });
    await cashier.caller.bookings.addService(once({ id, serviceId: extra.id }));
    expect(taken(id)).toMatchObject([{ minutes: 60 + 2 * travelMinutes }]);
    expect(await washer.caller.bookings.ticket({ id })).toMatchObject({ visit: { address: 'Rua do Cais 4' } });
  });

  it('does not drive to a car that comes to us', async () => {
    const { book, washer } = await atTheCar();
    const { id } = await book(28);
    for (const act of [washer.caller.bookings.depart, washer.caller.bookings.arrive])
      expect(await refusalOf(act(once({ id })))).toMatchObject({ code: 'booking/not-mobile' });
  });
});

describe('the ticket of a job', () => {
  it('says what to do to which car, where and by whom, and no price', async () => {
    const { book, washer, wax, wash, seeds, ana, at } = await atTheCar();
    const car = await seeds.car(ana.caller, { plate: 'AA11BB' });
    const order = { serviceIds: [wash.id, wax.id], size: undefined, vehicleId: car.id, notes: 'Mind the aerial' };
    const { id, number } = await book(28, order);
    const ticket = await washer.caller.bookings.ticket({ id });
    expect(ticket).toMatchObject({
      number,
      scheduledAt: at(28),
      car: { plate: 'AA11BB' },
      size: 'compact',
      soil: null,
      minutes: 60,
      notes: 'Mind the aerial',
      customer: 'Ana',
      visit: null,
    });
    expect(ticket.lines).toHaveLength(2);
    expect(ticket.crew).toHaveLength(1);
    expect(JSON.stringify(ticket)).not.toMatch(/amount|@example/u);
    const rui = await seeds.customerAccount('Rui');
    expect(await refusalOf(rui.caller.bookings.ticket({ id }))).toMatchObject({ code: 'not-allowed' });
  });
});

describe('after the work', () => {
  it('a manager lets a fee go, with a reason that is kept', async () => {
    const { book, ana, cashier, manager, world } = await atTheCar();
    const { id } = await book(28);
    await ana.caller.bookings.cancel(once({ id, expectedFee: eur(5000) }));
    const waive = once({ id, reason: 'illness' as const });
    expect(await refusalOf(cashier.caller.bookings.waiveFee(waive))).toMatchObject({ code: 'not-allowed' });
    expect(await manager.caller.bookings.waiveFee(waive)).toMatchObject({
      charged: eur(0),
      waived: { reason: 'illness', fee: eur(5000), by: manager.userId },
    });
    expect(await refusalOf(manager.caller.bookings.waiveFee(once({ id, reason: 'goodwill' })))).toMatchObject({
      code: 'booking/no-fee',
    });
    expect(world.audit().at(-1)).toMatchObject({ action: 'bookings.waiveFee' });
    expect(world.facts().at(-1)).toMatchObject({ type: 'booking/fee-waived', reason: 'illness', fee: eur(5000) });
  });

  it('the customer rates it once', async () => {
    const { here, ana, cashier, seeds, world } = await atTheCar();
    const { id } = await here();
    const rate = (caller = ana.caller) => caller.bookings.rate(once({ id, stars: 4 }));
    expect(await refusalOf(rate())).toMatchObject({ code: 'booking/not-allowed-now' });
    await cashier.caller.bookings.start(once({ id }));
    await cashier.caller.bookings.complete(once({ id, outcomes: [{ outcome: 'done' }] }));
    const rui = await seeds.customerAccount('Rui');
    expect(await refusalOf(rate(rui.caller))).toMatchObject({ code: 'booking/unknown' });
    expect(await rate()).toMatchObject({ rating: { stars: 4, at: world.now() } });
    expect(await refusalOf(rate())).toMatchObject({ code: 'booking/already-rated' });
  });

  it('a guest rates it by the link of their letter', async () => {
    const { world, house, at, cashier } = await atTheCar();
    const guest = { name: 'Rui', phone: '+351 912 000 000', email: 'rui@example.test' };
    const { id } = await world.visitor().bookings.createAsGuest(once({ ...house.wish, startsAt: at(28), guest }));
    await world.drain();
    const token = /bling\.test\/b\/(\S+)$/mu.exec(world.mails().at(-1)?.text ?? '')?.[1] ?? '';
    const rate = () => world.visitor().bookings.link.rate(once({ token, stars: 5 }));
    expect(await refusalOf(rate())).toMatchObject({ code: 'booking/not-allowed-now' });
    world.timeIs(at(28));
    await cashier.caller.bookings.start(once({ id }));
    await cashier.caller.bookings.complete(once({ id, outcomes: [{ outcome: 'done' }] }));
    expect(await rate()).toMatchObject({ id, status: 'completed' });
    expect(await refusalOf(rate())).toMatchObject({ code: 'booking/already-rated' });
    expect((await world.visitor().bookings.link.view({ token })).booking.rating).toMatchObject({ stars: 5 });
  });
});
