import { randomUUID } from 'node:crypto';
import { access, createCaller, expireBookings, noOutside, reactions } from '@bling/api';
import { type Actor, DAY, grantsOf, Instant, roleGrants, visitor } from '@bling/domain/kernel';
import { openDatabase, seedDatabase } from '@bling/prisma';
import { cloneDatabase, type TestDatabase } from '@bling/prisma/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runsOn } from '../src/runs.ts';

let clone: TestDatabase;
let database: ReturnType<typeof openDatabase>;
let owner: pg.Client;

beforeAll(async () => {
  clone = await cloneDatabase();
  database = openDatabase({ url: clone.appUrl, size: 20, waitMs: 30_000, deadlineMs: 30_000 });
  await seedDatabase(database, { env: 'development' });
  owner = new pg.Client(clone.superuserUrl);
  await owner.connect();
});
afterAll(async () => {
  await database.close();
  await owner.end();
  await clone.drop();
});

const manager: Actor = {
  kind: 'user',
  userId: randomUUID(),
  sessionId: randomUUID(),
  customerId: null,
  staffId: null,
  grants: grantsOf([{ grants: roleGrants(access, 'manager'), siteId: null }]),
  provedAt: null,
  onBehalf: null,
  isHeldBack: false,
  approvals: [],
};
const key = () => ({ idempotencyKey: randomUUID() });
const as = (actor: Actor) =>
  createCaller({ actor, requestId: 'race', ...runsOn(database, reactions)('race'), outside: noOutside });
const codesOf = (answers: readonly PromiseSettledResult<unknown>[]) =>
  answers.map((answer) => {
    if (answer.status === 'fulfilled') return 'done';
    return answer.reason instanceof Error ? answer.reason.message : 'odd';
  });

let day = 2;
/** A wish at each site and a start that nobody else here uses. */
const places = async () => {
  day += 1;
  const guest = as(visitor);
  const service = (await guest.catalog.services.list({})).items.find(({ name }) => name === 'Inside refresh');
  const from = Instant.plus(Instant.of(Date.now()), day * DAY);
  const found = (await guest.facilities.sites.list({})).items.map(async ({ id: siteId }) => {
    const wish = { siteId, serviceIds: [service?.id ?? ''], size: 'standard' as const };
    const { items } = await guest.scheduling.slots({ ...wish, from, to: Instant.plus(from, DAY) });
    return { wish, starts: items.map(({ startsAt }) => startsAt) };
  });
  return (await Promise.all(found)).filter(({ starts }) => starts.length > 0);
};
/** The seeded day has work going on from some hour on, and a bay with work in it takes no other. */
const quietSites = async () => {
  const { rows } = await owner.query<{ id: string }>(
    `select id from facilities.site where id not in (select site_id from bookings.booking where status = 'in_progress')`,
  );
  return new Set(rows.map(({ id }) => id));
};
const booked = async () => {
  const quiet = await quietSites();
  const here = (await places()).find(({ wish }) => quiet.has(wish.siteId));
  if (here === undefined) throw new Error('the seed lacks a site where nobody works');
  const person = { name: 'Racer', phone: `+3519${String(Date.now()).slice(-9)}${day}` };
  const startsAt = here.starts[0] ?? '';
  return as(visitor).bookings.createAsGuest({ ...here.wish, startsAt, guest: person, ...key() });
};

describe('two at once', () => {
  const moves = () => as(manager).bookings;
  it('who confirm: one does, the other is told what it is now', async () => {
    const { id } = await booked();
    const answers = await Promise.allSettled([1, 2, 3, 4].map(() => moves().confirm({ id, ...key() })));
    expect(codesOf(answers).toSorted()).toEqual([
      'booking/not-allowed-now',
      'booking/not-allowed-now',
      'booking/not-allowed-now',
      'done',
    ]);
  });

  it('of whom one cancels and one starts: the bay is kept exactly when the work began', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await booked();
      const answers = await Promise.allSettled([
        moves().start({ id, ...key() }),
        moves().cancel({ id, by: 'site', reason: 'Storm', ...key() }),
      ]);
      expect(codesOf(answers).toSorted()).toEqual(['booking/not-allowed-now', 'done']);
      const { rows } = await owner.query<{ status: string; bays: number }>(
        `select status, (select count(*)::int from scheduling.allocation where ref_id = b.id) as bays from bookings.booking b where id = $1`,
        [id],
      );
      expect(rows[0]).toEqual(
        rows[0]?.status === 'cancelled' ? { status: 'cancelled', bays: 0 } : { status: 'in_progress', bays: 1 },
      );
      if (rows[0]?.status === 'in_progress') {
        await moves().undo({ id, ...key() });
        await moves().cancel({ id, by: 'site', reason: 'Storm', ...key() });
      }
    }
  });

  it('of whom one is the sweep: what was confirmed stays, what expired is not confirmed', async () => {
    const { id } = await booked();
    await owner.query(`update bookings.booking set created_at = now() - interval '2 days' where id = $1`, [id]);
    const [confirmed] = await Promise.allSettled([
      moves().confirm({ id, ...key() }),
      expireBookings(runsOn(database, reactions)('sweep')),
    ]);
    const { rows } = await owner.query<{ status: string }>('select status from bookings.booking where id = $1', [id]);
    expect(rows[0]?.status).toBe(confirmed.status === 'fulfilled' ? 'confirmed' : 'cancelled');
  });

  it('of whom one takes back a cancelling and one books the time: never both', async () => {
    const first = await booked();
    await moves().cancel({ id: first.id, by: 'site', reason: 'Storm', ...key() });
    const { siteId, lines, scheduledAt: startsAt } = first;
    const wish = { siteId, serviceIds: lines.map(({ refId }) => refId), size: 'standard' as const, startsAt };
    const others = Array.from({ length: 6 }, (_, index) =>
      as(visitor).bookings.createAsGuest({
        ...wish,
        guest: { name: 'Racer', phone: `+35193${Date.now()}${index}`.slice(0, 16) },
        ...key(),
      }),
    );
    await Promise.allSettled([moves().undo({ id: first.id, ...key() }), ...others]);
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from bookings.booking b where status in ('pending', 'confirmed')
         and (select count(*) from scheduling.allocation where ref_kind = 'booking' and ref_id = b.id) <> 1`,
    );
    expect(rows[0]?.n).toBe(0);
  });

  it('who swap the same pair while one of it is called off: each has one bay or none, and nobody waits for nobody', async () => {
    for (let round = 0; round < 5; round++) {
      const one = await booked();
      const { siteId, lines, scheduledAt: startsAt } = one;
      const wish = { siteId, serviceIds: lines.map(({ refId }) => refId), size: 'standard' as const, startsAt };
      const guest = { name: 'Racer', phone: `+35194${Date.now()}${round}`.slice(0, 16) };
      const other = await as(visitor).bookings.createAsGuest({ ...wish, guest, ...key() });
      const answers = await Promise.allSettled([
        moves().swap({ id: one.id, otherId: other.id, ...key() }),
        moves().swap({ id: other.id, otherId: one.id, ...key() }),
        moves().cancel({ id: one.id, by: 'site', reason: 'Storm', ...key() }),
      ]);
      for (const code of codesOf(answers)) expect(['done', 'booking/not-allowed-now']).toContain(code);
      expect(codesOf(answers)[2]).toBe('done');
      const { rows } = await owner.query<{ id: string; bays: string[] }>(
        `select b.id, array(select resource_id::text from scheduling.allocation where ref_id = b.id) as bays
         from bookings.booking b where id = any($1)`,
        [[one.id, other.id]],
      );
      const baysOf = (id: string) => rows.find((row) => row.id === id)?.bays;
      expect(baysOf(one.id)).toEqual([]);
      expect(baysOf(other.id)).toHaveLength(1);
      const { resourceId } = await moves().get({ id: other.id });
      expect(baysOf(other.id)).toEqual([resourceId]);
      await moves().cancel({ id: other.id, by: 'site', reason: 'Storm', ...key() });
    }
  });

  it('bookings of one guest at two sites: one waits at a time', async () => {
    const there = await places();
    const phone = `+35196${Date.now()}`.slice(0, 16);
    const orders = there.flatMap(({ wish, starts }) =>
      [0, 1, 2].map((step) =>
        as(visitor).bookings.createAsGuest({
          ...wish,
          startsAt: starts[step * 4] ?? '',
          guest: { name: 'Racer', phone },
          ...key(),
        }),
      ),
    );
    expect(there.length).toBeGreaterThan(1);
    expect(codesOf(await Promise.allSettled(orders)).filter((code) => code === 'done')).toHaveLength(1);
  });

  it('cars with one new plate: one car, a driver each; one garage has one default', async () => {
    const { customers, vehicles } = as(manager);
    const people = await Promise.all(
      [1, 2, 3, 4].map((index) =>
        customers.create({ name: 'Racer', phone: `+35197${Date.now()}${index}`.slice(0, 17), ...key() }),
      ),
    );
    const car = {
      make: 'Renault',
      model: 'Clio',
      year: 2019,
      colour: null,
      country: 'PT',
      sizeClass: 'compact',
      notes: null,
    } as const;
    const plate = `R${String(Date.now()).slice(-8)}`;
    const register = (customerId: string, of: string) => vehicles.register({ ...car, customerId, plate: of, ...key() });
    const answers = await Promise.allSettled([
      ...people.map(({ id }) => register(id, plate)),
      ...[1, 2, 3].map((index) => register(people[0]?.id ?? '', `${plate}${index}`)),
    ]);
    expect(new Set(codesOf(answers))).toEqual(new Set(['done']));
    const { items } = await vehicles.byPlate({ plate });
    expect(items.map(({ drivers }) => String(drivers[0]?.customerId)).toSorted()).toEqual(
      people.map(({ id }) => id).toSorted(),
    );
    const mine = (await vehicles.list({ customerId: people[0]?.id })).items;
    expect([mine.length, mine.filter(({ isDefault }) => isDefault).length]).toEqual([4, 1]);
  });
});
