import { DAY, HOUR, Instant, MINUTE } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { catchUp } from '../wake-ups.ts';
import { createWorld, once, seeding, START } from '../testing/index.ts';

const at = (hours: number): Instant => Instant.plus(START, hours * HOUR);
const broken: unknown[] = [];

const opened = async (settings: object = { confirmation: 'instant' }) => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(2, { settings });
  const ana = await seeds.customerAccount('Ana');
  const book = (hours: number) => ana.caller.bookings.create(once({ ...house.wish, startsAt: at(hours) }));
  const run = async () => {
    await world.drain();
    const count = await catchUp(world, (_, error) => broken.push(error));
    await world.drain();
    return count;
  };
  const reminders = () => world.mails().filter(({ subject }) => subject.startsWith('We expect you'));
  const wakeUps = (job: string) => [...world.store.wakeUps.values()].filter((one) => one.job === job);
  return { world, seeds, house, ana, book, run, reminders, wakeUps };
};

describe('a reminder', () => {
  it('goes out a day before the start, once, and tells the time of the site', async () => {
    const { world, book, run, reminders } = await opened();
    const { number } = await book(52);
    await run();
    world.timeIs(Instant.plus(at(28), -1));
    await run();
    expect(reminders()).toEqual([]);
    world.timeIs(at(28));
    await run();
    await run();
    expect(reminders()).toHaveLength(1);
    expect(reminders()[0]).toMatchObject({ subject: `We expect you: booking ${number}` });
    expect(reminders()[0]?.text).toContain('A reminder: we expect your car at 14:00 WET, the time at Site');
    world.timeIs(at(51));
    await run();
    expect(reminders()).toHaveLength(1);
    expect(broken).toEqual([]);
  });

  it('is as early as the site says, and not sent at all where it says never', async () => {
    const early = await opened({ confirmation: 'instant', reminderHours: 48 });
    await early.book(52);
    await early.run();
    early.world.timeIs(at(4));
    await early.run();
    expect(early.reminders()).toHaveLength(1);
    const never = await opened({ confirmation: 'instant', reminderHours: 0 });
    await never.book(52);
    await never.run();
    expect(never.wakeUps('booking.remind')).toEqual([]);
  });

  it('follows the site that reminds earlier, or begins to: who was booked before is reminded too', async () => {
    const { world, seeds, house, book, run, reminders } = await opened({ confirmation: 'instant', reminderHours: 0 });
    await book(52);
    await book(23);
    await run();
    const remind = async (reminderHours: number) => {
      const { version = 0 } = world.store.sites.get(house.siteId) ?? {};
      await seeds.admin.facilities.sites.update(once({ siteId: house.siteId, version, settings: { reminderHours } }));
    };
    await remind(24);
    await run();
    await remind(48);
    await run();
    world.timeIs(at(4));
    await run();
    expect(reminders()).toHaveLength(1);
    expect(reminders()[0]?.text).toContain('14:00');
    world.timeIs(at(51));
    await run();
    expect(reminders()).toHaveLength(1);
  });

  it('goes out once, although the site reminds later from then on', async () => {
    const { world, seeds, house, book, run, reminders } = await opened({ confirmation: 'instant', reminderHours: 48 });
    await book(52);
    await run();
    world.timeIs(at(5));
    await run();
    expect(reminders()).toHaveLength(1);
    const { version = 0 } = world.store.sites.get(house.siteId) ?? {};
    await seeds.admin.facilities.sites.update(once({ siteId: house.siteId, version, settings: { reminderHours: 24 } }));
    await run();
    world.timeIs(at(40));
    await run();
    expect(reminders()).toHaveLength(1);
  });

  it('tells the time that the customer was told of since', async () => {
    const { world, seeds, book, run, reminders } = await opened();
    const { id } = await book(52);
    await run();
    await seeds.admin.bookings.tellDelay(once({ id, beginsAt: at(53) }));
    world.timeIs(at(28));
    await run();
    expect(reminders()[0]?.text).toContain('15:00 WET');
  });

  it('is not for one that is made later than that: its confirmation suffices', async () => {
    const { world, book, run, reminders, wakeUps } = await opened();
    await book(23);
    await run();
    expect(wakeUps('booking.remind')).toEqual([]);
    world.timeIs(at(22));
    await run();
    expect(reminders()).toEqual([]);
  });

  it('follows a booking that is moved, and forgets one that is moved nearer than that', async () => {
    const { world, ana, book, run, reminders, wakeUps } = await opened();
    const { id } = await book(52);
    await run();
    await ana.caller.bookings.reschedule(once({ id, startsAt: at(76) }));
    await run();
    expect(wakeUps('booking.remind').map(({ dueAt }) => dueAt)).toEqual([at(52)]);
    world.timeIs(at(28));
    await run();
    expect(reminders()).toEqual([]);
    await ana.caller.bookings.reschedule(once({ id, startsAt: at(50) }));
    await run();
    expect(wakeUps('booking.remind')).toEqual([]);
    world.timeIs(at(52));
    await run();
    expect(reminders()).toEqual([]);
  });

  it('looks again when it rings too early, and is still sent once', async () => {
    const { world, house, book, run, reminders, wakeUps } = await opened();
    const { id } = await book(52);
    await run();
    const site = world.store.sites.get(house.siteId);
    if (site === undefined) throw new Error('no site');
    world.store.sites.set(site.id, { ...site, settings: { ...site.settings, reminderHours: 12 } });
    world.timeIs(at(28));
    await run();
    expect(wakeUps('booking.remind')).toMatchObject([{ key: id, dueAt: at(40) }]);
    world.timeIs(at(40));
    await run();
    expect(reminders()).toHaveLength(1);
  });

  it.each(['cancelled', 'no_show', 'in_progress', 'completed', 'pending'] as const)(
    'does not go out about one that is %s by then',
    async (status) => {
      const { world, book, run, reminders } = await opened();
      const { id } = await book(52);
      await run();
      const booking = world.store.bookings.get(id);
      if (booking === undefined) throw new Error('no booking');
      world.store.bookings.set(id, { ...booking, status });
      world.timeIs(at(28));
      await run();
      expect(reminders()).toEqual([]);
    },
  );

  it('that waited for the post is dropped when the booking has changed meanwhile', async () => {
    const { world, ana, book, run, reminders } = await opened();
    const { id } = await book(52);
    await run();
    world.timeIs(at(28));
    world.post.closed = true;
    await run();
    await ana.caller.bookings.cancel(once({ id, expectedFee: { amount: 5000, currency: 'EUR' } }));
    world.post.closed = false;
    world.pass(DAY);
    await run();
    expect(reminders()).toEqual([]);
    const reminder = [...world.store.deliveries.values()].find(({ letter }) => letter.template === 'booking-reminder');
    expect(reminder?.status).toBe('dropped');
  });

  it('that waited for the post is not about another start than the one it was written for', async () => {
    const { world, ana, book, run, reminders } = await opened();
    const { id } = await book(52);
    await run();
    world.timeIs(at(28));
    world.post.closed = true;
    await run();
    await ana.caller.bookings.reschedule(once({ id, startsAt: at(100) }));
    world.post.closed = false;
    world.pass(HOUR);
    await run();
    expect(reminders()).toEqual([]);
    world.timeIs(at(76));
    await run();
    expect(reminders()).toHaveLength(1);
  });
});

describe('the letter of an offer', () => {
  const waiting = async () => {
    const { world, seeds, house, ana, run } = await opened();
    await world.drain();
    const manager = await seeds.staff('manager', house.siteId);
    const startsAt = at(3);
    const [first, second] = [await seeds.customerAccount(), await seeds.customerAccount()];
    const { id } = await first.caller.bookings.create(once({ ...house.wish, startsAt }));
    await second.caller.bookings.create(once({ ...house.wish, startsAt }));
    const window = { start: startsAt, end: Instant.plus(startsAt, MINUTE) };
    const free = () => manager.caller.bookings.cancel(once({ id, by: 'site' as const, reason: 'Ill' }));
    const letters = () => world.mails().filter(({ subject }) => subject.startsWith('A time has come free'));
    return { world, seeds, house, manager, ana, run, window, free, letters };
  };

  it('tells the time, how long it is kept, and where to take it', async () => {
    const { world, house, ana, window, free, letters } = await waiting();
    await ana.caller.scheduling.waitlist.join(once({ ...house.wish, window }));
    await free();
    await world.drain();
    expect(letters()).toHaveLength(1);
    expect(letters()[0]?.to.name).toBe('Ana');
    const text = letters()[0]?.text ?? '';
    expect(text).toContain('Saturday 21 November at 13:00 at Site');
    expect(text).toContain('It is yours until 10:10 WET. Afterwards it is offered to whoever waits next.');
    expect(text).toContain('Take this time: https://bling.test/bookings');
  });

  it('has no link for someone without an account, who is told to call', async () => {
    const { world, house, manager, window, free, letters } = await waiting();
    const guest = await manager.caller.customers.create(once({ name: 'Guest', email: 'guest@example.test' }));
    await manager.caller.scheduling.waitlist.join(once({ ...house.wish, window, customerId: guest.id }));
    await free();
    await world.drain();
    expect(letters()[0]?.text).toContain('before then, and we book it for you.');
    expect(letters()[0]?.text).not.toContain('https://');
  });

  it('is dropped when the offer is over before the post takes it', async () => {
    const { world, house, ana, window, free, letters } = await waiting();
    await ana.caller.scheduling.waitlist.join(once({ ...house.wish, window }));
    await free();
    world.post.closed = true;
    await world.drain();
    world.post.closed = false;
    world.pass(11 * MINUTE);
    await world.drain();
    expect(letters()).toEqual([]);
  });
});
