import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Instant } from '@bling/domain/kernel';
import pg from 'pg';
import { expect, it } from 'vitest';
import { startProduct } from './product.ts';

/** Until the booking stands at the bays that we hold; reactions to the seed may stand there too. */
const waiting = async (watcher: pg.Client): Promise<void> => {
  const text = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    and query like 'select id from scheduling.resource%for update'`;
  while ((await watcher.query(text)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 5));
};

const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client(url);
  await client.connect();
  return client;
};

it('a product that ends finishes what it has begun, and takes nothing new', async () => {
  const product = await startProduct();
  const { api } = product.visit();
  const { items: sites } = await api.facilities.sites.list.query({});
  const { items: services } = await api.catalog.services.list.query({});
  const wish = { siteId: sites[0]?.id ?? '', serviceIds: [services[0]?.id ?? ''], size: 'compact' as const };
  const from = Instant.of(Date.now() + 30 * 3_600_000);
  const { items } = await api.scheduling.slots.query({ ...wish, from, to: Instant.plus(from, 5 * 86_400_000) });
  const guest = { name: 'Guest', phone: '+351 912 000 111' };
  const owner = await connected(product.database.superuserUrl);
  // Whoever is in a transaction sees who waits only as it was when they first looked.
  const watcher = await connected(product.database.superuserUrl);
  await owner.query('begin; select from scheduling.resource for update');
  const begun = api.bookings.createAsGuest.mutate({
    ...wish,
    startsAt: items[0]?.startsAt ?? '',
    guest,
    idempotencyKey: randomUUID(),
  });
  await waiting(watcher);
  const ended = product.stop();
  await owner.query('rollback');
  await expect(begun).resolves.toMatchObject({ status: 'pending' });
  await Promise.all([owner.end(), watcher.end()]);
  await ended;
  await expect(fetch(`${product.url}/health/live`)).rejects.toThrow();
});

const LIVE = 'GET /health/live HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n';

/** A connection that has been answered once and is kept. */
const kept = async (port: number): Promise<Socket> => {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.write(LIVE);
  await once(socket, 'data');
  return socket;
};

it('a call that reached a kept connection before the product ends is answered, as the last one there', async () => {
  const product = await startProduct();
  const sockets = await Promise.all(Array.from({ length: 16 }, () => kept(Number(new URL(product.url).port))));
  const answers = sockets.map(async (socket) => {
    const chunks: Buffer[] = await socket.toArray();
    return Buffer.concat(chunks).toString();
  });
  for (const socket of sockets) socket.write(LIVE);
  const ended = product.stop();
  for (const answer of await Promise.all(answers))
    expect(answer).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*connection: close/u);
  await ended;
});
