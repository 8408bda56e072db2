import { HOUR, Instant, MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { expireHolds, serveWaitlists } from '../sweeps.ts';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';

const at = (hours: number): Instant => Instant.plus(START, hours * HOUR);

/** One bay, full at one time, and two who would take that time. */
const crowded = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(1);
  const manager = await seeds.staff('manager', house.siteId);
  const holder = await seeds.customerAccount('Holder');
  const [ana, rui] = [await seeds.customerAccount('Ana'), await seeds.customerAccount('Rui')];
  const booking = await holder.caller.bookings.create(once({ ...house.wish, startsAt: at(3) }));
  const window = { start: at(3), end: Instant.plus(at(3), MINUTE) };
  const join = (who = ana, changes: object = {}) =>
    who.caller.scheduling.waitlist.join(once({ ...house.wish, window, ...changes }));
  const cancel = async () => {
    await manager.caller.bookings.cancel(once({ id: booking.id, by: 'site' as const, reason: 'Ill' }));
    await world.drain();
  };
  const statusOf = (id: string) => world.store.waitlist.get(id)?.status;
  return { world, seeds, house, manager, holder, ana, rui, booking, window, join, cancel, statusOf };
};

describe('the waitlist', () => {
  it('offers what comes free to whoever waits longest, who books it with one call', async () => {
    const { world, ana, rui, join, cancel, statusOf } = await crowded();
    const first = await join(ana);
    world.pass(MINUTE);
    const second = await join(rui);
    await cancel();
    expect([statusOf(first.id), statusOf(second.id)]).toEqual(['offered', 'waiting']);
    const { bookingId, startsAt } = await ana.caller.scheduling.waitlist.accept(once({ waitlistId: first.id }));
    expect(startsAt).toBe(at(3));
    expect(world.store.bookings.get(bookingId)).toMatchObject({ customerId: ana.customerId, status: 'pending' });
    expect(statusOf(first.id)).toBe('accepted');
    await world.drain();
    expect(statusOf(second.id)).toBe('waiting');
    expect(world.facts().map(({ type }) => type)).toContain('waitlist/offered');
  });

  it('keeps the offered time from everyone else for ten minutes, then offers it to the next', async () => {
    const { world, house, ana, rui, join, cancel, statusOf } = await crowded();
    const [first, second] = [await join(ana), await join(rui)];
    await cancel();
    const stranger = world.visitor();
    const place = () =>
      stranger.scheduling.holds.place(once({ ...house.wish, startsAt: at(3), visitorKey: crypto.randomUUID() }));
    expect(await refusalOf(place())).toMatchObject({ code: 'slot/taken' });
    world.pass(10 * MINUTE);
    expect(await refusalOf(ana.caller.scheduling.waitlist.accept(once({ waitlistId: first.id })))).toMatchObject({
      code: 'waitlist/offer-over',
    });
    await expireHolds(world);
    await world.drain();
    expect([statusOf(first.id), statusOf(second.id)]).toEqual(['expired', 'offered']);
  });

  it('offers it to the next when the first says no', async () => {
    const { world, ana, rui, join, cancel, statusOf } = await crowded();
    const [first, second] = [await join(ana), await join(rui)];
    await cancel();
    await ana.caller.scheduling.waitlist.leave(once({ waitlistId: first.id }));
    await world.drain();
    expect([statusOf(first.id), statusOf(second.id)]).toEqual(['declined', 'offered']);
    expect(await refusalOf(ana.caller.scheduling.waitlist.leave(once({ waitlistId: first.id })))).toMatchObject({
      code: 'waitlist/ended',
    });
  });

  it('is for those for whom there is nothing free, in a window that is not over, in five places at most', async () => {
    const { join, ana, house, holder } = await crowded();
    expect(await refusalOf(join(ana, { window: { start: at(3), end: at(5) } }))).toMatchObject({
      code: 'waitlist/slot-free',
    });
    expect(await refusalOf(join(ana, { window: { start: at(-3), end: at(-2) } }))).toMatchObject({
      code: 'waitlist/window-over',
    });
    expect(await refusalOf(join(ana, { customerId: holder.customerId }))).toMatchObject({ code: 'not-allowed' });
    for (let times = 0; times < 5; times++) await join(ana);
    expect(await refusalOf(join(ana))).toMatchObject({ code: 'waitlist/too-many', details: { most: 5 } });
    expect((await ana.caller.scheduling.waitlist.list({ siteId: house.siteId })).items).toHaveLength(5);
    expect((await holder.caller.scheduling.waitlist.list({})).items).toEqual([]);
  });

  it('lets staff wait for a customer whom they know', async () => {
    const { world, manager, house, window, ana } = await crowded();
    const join = (customerId: string) =>
      manager.caller.scheduling.waitlist.join(once({ ...house.wish, window, customerId }));
    expect(await refusalOf(join(world.newId()))).toMatchObject({ code: 'customer/unknown' });
    expect(await refusalOf(manager.caller.scheduling.waitlist.join(once({ ...house.wish, window })))).toMatchObject({
      code: 'customer/not-ready',
    });
    expect((await join(ana.customerId)).customerId).toBe(ana.customerId);
    expect((await manager.caller.scheduling.waitlist.list({ siteId: house.siteId })).items).toHaveLength(1);
  });

  it('hides an entry from others, and accepts nothing that was not offered', async () => {
    const { ana, rui, join } = await crowded();
    const { id: waitlistId } = await join(ana);
    const accept = (who: typeof ana) => who.caller.scheduling.waitlist.accept(once({ waitlistId }));
    expect(await refusalOf(accept(rui))).toMatchObject({ code: 'waitlist/unknown' });
    expect(await refusalOf(accept(ana))).toMatchObject({ code: 'waitlist/no-offer' });
  });

  it('lets go of those whose time is over, and of nobody else', async () => {
    const { world, ana, join, statusOf } = await crowded();
    const { id } = await join(ana);
    expect(await serveWaitlists(world)).toBe(1);
    expect(statusOf(id)).toBe('waiting');
    world.timeIs(at(4));
    await serveWaitlists(world);
    expect(statusOf(id)).toBe('expired');
    expect(await serveWaitlists(world)).toBe(0);
  });
});
