import { HOUR, Instant, MINUTE, Span } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';

const at = (hours: number): Instant => Instant.plus(START, hours * HOUR);
const day: Span = { start: at(-2), end: at(10) };

/** Two bays, one who can polish, one polisher, and work that needs both. */
const detailing = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(2);
  const polish = await seeds.service({ skills: ['polish'], equipment: ['polisher'], mobileAllowed: true });
  const polisher = await seeds.asset(house.siteId, 'polisher');
  const rita = await seeds.worker({ siteId: house.siteId, skills: ['polish'], shifts: [day] });
  const ana = await seeds.customerAccount('Ana');
  const wish = { ...house.wish, serviceIds: [polish.id] };
  const book = (hours: number, changes: object = {}) =>
    ana.caller.bookings.create(once({ ...wish, startsAt: at(hours), ...changes }));
  const taken = (bookingId: string) =>
    [...world.store.allocations.values()].filter(({ ref }) => ref.id === bookingId).map(({ resourceId }) => resourceId);
  return { world, seeds, house, polish, polisher, rita, ana, wish, book, taken };
};

describe('a job that needs a bay, a person and a polisher', () => {
  it('takes all three', async () => {
    const { book, taken, rita, polisher } = await detailing();
    const { id, resourceId, crewIds } = await book(3);
    expect(crewIds).toEqual([rita.id]);
    expect(taken(id)).toEqual([resourceId, rita.id, polisher.id]);
  });

  it('leaves nothing behind where one of the three is missing', async () => {
    const { world, book, taken } = await detailing();
    const first = await book(3);
    const before = world.store.allocations.size;
    expect(await refusalOf(book(3))).toMatchObject({ code: 'slot/taken' });
    expect(world.store.allocations.size).toBe(before);
    expect(taken(first.id)).toHaveLength(3);
  });

  it('offers no time at which the person is not on the rota, and tells so', async () => {
    const { world, wish, house, rita } = await detailing();
    const [shift] = [...world.store.shifts.values()];
    if (shift === undefined) throw new Error('Rita has a shift');
    world.store.shifts.set(shift.id, { ...shift, span: { start: at(3), end: at(5) } });
    const { items } = await world.visitor().scheduling.slots({ ...wish, from: START, to: at(9) });
    expect(items.map(({ startsAt }) => startsAt)).toEqual(
      [0, 15, 30, 45, 60, 75, 90].map((minutes) => Instant.plus(at(3), minutes * MINUTE)),
    );
    const asked = { ...wish, startsAt: at(6), staffId: rita.id };
    const { reasons } = await world.visitor().scheduling.explainSlot(asked);
    expect(reasons).toEqual([
      { code: 'nobody-free', skill: 'polish', offDuty: 1, busy: 0 },
      { code: 'wished-person-busy' },
    ]);
    expect(house.bayIds).toHaveLength(2);
  });

  it('frees all three when it is cancelled, and takes them again when that is undone', async () => {
    const { seeds, house, book, taken } = await detailing();
    const manager = await seeds.staff('manager', house.siteId);
    const { id } = await book(3);
    const all = taken(id);
    await manager.caller.bookings.cancel(once({ id, by: 'site' as const, reason: 'Storm' }));
    expect(taken(id)).toEqual([]);
    await manager.caller.bookings.undo(once({ id }));
    expect(taken(id)).toEqual(all);
  });

  it('cannot be done where nobody ever learned it', async () => {
    const { seeds, world, wish } = await detailing();
    const tint = await seeds.service({ skills: ['tint'] });
    const { reasons, free } = await world.visitor().scheduling.explainSlot({
      ...wish,
      serviceIds: [tint.id],
      startsAt: at(3),
    });
    expect({ reasons, free }).toEqual({ reasons: [{ code: 'no-skill', skill: 'tint' }], free: false });
  });

  it('does not take who has left, or whose papers have ended', async () => {
    const { world, rita, book } = await detailing();
    const resource = world.store.resources.get(rita.id);
    if (resource === undefined) throw new Error('Rita is a resource');
    world.store.resources.set(rita.id, { ...resource, papersUntil: at(3) });
    expect(await refusalOf(book(3))).toMatchObject({ code: 'slot/taken' });
    world.store.resources.set(rita.id, { ...resource, status: 'inactive' });
    expect(await refusalOf(book(3))).toMatchObject({ code: 'slot/no-skill' });
  });
});

describe('a person who works at two sites', () => {
  it('does one job at a time', async () => {
    const { world, seeds, rita, polish, ana, book } = await detailing();
    const other = await seeds.house(1);
    await seeds.asset(other.siteId, 'polisher');
    const resource = world.store.resources.get(rita.id);
    const [shift] = [...world.store.shifts.values()];
    if (resource === undefined || shift === undefined) throw new Error('Rita works');
    world.store.resources.set(rita.id, { ...resource, alsoAt: [other.siteId] });
    world.store.shifts.set(shift.id, { ...shift, span: { start: at(0), end: at(3) } });
    world.store.shifts.set('later', {
      ...shift,
      id: 'later',
      siteId: other.siteId,
      span: { start: at(3), end: at(6) },
    });
    const there = (hours: number) =>
      ana.caller.bookings.create(
        once({ siteId: other.siteId, serviceIds: [polish.id], size: 'compact' as const, startsAt: at(hours) }),
      );
    await book(2.25);
    expect(await refusalOf(there(2.5))).toMatchObject({ code: 'slot/taken' });
    expect((await there(3)).crewIds).toEqual([rita.id]);
  });
});

describe('a job where the car stands', () => {
  const home = { address: 'Rua do Cais 4, Almada', position: { lat: 38.68, lng: -9.15 } };

  it('takes a team for the work and the way', async () => {
    const { world, seeds, house, book } = await detailing();
    const van = await seeds.team(house.siteId, { equipment: ['polisher'] });
    const booked = await book(3, { mode: 'mobile', visit: home });
    expect(booked).toMatchObject({ mode: 'mobile', resourceId: van.id, travelMinutes: 12, visit: home });
    const allocation = [...world.store.allocations.values()].find(
      ({ kind, job }) => kind === 'booking' && Span.minutes(job) === 54,
    );
    expect(allocation?.job).toEqual({
      start: Instant.plus(at(3), -12 * MINUTE),
      end: Instant.plus(at(3), 42 * MINUTE),
    });
    expect(await refusalOf(book(3, { mode: 'mobile', visit: home }))).toMatchObject({ code: 'slot/taken' });
  });

  it('is refused beyond the radius, in the site alone, and without an address', async () => {
    const { seeds, house, book, wish, world } = await detailing();
    await seeds.team(house.siteId, { radiusKm: 3 });
    expect(await refusalOf(book(3, { mode: 'mobile', visit: home }))).toMatchObject({
      code: 'slot/out-of-reach',
      details: { km: 4.5, radiusKm: 3 },
    });
    expect(await refusalOf(book(3, { mode: 'mobile' }))).toMatchObject({ code: 'slot/position-missing' });
    const asked = { ...wish, ...house.wish, mode: 'mobile' as const, position: home.position, from: START, to: at(9) };
    expect(await refusalOf(world.visitor().scheduling.slots(asked))).toMatchObject({ code: 'slot/not-mobile' });
  });

  it('counts what a team does in a day', async () => {
    const { seeds, house, book } = await detailing();
    await seeds.team(house.siteId, { equipment: ['polisher'], dailyCapacity: 1 });
    await book(3, { mode: 'mobile', visit: home });
    expect(await refusalOf(book(6, { mode: 'mobile', visit: home }))).toMatchObject({ code: 'slot/taken' });
  });
});

describe('an override', () => {
  const reason = { override: { reason: 'The mayor' } };

  it('books against the hours with a reason, for those who may', async () => {
    const { seeds, house, world, ana, wish } = await detailing();
    const manager = await seeds.staff('manager', house.siteId);
    const cashier = await seeds.staff('cashier', house.siteId);
    const order = { ...house.wish, startsAt: at(11), customerId: ana.customerId };
    expect(await refusalOf(manager.caller.bookings.create(once(order)))).toMatchObject({ code: 'slot/outside-hours' });
    expect(await refusalOf(cashier.caller.bookings.create(once({ ...order, ...reason })))).toMatchObject({
      code: 'not-allowed',
    });
    expect(await refusalOf(ana.caller.bookings.create(once({ ...wish, startsAt: at(11), ...reason })))).toMatchObject({
      code: 'not-allowed',
    });
    const { id } = await manager.caller.bookings.create(once({ ...order, ...reason }));
    expect(world.store.bookings.get(id)?.override).toEqual({ by: manager.userId, at: START, reason: 'The mayor' });
  });

  it('cuts the buffers of both sides, never the work', async () => {
    const world = createWorld();
    const seeds = seeding(world);
    const house = await seeds.house(1);
    const manager = await seeds.staff('manager', house.siteId);
    const customerId = await seeds.walkIn();
    const book = (minutes: number, changes: object = {}) =>
      manager.caller.bookings.create(
        once({ ...house.wish, startsAt: Instant.plus(START, minutes * MINUTE), customerId, ...changes }),
      );
    const first = await book(60);
    expect(await refusalOf(book(90))).toMatchObject({ code: 'slot/taken' });
    expect(await refusalOf(book(85, reason))).toMatchObject({ code: 'slot/taken' });
    const squeezed = await book(90, reason);
    const spans = [...world.store.allocations.values()].map(({ ref, during }) => [ref.id, Span.minutes(during)]);
    expect(spans).toEqual([
      [first.id, 30],
      [squeezed.id, 35],
    ]);
  });
});

describe('starting in another bay', () => {
  it('takes that bay from now on, and leaves the planned one', async () => {
    const { seeds, house, ana, taken } = await detailing();
    const cashier = await seeds.staff('cashier', house.siteId);
    const { id, resourceId } = await ana.caller.bookings.create(once({ ...house.wish, startsAt: at(3) }));
    const other = house.bayIds.find((bay) => bay !== resourceId) ?? '';
    const started = await cashier.caller.bookings.start(once({ id, resourceId: other }));
    expect(started).toMatchObject({ status: 'in_progress', resourceId: other });
    expect(taken(id)).toEqual([other]);
  });

  it('is refused where the bay is too small, unknown, taken or at work', async () => {
    const { seeds, house, ana } = await detailing();
    const cashier = await seeds.staff('cashier', house.siteId);
    const small = await seeds.bay(house.siteId, { maxSize: 'compact' });
    const book = (startsAt: Instant) =>
      cashier.caller.bookings.create(
        once({ ...house.wish, size: 'large' as const, startsAt, customerId: ana.customerId }),
      );
    const [first, second, later] = [await book(START), await book(START), await book(at(1))];
    const start = (id: string, resourceId: string) => cashier.caller.bookings.start(once({ id, resourceId }));
    expect(await refusalOf(start(first.id, small.id))).toMatchObject({ code: 'booking/other-bay-unfit' });
    expect(await refusalOf(start(first.id, later.id))).toMatchObject({ code: 'booking/other-bay-unfit' });
    expect(await refusalOf(start(first.id, second.resourceId))).toMatchObject({ code: 'slot/taken' });
    await cashier.caller.bookings.start(once({ id: second.id }));
    expect(await refusalOf(start(first.id, second.resourceId))).toMatchObject({ code: 'booking/bay-occupied' });
  });
});
