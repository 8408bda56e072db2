import { randomUUID } from 'node:crypto';
import { Instant } from '@bling/domain/kernel';
import { expect, it } from 'vitest';
import { startProduct } from './product.ts';

it('a product that ends finishes what it has begun, and takes nothing new', async () => {
  const product = await startProduct();
  const { api } = product.visit();
  const { items: sites } = await api.facilities.sites.list.query({});
  const { items: services } = await api.catalog.services.list.query({});
  const wish = { siteId: sites[0]?.id ?? '', serviceIds: [services[0]?.id ?? ''], size: 'compact' as const };
  const from = Instant.of(Date.now() + 30 * 3_600_000);
  const { items } = await api.scheduling.slots.query({ ...wish, from, to: Instant.plus(from, 5 * 86_400_000) });
  const guest = { name: 'Guest', phone: '+351 912 000 111' };
  const begun = api.bookings.createAsGuest.mutate({
    ...wish,
    startsAt: items[0]?.startsAt ?? '',
    guest,
    idempotencyKey: randomUUID(),
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  const ended = product.stop();
  await expect(begun).resolves.toMatchObject({ status: 'pending' });
  await ended;
  await expect(fetch(`${product.url}/health/live`)).rejects.toThrow();
});
