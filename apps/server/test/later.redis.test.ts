import { randomUUID } from 'node:crypto';
import { DAY, HOUR, Instant } from '@bling/domain/kernel';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedis } from '../src/adapters/redis.fixture.ts';
import { readEnvironment } from '../src/env.ts';
import { createLog } from '../src/log.ts';
import { startServer } from '../src/server.ts';
import { type Product, startProduct } from './product.ts';

/** A guest's booking, which then is confirmed and in an hour; and a wake-up to remind of it at a moment. */
const setUp = async (product: Product) => {
  const { api } = product.visit();
  const [site] = (await api.facilities.sites.list.query({})).items;
  const service = (await api.catalog.services.list.query({})).items.find(({ name }) => name === 'Inside refresh');
  if (!site || !service) throw new Error('the seed lacks something');
  const wish = { siteId: site.id, serviceIds: [service.id], size: 'compact' as const };
  const from = Instant.of(Date.now() + 30 * HOUR);
  const [slot] = (await api.scheduling.slots.query({ ...wish, from, to: Instant.plus(from, 5 * DAY) })).items;
  const guest = { name: 'Ana Reis', phone: '+351 910000001', email: `ana.${randomUUID()}@example.test` };
  const { id: key } = await api.bookings.createAsGuest.mutate({ ...wish, startsAt: slot?.startsAt ?? '', guest });

  const client = new pg.Client({ connectionString: product.database.superuserUrl });
  await client.connect();
  const count = async (text: string) => Number((await client.query<{ n: string }>(text)).rows[0]?.n);
  const waiting = () => count(`select count(*) as n from kernel.wake_up where job = 'booking.remind'`);
  // As its reaction has set it: a day before.
  await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
  await client.query(`update bookings.booking set status = 'confirmed', scheduled_at = $1, ends_at = $2`, [
    Instant.of(Date.now() + HOUR),
    Instant.of(Date.now() + 2 * HOUR),
  ]);
  const remindIn = (ms: number) =>
    client.query(
      `insert into kernel.wake_up (id, job, key, due_at) values ($1, 'booking.remind', $2, $3)
       on conflict (job, key) do update set id = excluded.id, due_at = excluded.due_at, kept_at = null`,
      [randomUUID(), key, Instant.of(Date.now() + ms)],
    );
  const letters = () => count(`select count(*) as n from notifications.delivery where template = 'booking-reminder'`);
  const kept = () =>
    count(`select count(*) as n from kernel.wake_up where job = 'booking.remind' and kept_at is not null`);
  return { remindIn, letters, waiting, kept, close: () => client.end() };
};

describe('work for later', () => {
  let redis: Awaited<ReturnType<typeof openRedis>>;
  beforeAll(async () => {
    redis = await openRedis();
  });
  afterAll(() => redis.stop());

  it.each(['PostgreSQL', 'Redis'])('is done at its time without any sweep, by a clock in %s', async (kind) => {
    const product = await startProduct({ ROLE: 'worker', ...(kind === 'Redis' && { REDIS_URL: redis.url }) });
    const { remindIn, letters, waiting, close } = await setUp(product);
    try {
      await remindIn(1500);
      expect(await letters()).toBe(0);
      await expect.poll(letters, { timeout: 10_000 }).toBe(1);
      expect(await waiting()).toBe(0);
    } finally {
      await close();
      await product.stop();
    }
  });

  it('is done once by two servers, and by the one that is left', async () => {
    const product = await startProduct({ ROLE: 'worker', REDIS_URL: redis.url });
    const env = {
      ...readEnvironment({ PORT: '0', LOG_LEVEL: 'silent', ROLE: 'worker', REDIS_URL: redis.url }),
      DATABASE_URL: product.database.superuserUrl,
    };
    const start = () => startServer({ env, log: createLog(env), demo: true, web: null, databaseOwnedByTask: false });
    const second = await start();
    const { remindIn, letters, kept, close } = await setUp(product);
    try {
      for (const times of [1, 2, 3]) {
        await remindIn(0);
        await expect.poll(letters, { timeout: 10_000 }).toBe(times);
      }
      await remindIn(4000);
      await expect.poll(kept, { timeout: 10_000 }).toBe(1);
      await second.stop();
      await expect.poll(letters, { timeout: 10_000 }).toBe(4);
    } finally {
      await close();
      await product.stop();
    }
  });

  it('that Redis has lost is caught up with by the sweep', async () => {
    const product = await startProduct({ REDIS_URL: redis.url });
    const { remindIn, letters, kept, close } = await setUp(product);
    try {
      await remindIn(3000);
      await expect.poll(kept, { timeout: 10_000 }).toBe(1);
      await redis.stop();
      await redis.start();
      expect(await letters()).toBe(0);
      await expect.poll(letters, { timeout: 30_000, interval: 500 }).toBe(1);
    } finally {
      await close();
      await product.stop();
    }
  });
});
