import { DAY, HOUR, Instant, MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import type { WakeUp } from './kernel/wake-ups.ts';
import { createWorld, once, seeding, START } from './testing/index.ts';
import { catchUp, handOver, wake } from './wake-ups.ts';

const nothingBreaks = (_: WakeUp, error: unknown): never => {
  throw error;
};

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(1);
  const ana = await seeds.customerAccount('Ana');
  const wakeUps = () => [...world.store.wakeUps.values()];
  const only = (job: string) => wakeUps().find((one) => one.job === job);
  const hold = () =>
    world
      .visitor()
      .scheduling.holds.place(
        once({ ...house.wish, startsAt: Instant.plus(START, 3 * HOUR), visitorKey: crypto.randomUUID() }),
      );
  const set = (job: string, dueAt: Instant) => {
    const id = world.newId();
    world.store.wakeUps.set(id, { id, job, key: world.newId(), dueAt, isKept: false });
    return id;
  };
  return { world, house, ana, wakeUps, only, hold, set };
};

describe('a wake-up', () => {
  it('ends a hold at its time, for whoever rings first', async () => {
    const { world, only, hold } = await opened();
    const { id } = await hold();
    await world.drain();
    const wakeUpId = only('hold.end')?.id ?? '';
    expect(await wake(world, wakeUpId)).toBe(false);
    world.pass(10 * MINUTE);
    expect(await wake(world, wakeUpId)).toBe(true);
    expect(world.store.holds.get(id)?.status).toBe('expired');
    expect(await wake(world, wakeUpId)).toBe(false);
    expect(only('hold.end')).toBeUndefined();
    expect(world.audit().at(-1)).toMatchObject({ action: 'hold.end', actor: { kind: 'system', name: 'later' } });
  });

  it('follows a hold that is kept longer: what rings for the earlier time does nothing', async () => {
    const { world, only, house } = await opened();
    const visitorKey = crypto.randomUUID();
    const stranger = world.visitor();
    const startsAt = Instant.plus(START, 3 * HOUR);
    const { id } = await stranger.scheduling.holds.place(once({ ...house.wish, startsAt, visitorKey }));
    await world.drain();
    const first = only('hold.end')?.id ?? '';
    world.pass(5 * MINUTE);
    await stranger.scheduling.holds.extend(once({ holdId: id, visitorKey }));
    await world.drain();
    world.pass(5 * MINUTE);
    expect(await wake(world, first)).toBe(false);
    expect(world.store.holds.get(id)?.status).toBe('active');
    expect(await catchUp(world, nothingBreaks)).toBe(0);
    world.pass(5 * MINUTE);
    expect(await catchUp(world, nothingBreaks)).toBe(1);
    expect(world.store.holds.get(id)?.status).toBe('expired');
  });

  it('ends a booking that nobody confirmed, and is let go when somebody does', async () => {
    const { world, house, ana, only } = await opened();
    const startsAt = Instant.plus(START, 48 * HOUR);
    const { id } = await ana.caller.bookings.create(once({ ...house.wish, startsAt }));
    await world.drain();
    expect(only('booking.expire')).toMatchObject({ key: id, dueAt: Instant.plus(START, DAY) });
    const booking = world.store.bookings.get(id);
    if (booking === undefined) throw new Error('no booking');
    world.pass(DAY);
    await catchUp(world, nothingBreaks);
    expect(world.store.bookings.get(id)).toMatchObject({ status: 'cancelled', cancellation: { by: 'expiry' } });
    const other = await ana.caller.bookings.create(once({ ...house.wish, startsAt: Instant.plus(startsAt, DAY) }));
    await world.drain();
    expect(only('booking.expire')?.key).toBe(other.id);
    await world
      .as((await seeding(world).staff('manager', house.siteId)).actor)
      .bookings.confirm(once({ id: other.id }));
    await world.drain();
    expect(only('booking.expire')).toBeUndefined();
  });

  it('books the next date of a plan when it comes within reach, date by date', async () => {
    const { world, house, ana, only } = await opened();
    const recurrence = { everyWeeks: 1, weekday: 5 as const, time: '15:00', from: '2026-11-21', times: 14 };
    const { id } = await ana.caller.scheduling.plans.create(once({ ...house.wish, recurrence }));
    await world.drain();
    const next = '2027-02-19T15:00:00.000Z';
    expect(only('plan.book')).toMatchObject({ key: id, dueAt: Instant.plus(next, -90 * DAY) });
    world.timeIs(Instant.plus(next, -90 * DAY));
    await catchUp(world, nothingBreaks);
    await world.drain();
    expect(only('plan.book')).toMatchObject({ dueAt: Instant.plus(next, -83 * DAY) });
    world.timeIs(Instant.plus(next, -83 * DAY));
    await catchUp(world, nothingBreaks);
    await world.drain();
    expect(only('plan.book')).toBeUndefined();
    const plan = world.store.recurringPlans.get(id);
    expect(plan?.occurrences.every(({ status }) => status === 'booked')).toBe(true);
  });

  it('of a job that nobody knows any more is taken off the list', async () => {
    const { world, wakeUps, set } = await opened();
    set('gone', START);
    expect(await catchUp(world, nothingBreaks)).toBe(1);
    expect(wakeUps()).toEqual([]);
  });

  it('that breaks leaves no trace, holds up no other, and is tried again later', async () => {
    const broken: string[] = [];
    const world = createWorld(START, (ports) => ({
      ...ports,
      holds: {
        ...ports.holds,
        find: async () => {
          throw new Error('broken');
        },
      },
    }));
    const add = (job: string) => {
      const id = world.newId();
      world.store.wakeUps.set(id, { id, job, key: id, dueAt: START, isKept: true });
      return id;
    };
    const [bad, good] = [add('hold.end'), add('gone')];
    expect(await catchUp(world, ({ id }) => broken.push(id))).toBe(1);
    expect(broken).toEqual([bad]);
    expect(world.store.wakeUps.get(good)).toBeUndefined();
    expect(world.store.wakeUps.get(bad)).toMatchObject({ dueAt: Instant.plus(START, 5 * MINUTE), isKept: false });
  });

  it('that is refused is not done either', async () => {
    const world = createWorld(START, (ports) => ({
      ...ports,
      bookings: {
        ...ports.bookings,
        lock: async () => ({ status: 'pending', siteId: 'site' }) as never,
      },
      sites: { ...ports.sites, find: async () => ({ settings: { pendingExpiry: {} } }) as never },
    }));
    const id = world.newId();
    world.store.wakeUps.set(id, { id, job: 'booking.expire', key: id, dueAt: START, isKept: true });
    const broken: unknown[] = [];
    expect(await catchUp(world, (_, error) => broken.push(error))).toBe(0);
    expect(broken).toHaveLength(1);
  });
});

describe('handing over', () => {
  it('asks a clock once for each, and again for what has moved', async () => {
    const { world, set } = await opened();
    const asked: string[] = [];
    const clock = {
      keep: async (some: readonly { readonly id: string }[]) => void asked.push(...some.map((o) => o.id)),
    };
    const [first, second] = [set('gone', Instant.plus(START, DAY)), set('gone', START)];
    expect(await handOver(world, clock)).toBe(2);
    expect(asked).toEqual([second, first]);
    expect(await handOver(world, clock)).toBe(0);
    await world.write(async ({ wakeUps }) => {
      await wakeUps.putOff(first, START);
      return { ok: true, value: null };
    });
    expect(await handOver(world, clock)).toBe(1);
  });

  it('keeps asking for what a clock that is away has not taken', async () => {
    const { world, set } = await opened();
    set('gone', START);
    const away = {
      keep: async () => {
        throw new Error('away');
      },
    };
    await expect(handOver(world, away)).rejects.toThrow('away');
    const asked: string[] = [];
    await handOver(world, { keep: async (some) => void asked.push(...some.map(({ id }) => id)) });
    expect(asked).toHaveLength(1);
  });
});
