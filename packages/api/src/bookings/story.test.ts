import { HOUR, Instant, MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';

const done = { outcome: 'done', reason: null } as const;

describe('the main job, from sign-up to a clean car', () => {
  it('is a story of facts and mails', async () => {
    const world = createWorld();
    const seeds = seeding(world);
    const { siteId, wish } = await seeds.house();
    const cashier = await seeds.staff('cashier', siteId);
    const washer = await seeds.staff('washer', siteId);
    const { caller: ana, customerId, email } = await seeds.customerAccount('Ana Reis');
    const car = await seeds.car(ana, { sizeClass: 'large' });

    const startsAt = Instant.plus(START, 30 * HOUR);
    const visitorKey = globalThis.crypto.randomUUID();
    const { items } = await ana.scheduling.slots({
      ...wish,
      size: 'large',
      from: startsAt,
      to: Instant.plus(startsAt, 1),
    });
    expect(items).toHaveLength(1);
    const hold = await ana.scheduling.holds.place(once({ ...wish, size: 'large', startsAt, visitorKey }));
    const { total } = await ana.pricing.quote({ ...wish, size: 'large' });
    const order = { siteId, serviceIds: wish.serviceIds, vehicleId: car.id, startsAt, holdId: hold.id, visitorKey };
    const booking = await ana.bookings.create(once({ ...order, expectedTotal: total, notes: 'Mind the aerial' }));
    expect(booking).toMatchObject({
      status: 'pending',
      channel: 'web',
      customerId,
      vehicleId: car.id,
      size: 'large',
      resourceId: hold.resourceId,
      totalPrice: { amount: 10_000, currency: 'EUR' },
      notesFrom: 'Mind the aerial',
    });
    await world.drain();

    const { id } = booking;
    expect(await cashier.caller.bookings.confirm(once({ id, version: booking.version }))).toMatchObject({
      status: 'confirmed',
    });
    await world.drain();
    world.timeIs(startsAt);
    await washer.caller.bookings.checkIn(once({ id }));
    await washer.caller.bookings.start(once({ id }));
    world.pass(25 * MINUTE);
    const completed = await washer.caller.bookings.complete(once({ id, outcomes: [done] }));
    expect(completed).toMatchObject({ status: 'completed', startedAt: startsAt, readyAt: world.now() });
    expect(completed).not.toHaveProperty('totalPrice');
    expect(await ana.bookings.get({ id })).toMatchObject({ charged: { amount: 10_000 }, car: { plate: car.plate } });
    await world.drain();

    expect(
      world
        .facts()
        .map(({ type }) => type)
        .filter((type) => type.startsWith('booking/') || type.startsWith('hold/')),
    ).toEqual([
      'hold/placed',
      'hold/consumed',
      'booking/created',
      'booking/confirmed',
      'booking/checked-in',
      'booking/started',
      'booking/completed',
    ]);
    const subjects = world
      .mails()
      .filter(({ to }) => to.email === email)
      .map(({ subject }) => subject);
    expect(subjects).toEqual([
      'Confirm your email address',
      `We have your booking ${booking.number}`,
      `Booking ${booking.number} is confirmed`,
    ]);
    expect(
      world
        .audit()
        .slice(-4)
        .map(({ action, outcome }) => [action, outcome]),
    ).toEqual([
      ['bookings.confirm', 'done'],
      ['bookings.checkIn', 'done'],
      ['bookings.start', 'done'],
      ['bookings.complete', 'done'],
    ]);
    expect(world.store.allocations.size).toBe(0);
  });

  it('never tells a name, a plate, an address or a note in a fact', async () => {
    const world = createWorld();
    const seeds = seeding(world);
    const { wish } = await seeds.house();
    const { caller } = await seeds.customerAccount('Xaviera Quentin');
    const car = await seeds.car(caller, { plate: 'ZZ99ZZ', notes: 'Scratch', colour: 'vermilion' });
    const { size: _, ...order } = wish;
    const startsAt = Instant.plus(START, 30 * HOUR);
    await caller.bookings.create(once({ ...order, vehicleId: car.id, startsAt, notes: 'Secret note' }));
    await world.drain();
    expect(JSON.stringify(world.facts())).not.toMatch(
      /xaviera|quentin|zz99zz|scratch|vermilion|secret|example\.test/iu,
    );
  });
});

describe('staff in a hurry', () => {
  it('start a pending booking: it is confirmed and checked in on the way', async () => {
    const world = createWorld();
    const seeds = seeding(world);
    const { siteId, wish } = await seeds.house();
    const cashier = await seeds.staff('cashier', siteId);
    const customerId = await seeds.walkIn();
    const order = { ...wish, customerId, startsAt: START, channel: 'counter' as const };
    const { id } = await cashier.caller.bookings.create(once(order));
    expect(await cashier.caller.bookings.start(once({ id }))).toMatchObject({ status: 'in_progress', version: 4 });
    await world.drain();
    const told = [...world.store.facts.values()].filter(({ aggregateId }) => aggregateId === id);
    expect(told.map(({ version, fact }) => [version, fact.type])).toEqual([
      [1, 'booking/created'],
      [2, 'booking/confirmed'],
      [3, 'booking/checked-in'],
      [4, 'booking/started'],
    ]);
  });

  it('never start a car in a bay where another is being worked on', async () => {
    const world = createWorld();
    const seeds = seeding(world);
    const { siteId, wish } = await seeds.house();
    const { caller } = await seeds.staff('cashier', siteId);
    const customerId = await seeds.walkIn();
    const book = (startsAt: Instant) => caller.bookings.create(once({ ...wish, customerId, startsAt }));
    const [first, second] = [await book(START), await book(Instant.plus(START, 60 * MINUTE))];
    await caller.bookings.start(once({ id: first.id }));
    expect(await refusalOf(caller.bookings.start(once({ id: second.id })))).toEqual({
      kind: 'conflict',
      code: 'booking/bay-occupied',
      field: 'id',
      details: { number: first.number },
    });
    await caller.bookings.complete(once({ id: first.id, outcomes: [done] }));
    expect(await caller.bookings.start(once({ id: second.id }))).toMatchObject({ status: 'in_progress' });
  });

  it('may not complete without an outcome for each line', async () => {
    const world = createWorld();
    const seeds = seeding(world);
    const { siteId, wish } = await seeds.house();
    const { caller } = await seeds.staff('cashier', siteId);
    const { id } = await caller.bookings.create(once({ ...wish, customerId: await seeds.walkIn(), startsAt: START }));
    expect(await refusalOf(caller.bookings.complete(once({ id, outcomes: [done] })))).toMatchObject({
      code: 'booking/not-allowed-now',
      details: { status: 'pending' },
    });
    await caller.bookings.start(once({ id }));
    expect(await refusalOf(caller.bookings.complete(once({ id, outcomes: [] })))).toMatchObject({
      code: 'booking/outcome-missing',
      details: { line: 0 },
    });
  });

  it('check in once', async () => {
    const world = createWorld();
    const seeds = seeding(world);
    const { siteId, wish } = await seeds.house();
    const { caller } = await seeds.staff('cashier', siteId);
    const { id } = await caller.bookings.create(once({ ...wish, customerId: await seeds.walkIn(), startsAt: START }));
    await caller.bookings.checkIn(once({ id }));
    expect(await refusalOf(caller.bookings.checkIn(once({ id })))).toMatchObject({ code: 'booking/checked-in' });
    expect(await refusalOf(caller.bookings.confirm(once({ id })))).toMatchObject({ code: 'booking/not-allowed-now' });
  });
});

describe('a site that confirms by itself', () => {
  it('does so at once, as the product', async () => {
    const world = createWorld();
    const seeds = seeding(world);
    const { wish } = await seeds.house(1, { settings: { confirmation: 'instant' } });
    const { caller } = await seeds.customerAccount();
    const { id, number } = await caller.bookings.create(once({ ...wish, startsAt: Instant.plus(START, 30 * HOUR) }));
    await world.drain();
    expect(await caller.bookings.get({ id })).toMatchObject({ status: 'confirmed', lastMove: { by: null } });
    expect(world.mails().at(-1)?.subject).toBe(`Booking ${number} is confirmed`);
  });
});
