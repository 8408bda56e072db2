import { randomUUID } from 'node:crypto';
import { createCaller, noOutside, reactions } from '@bling/api';
import { DAY, Instant, visitor } from '@bling/domain/kernel';
import { openDatabase, seedDatabase } from '@bling/prisma';
import { cloneDatabase, type TestDatabase } from '@bling/prisma/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runsOn } from '../src/runs.ts';

const ROUNDS = 25;
let clone: TestDatabase;
let database: ReturnType<typeof openDatabase>;
let owner: pg.Client;
const tries: unknown[] = [];

beforeAll(async () => {
  clone = await cloneDatabase();
  const log = (message: string, details: object): void => {
    tries.push({ message, ...details });
  };
  database = openDatabase({ url: clone.appUrl, size: 20, waitMs: 30_000, deadlineMs: 30_000, log });
  await seedDatabase(database, { env: 'development' });
  owner = new pg.Client(clone.superuserUrl);
  await owner.connect();
});
afterAll(async () => {
  await database.close();
  await owner.end();
  await clone.drop();
});

const deadlocks = async (): Promise<number> => {
  // Counters are told when a backend has been quiet for a moment.
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  await owner.query('select pg_stat_clear_snapshot()');
  const { rows } = await owner.query<{ n: number }>(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  );
  return rows[0]?.n ?? -1;
};

const guestOf = () => {
  const seat = { requestId: 'race', ...runsOn(database, reactions)('race'), outside: noOutside };
  return createCaller({ ...seat, actor: visitor });
};

/** Two sites and the starts that each of them has free. */
const places = async () => {
  const guest = guestOf();
  const sites = (await guest.facilities.sites.list({})).items.slice(0, 2);
  const services = (await guest.catalog.services.list({})).items;
  const service = services.find(({ name }) => name === 'Inside refresh');
  const from = Instant.plus(Instant.of(Date.now()), 2 * DAY);
  const wishes = sites.map(({ id: siteId }) => ({
    siteId,
    serviceIds: [service?.id ?? ''],
    size: 'standard' as const,
  }));
  return Promise.all(
    wishes.map(async (wish) => {
      const { items } = await guest.scheduling.slots({ ...wish, from, to: Instant.plus(from, 6 * DAY) });
      return { wish, starts: items.map(({ startsAt }) => startsAt) };
    }),
  );
};

describe('a visitor who races against themselves', () => {
  it('ends with one hold or one booking of it, without a deadlock', async () => {
    const guest = guestOf();
    const there = await places();
    const [here] = there;
    if (here === undefined) throw new Error('the seed lacks a site');
    const before = await deadlocks();
    for (let round = 0; round < ROUNDS; round++) {
      const visitorKey = randomUUID();
      const key = () => ({ idempotencyKey: randomUUID() });
      const place = ({ wish, starts }: (typeof there)[number], step: number) =>
        guest.scheduling.holds.place({ ...wish, startsAt: starts[round * 3 + step] ?? '', visitorKey, ...key() });
      const hold = await place(here, 0);
      const person = { name: 'Racer', phone: `+3519${String(Date.now()).slice(-9)}${round}` };
      const order = { ...here.wish, startsAt: hold.startsAt, holdId: hold.id, visitorKey, guest: person, ...key() };
      await Promise.allSettled([
        ...there.flatMap((site) => [place(site, 1), place(site, 2)]),
        guest.scheduling.holds.extend({ holdId: hold.id, visitorKey, ...key() }),
        guest.bookings.createAsGuest(order),
        guest.scheduling.holds.release({ holdId: hold.id, visitorKey, ...key() }),
      ]);
      const { rows } = await owner.query<{ n: number }>(
        `select count(*)::int as n from scheduling.hold where visitor_key = $1 and status = 'active'`,
        [visitorKey],
      );
      expect(rows[0]?.n).toBeLessThanOrEqual(1);
    }
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from scheduling.allocation a where kind = 'hold'
        and not exists (select from scheduling.hold h where h.id = a.ref_id and h.status = 'active')`,
    );
    expect(rows[0]?.n).toBe(0);
    expect((await deadlocks()) - before).toBe(0);
    expect(JSON.stringify(tries)).not.toContain('deadlock');
  });
});
