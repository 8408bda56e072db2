import { HOUR, Instant, MINUTE, system } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { expireBooking } from './bookings/use-cases/expire-booking.ts';
import { expireHold } from './scheduling/use-cases/expire-hold.ts';
import { expireBookings, expireHolds } from './index.ts';
import { createWorld, once, seeding, START } from './testing/index.ts';

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house();
  const client = await seeds.customerAccount();
  const startsAt = (hours: number) => Instant.plus(START, hours * HOUR);
  const book = (hours: number) => client.caller.bookings.create(once({ ...house.wish, startsAt: startsAt(hours) }));
  const statusOf = (id: string) => world.store.bookings.get(id)?.status;
  return { world, seeds, house, client, startsAt, book, statusOf };
};

describe('the sweep of holds', () => {
  it('ends those whose time is up, and no others', async () => {
    const { world, house, startsAt } = await opened();
    const hold = (hours: number) =>
      world
        .visitor()
        .scheduling.holds.place(
          once({ ...house.wish, startsAt: startsAt(hours), visitorKey: globalThis.crypto.randomUUID() }),
        );
    const early = await hold(3);
    world.pass(5 * MINUTE);
    const late = await hold(5);
    world.pass(5 * MINUTE);
    expect(await expireHolds(world)).toBe(1);
    expect(world.store.holds.get(early.id)?.status).toBe('expired');
    expect(world.store.holds.get(late.id)?.status).toBe('active');
    expect([...world.store.allocations.values()].map(({ ref }) => ref.id)).toEqual([late.id]);
    expect(await expireHolds(world)).toBe(0);
  });

  it('is the system’s alone, and knows when there is nothing to do', async () => {
    const { world, client } = await opened();
    const holdId = world.newId();
    const expire = (actor: typeof client.actor) => world.write((ports) => expireHold(ports)({ holdId }, actor));
    expect(await expire(client.actor)).toMatchObject({ failure: { code: 'not-allowed' } });
    expect(await expire(system('sweep'))).toEqual({ ok: true, value: null });
  });
});

describe('the sweep of bookings', () => {
  it('ends those that nobody confirmed within a day, at no cost, and frees their bay', async () => {
    const { world, book, statusOf } = await opened();
    const { id } = await book(48);
    world.pass(24 * HOUR - 1);
    await expireBookings(world);
    expect(statusOf(id)).toBe('pending');
    world.pass(1);
    expect(await expireBookings(world)).toBe(1);
    expect(world.store.bookings.get(id)).toMatchObject({
      status: 'cancelled',
      charged: { amount: 0 },
      cancellation: { by: 'expiry' },
    });
    expect(world.store.allocations.size).toBe(0);
    await world.drain();
    expect(world.mails().at(-1)?.text).toContain('We could not confirm it in time');
  });

  it('ends those that are to start in two hours', async () => {
    const { world, book, statusOf } = await opened();
    const { id } = await book(6);
    world.pass(4 * HOUR - 1);
    await expireBookings(world);
    expect(statusOf(id)).toBe('pending');
    world.pass(1);
    await expireBookings(world);
    expect(statusOf(id)).toBe('cancelled');
  });

  it('leaves confirmed ones alone', async () => {
    const { world, seeds, book, statusOf } = await opened();
    const { id } = await book(48);
    await seeds.admin.bookings.confirm(once({ id }));
    world.pass(47 * HOUR);
    expect(await expireBookings(world)).toBe(0);
    expect(statusOf(id)).toBe('confirmed');
  });

  it('is the system’s alone, and knows when there is nothing to do', async () => {
    const { world, client, book, seeds } = await opened();
    const { id } = await book(48);
    const expire = (actor: typeof client.actor) => world.write((ports) => expireBooking(ports)({ id }, actor));
    expect(await expire(client.actor)).toMatchObject({ failure: { code: 'not-allowed' } });
    await seeds.admin.bookings.confirm(once({ id }));
    expect(await expire(system('sweep'))).toEqual({ ok: true, value: null });
  });
});
