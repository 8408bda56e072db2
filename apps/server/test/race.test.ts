import { randomUUID } from 'node:crypto';
import { createCaller, noOutside, reactions } from '@bling/api';
import { failureFrom } from '@bling/api/kernel';
import { Instant, visitor } from '@bling/domain/kernel';
import { openDatabase, seedDatabase } from '@bling/prisma';
import { cloneDatabase, type TestDatabase } from '@bling/prisma/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runsOn } from '../src/runs.ts';

const CLIENTS = 64;
const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 60);
const OVERLAPS = `
  select count(*)::int as n from scheduling.allocation a join scheduling.allocation b
  on a.resource_id = b.resource_id and a.id < b.id and a.during && b.during`;

type Arena = {
  readonly clone: TestDatabase;
  readonly database: ReturnType<typeof openDatabase>;
  readonly owner: pg.Client;
  readonly guest: ReturnType<typeof guestOf>;
};

/** A visitor at the procedures themselves, on real PostgreSQL. */
const guestOf = (database: ReturnType<typeof openDatabase>) =>
  createCaller({
    actor: visitor,
    requestId: 'race',
    ...runsOn(database, reactions)('race'),
    outside: noOutside,
  });

const arena = async (): Promise<Arena> => {
  const clone = await cloneDatabase();
  const database = openDatabase({ url: clone.appUrl, size: 20, waitMs: 60_000, deadlineMs: 60_000 });
  await seedDatabase(database, { env: 'development' });
  const owner = new pg.Client(clone.superuserUrl);
  await owner.connect();
  return { clone, database, owner, guest: guestOf(database) };
};

const close = async ({ clone, database, owner }: Arena): Promise<void> => {
  await database.close();
  await owner.end();
  await clone.drop();
};

const tomorrow = Instant.of(Date.now() + 30 * 3_600_000);
const wish = async (guest: Arena['guest']) => {
  const sites = await guest.facilities.sites.list({});
  const site = sites.items.find(({ code }) => code === 'HS');
  const services = await guest.catalog.services.list({});
  const service = services.items.find(({ name }) => name === 'Inside refresh');
  if (site === undefined || service === undefined) throw new Error('the seed lacks a site');
  return { siteId: site.id, serviceIds: [service.id], size: 'standard' as const };
};

const person = () => ({ name: 'Racer', phone: `+351 9${Math.floor(Math.random() * 1e8)}${Date.now() % 1000}` });

describe('sixty-four people who want four bays at once', () => {
  let ring: Arena;
  beforeAll(async () => {
    ring = await arena();
  });
  afterAll(() => close(ring));

  it('get exactly what fits, the others a conflict with what else is free, and nothing overlaps', async () => {
    const { guest, owner } = ring;
    const wanted = await wish(guest);
    const from = tomorrow;
    const { items } = await guest.scheduling.slots({ ...wanted, from, to: Instant.plus(from, 14 * 86_400_000) });
    // Starts far enough apart for rounds not to meet.
    const starts = items.filter((_, index) => index % 4 === 0).slice(0, ROUNDS);
    expect(starts.length).toBe(ROUNDS);

    for (const { startsAt, resourceIds } of starts) {
      const answers = await Promise.allSettled(
        Array.from({ length: CLIENTS }, () =>
          guest.bookings.createAsGuest({ ...wanted, startsAt, guest: person(), idempotencyKey: randomUUID() }),
        ),
      );
      const won = answers.filter(({ status }) => status === 'fulfilled');
      const lost = answers.filter((answer) => answer.status === 'rejected').map(({ reason }) => failureFrom(reason));
      expect(won.length).toBe(resourceIds.length);
      expect(new Set(lost.map((failure) => `${failure?.kind} ${failure?.code}`))).toEqual(
        new Set(['conflict slot/taken']),
      );
      const nearest = [expect.any(String), expect.any(String), expect.any(String)];
      for (const failure of lost) expect(failure?.details).toEqual({ nearest });
    }
    const { rows } = await owner.query<{ n: number }>(OVERLAPS);
    expect(rows[0]?.n).toBe(0);
    const { rows: deadlocks } = await owner.query<{ n: number }>(
      'select deadlocks::int as n from pg_stat_database where datname = current_database()',
    );
    expect(deadlocks[0]?.n).toBe(0);
  }, 240_000);
});

/** What the same race leaves behind when the lock, the look and the constraint are taken away one by one. */
describe('the exclusion constraint', () => {
  const race = async ({ database, owner }: Arena): Promise<number> => {
    const { rows: bays } = await owner.query<{ id: string }>('select id from scheduling.resource order by id limit 1');
    const insert = () =>
      database.write(async ({ sql }) => {
        await sql(
          'race.take',
          `insert into scheduling.allocation (id, resource_id, during, job, kind, ref_kind, ref_id)
           values (gen_random_uuid(), $1, tstzrange('2031-01-01 10:00+00', '2031-01-01 11:00+00'),
             tstzrange('2031-01-01 10:00+00', '2031-01-01 11:00+00'), 'booking', 'booking', gen_random_uuid())`,
          [bays[0]?.id],
        );
        return { ok: true };
      });
    await Promise.allSettled(Array.from({ length: 16 }, insert));
    const { rows } = await owner.query<{ n: number }>(OVERLAPS);
    return rows[0]?.n ?? -1;
  };

  it('keeps one of sixteen who forgot to lock or to look', async () => {
    const ring = await arena();
    expect(await race(ring)).toBe(0);
    await close(ring);
  });

  it('is what keeps them apart: without it they overlap', async () => {
    const ring = await arena();
    await ring.owner.query('alter table scheduling.allocation drop constraint allocation_no_overlap');
    expect(await race(ring)).toBeGreaterThan(0);
    await close(ring);
  });
});
