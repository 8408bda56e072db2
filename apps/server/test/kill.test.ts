import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createApi, failureOf } from '@bling/client';
import { Instant } from '@bling/domain/kernel';
import { cloneDatabase } from '@bling/prisma/testing';
import pg from 'pg';
import { expect, it } from 'vitest';

const KILLS = Number(process.env['KILLS'] ?? 20);
const CLIENTS = 8;
const LOAD_MS = 250;

type Living = { readonly url: string; readonly kill: () => Promise<void> };

const start = (databaseUrl: string): Promise<Living> =>
  new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'process.fixture.ts')],
      {
        env: {
          PATH: process.env['PATH'],
          PORT: '0',
          DATABASE_URL: databaseUrl,
          JWT_KEYS: `test:${Buffer.alloc(32, 7).toString('base64url')}`,
          LOG_LEVEL: 'silent',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('ready ')) return;
      const kill = async (): Promise<void> => {
        child.kill('SIGKILL');
        await ended;
      };
      resolve({ url: line.slice('ready '.length), kill });
    });
  });

const clientOf = ({ url }: Living) => createApi({ url: `${url}/rpc` }).api;
type Client = ReturnType<typeof clientOf>;
type Order = Parameters<Client['bookings']['createAsGuest']['mutate']>[0];

/** Orders that never meet: each its own person, one after the other along the free starts. */
const ordersFrom = async (api: Client): Promise<() => Order> => {
  const { items: sites } = await api.facilities.sites.list.query({});
  const { items: services } = await api.catalog.services.list.query({});
  const service = services.find(({ name }) => name === 'Inside refresh');
  const [site] = sites;
  if (!site || !service) throw new Error('the seed lacks something');
  const wish = { siteId: site.id, serviceIds: [service.id], size: 'compact' as const };
  const from = Instant.of(Date.now() + 30 * 3_600_000);
  const { items } = await api.scheduling.slots.query({ ...wish, from, to: Instant.plus(from, 30 * 86_400_000) });
  let next = 0;
  return () => {
    const slot = items[(next++ * 3) % items.length];
    const guest = { name: 'Guest', phone: `+351 9${String(next).padStart(8, '0')}` };
    return { ...wish, startsAt: slot?.startsAt ?? '', guest, idempotencyKey: randomUUID() };
  };
};

it('nothing acknowledged is lost, and a retry with the same key returns the commit, however often the process is killed', async () => {
  const clone = await cloneDatabase();
  let living = await start(clone.superuserUrl);
  const nextOrder = await ordersFrom(clientOf(living));
  const acknowledged = new Map<string, { readonly order: Order; readonly id: string }>();
  let pending: Order[] = [];
  let resumed = 0;

  const book = async (api: Client, order: Order, unanswered: Order[]): Promise<void> => {
    try {
      const { id } = await api.bookings.createAsGuest.mutate(order);
      const before = acknowledged.get(order.idempotencyKey ?? '');
      if (before !== undefined) expect(id).toBe(before.id);
      acknowledged.set(order.idempotencyKey ?? '', { order, id });
    } catch (error) {
      // No answer: it may have committed or not, which is what its key is for.
      if (failureOf(error).kind === 'offline') unanswered.push(order);
      else expect(failureOf(error)).toMatchObject({ kind: 'conflict', code: 'slot/taken' });
    }
  };

  for (let round = 0; round < KILLS; round++) {
    const api = clientOf(living);
    const retried = pending;
    pending = [];
    for (const order of retried) await book(api, order, pending);
    resumed += retried.length;
    let alive = true;
    const load = Array.from({ length: CLIENTS }, async () => {
      while (alive) await book(api, nextOrder(), pending);
    });
    await new Promise((resolve) => setTimeout(resolve, LOAD_MS));
    const killed = living.kill();
    alive = false;
    await killed;
    await Promise.all(load);
    living = await start(clone.superuserUrl);
  }

  const api = clientOf(living);
  for (const { order, id } of [...acknowledged.values()].slice(-50))
    expect((await api.bookings.createAsGuest.mutate(order)).id).toBe(id);

  const owner = new pg.Client(clone.superuserUrl);
  await owner.connect();
  const { rows } = await owner.query<{ id: string }>('select id from bookings.booking where channel = $1', ['web']);
  const stored = new Set(rows.map((row) => row.id));
  expect([...acknowledged.values()].filter(({ id }) => !stored.has(id))).toEqual([]);
  const { rows: halves } = await owner.query<{ n: number }>(`
    select count(*)::int as n from bookings.booking b
    where b.status in ('pending', 'confirmed')
      and (not exists (select from scheduling.allocation a where a.ref_id = b.id)
        or not exists (select from kernel.outbox o where o.aggregate_id = b.id and o.version = b.version))`);
  expect(halves[0]?.n).toBe(0);
  expect(acknowledged.size).toBeGreaterThan(KILLS);
  expect(resumed).toBeGreaterThan(0);
  console.log(`${KILLS} kills, ${acknowledged.size} bookings acknowledged, ${resumed} retried after a kill`);
  await owner.end();
  await living.kill();
  await clone.drop();
}, 180_000);
