import { randomUUID } from 'node:crypto';
import { Instant } from '@bling/domain/kernel';
import pg from 'pg';
import { expect, it } from 'vitest';
import { startProduct } from './product.ts';

/** Until the booking stands at the bays that we hold. */
const waiting = async (owner: pg.Client): Promise<void> => {
  const text = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await owner.query(text)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 5));
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
  const owner = new pg.Client(product.database.superuserUrl);
  await owner.connect();
  await owner.query('begin; select from scheduling.resource for update');
  const begun = api.bookings.createAsGuest.mutate({
    ...wish,
    startsAt: items[0]?.startsAt ?? '',
    guest,
    idempotencyKey: randomUUID(),
  });
  await waiting(owner);
  const ended = product.stop();
  await owner.query('rollback');
  await expect(begun).resolves.toMatchObject({ status: 'pending' });
  await owner.end();
  await ended;
  await expect(fetch(`${product.url}/health/live`)).rejects.toThrow();
});
