import { HOUR, Instant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';

const opened = async (changes: { dayEndsAt?: string } = {}) => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(2, changes);
  const ana = await seeds.customerAccount('Ana Reis');
  const washer = await seeds.staff('washer', house.siteId);
  const cashier = await seeds.staff('cashier', house.siteId);
  const at = (hours: number) => Instant.plus(START, hours * HOUR);
  const book = (hours: number, more: object = {}) =>
    ana.caller.bookings.create(once({ ...house.wish, startsAt: at(hours), ...more }));
  const board = (date?: string, caller = cashier.caller) =>
    caller.bookings.board({ siteId: house.siteId, ...(date === undefined ? {} : { date }) });
  return { world, seeds, house, ana, washer, cashier, at, book, board };
};

describe('the board of a day', () => {
  it('shows who works there that day, and when', async () => {
    const { seeds, house, at, board } = await opened();
    const shift = { start: at(-1), end: at(6) };
    const rita = await seeds.worker({ siteId: house.siteId, skills: ['polish'], shifts: [shift] });
    expect((await board()).people).toMatchObject([{ resourceId: rita.id, duties: [shift] }]);
    expect((await board('2026-11-29')).people).toMatchObject([{ resourceId: rita.id, duties: [] }]);
  });

  it('shows its bays, its bookings and what else stands there', async () => {
    const { world, seeds, house, ana, at, book, board } = await opened();
    const car = await seeds.car(ana.caller, { plate: 'AB1234' });
    const { size: _, ...wish } = house.wish;
    const booked = await ana.caller.bookings.create(once({ ...wish, vehicleId: car.id, startsAt: at(3) }));
    await book(28);
    const key = globalThis.crypto.randomUUID();
    await world.visitor().scheduling.holds.place(once({ ...house.wish, startsAt: at(5), visitorKey: key }));
    const today = await board();
    expect(today).toMatchObject({
      date: '2026-11-21',
      zone: 'Europe/Lisbon',
      start: '2026-11-21T00:00:00.000Z',
      end: '2026-11-22T00:00:00.000Z',
      opens: '2026-11-21T08:00:00.000Z',
      closes: '2026-11-21T20:00:00.000Z',
      asOf: START,
      blocked: [{ kind: 'hold', start: at(5), end: at(5.5 + 5 / 60) }],
    });
    expect(today.bays.map(({ resourceId }) => resourceId)).toEqual(house.bayIds);
    expect(today.bookings).toMatchObject([
      {
        id: booked.id,
        car: { plate: 'AB1234' },
        customer: { id: ana.customerId, name: 'Ana Reis' },
        contact: { email: ana.email },
        terms: { totalPrice: { amount: 10_000 } },
      },
    ]);
    expect((await board('2026-11-22')).bookings).toHaveLength(1);
  });

  it('shows a washer neither contact nor money', async () => {
    const { book, board, washer } = await opened();
    await book(3, { notes: 'Mind the aerial' });
    const { bookings } = await board(undefined, washer.caller);
    expect(bookings).toMatchObject([{ contact: null, terms: null, notesFrom: 'Mind the aerial' }]);
    expect(JSON.stringify(bookings)).not.toMatch(/amount|example\.test/u);
  });

  it('gives a washer no money with a move either', async () => {
    const { book, washer } = await opened();
    const { id } = await book(3);
    const started = await washer.caller.bookings.start(once({ id }));
    expect(JSON.stringify(started)).not.toMatch(/amount|customerId/u);
    for (const call of [
      washer.caller.bookings.get({ id }),
      washer.caller.bookings.cancel(once({ id })),
      washer.caller.bookings.list({}),
    ])
      expect(await refusalOf(call)).toMatchObject({ code: 'not-allowed' });
  });

  it('ends when the site’s day ends', async () => {
    const { world, board } = await opened({ dayEndsAt: '03:00' });
    world.timeIs('2026-11-22T02:59:00.000Z');
    expect(await board()).toMatchObject({ date: '2026-11-21', end: '2026-11-22T03:00:00.000Z' });
  });

  it('of a day on which the site is closed has no hours', async () => {
    const { seeds, house, board } = await opened();
    const { siteId } = house;
    const { version } = await seeds.admin.facilities.sites.get({ siteId });
    const exceptions = [{ date: '2026-12-25', intervals: [], reason: 'Christmas' }];
    await seeds.admin.facilities.sites.update(once({ siteId, version, exceptions }));
    expect(await board('2026-12-25')).toMatchObject({ opens: null, closes: null, bookings: [] });
  });

  it('is for staff of the site', async () => {
    const { world, seeds, ana, board } = await opened();
    const elsewhere = await seeds.staff('manager', (await seeds.site()).id);
    for (const { caller } of [ana, elsewhere])
      expect(await refusalOf(board(undefined, caller))).toMatchObject({ code: 'not-allowed' });
    expect(await refusalOf(seeds.admin.bookings.board({ siteId: world.newId() }))).toMatchObject({
      code: 'site/unknown',
    });
  });

  it('tells whoever listens that there is news, until they leave', async () => {
    const { house, washer, ana, seeds, world, book } = await opened();
    const { siteId } = house;
    const leaving = new AbortController();
    const caller = world.as(washer.actor, { signal: leaving.signal });
    const news = await caller.bookings.boardChanges({ siteId });
    const iterator = news[Symbol.asyncIterator]();
    const first = iterator.next();
    await book(3);
    expect(await first).toEqual({ done: false, value: { at: START } });
    const last = iterator.next();
    leaving.abort();
    expect((await last).done).toBe(true);
    const elsewhere = await seeds.staff('washer', (await seeds.site()).id);
    for (const { caller: other, code } of [
      { caller: ana.caller, code: 'not-allowed' },
      { caller: elsewhere.caller, code: 'not-allowed' },
      { caller: world.visitor(), code: 'not-signed-in' },
    ]) {
      const listening = async () => {
        for await (const piece of await other.bookings.boardChanges({ siteId })) expect(piece).toBeUndefined();
      };
      expect(await refusalOf(listening())).toMatchObject({ code });
    }
  });
});

describe('lists of bookings', () => {
  it('show a customer what is to come, soonest first, and what has been, latest first', async () => {
    const { ana, book } = await opened();
    const [late, early] = [await book(30), await book(28)];
    const upcoming = await ana.caller.bookings.listByCustomer({});
    expect(upcoming.items.map(({ id }) => id)).toEqual([early.id, late.id]);
    await ana.caller.bookings.cancel(once({ id: early.id }));
    const other = await book(32);
    await ana.caller.bookings.cancel(once({ id: other.id }));
    const past = await ana.caller.bookings.listByCustomer({ which: 'past', limit: 1 });
    expect(past.items.map(({ id }) => id)).toEqual([other.id]);
    const rest = await ana.caller.bookings.listByCustomer({ which: 'past', limit: 1, cursor: past.nextCursor ?? '' });
    expect(rest).toMatchObject({ items: [{ id: early.id }], nextCursor: null });
  });

  it('show staff those of their site, narrowed as they like', async () => {
    const { seeds, ana, cashier, at, book } = await opened();
    const elsewhere = await seeds.house();
    await ana.caller.bookings.create(once({ ...elsewhere.wish, startsAt: at(28) }));
    const { id } = await book(30);
    const found = async (search: object = {}) =>
      (await cashier.caller.bookings.list(search)).items.map((booking) => booking.id);
    expect(await found()).toEqual([id]);
    expect(await found({ siteId: elsewhere.siteId })).toEqual([]);
    expect(await found({ from: at(29), to: at(30) })).toEqual([]);
    expect(await found({ from: at(30), to: at(31), statuses: ['pending'] })).toEqual([id]);
    expect(await found({ statuses: ['completed'] })).toEqual([]);
    const { customerId } = ana;
    expect((await cashier.caller.bookings.listByCustomer({ customerId })).items.map((one) => one.id)).toEqual([id]);
    expect(await refusalOf(cashier.caller.bookings.listByCustomer({}))).toMatchObject({ code: 'customer/not-ready' });
  });

  it('show a customer who asks for another’s nothing', async () => {
    const { seeds, ana, book } = await opened();
    await book(28);
    const rui = await seeds.customerAccount('Rui');
    expect((await rui.caller.bookings.listByCustomer({ customerId: ana.customerId })).items).toEqual([]);
  });
});
