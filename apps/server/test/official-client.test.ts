import type { AppRouter } from '@bling/client';
import { createTRPCClient, httpBatchLink, httpLink } from '@trpc/client';
import superjson from 'superjson';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Product, startProduct } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

it.each([
  ['one call a request', httpLink],
  ['batches', httpBatchLink],
])('the official client with superjson reads and writes what ours does, with %s', async (_how, link) => {
  const client = createTRPCClient<AppRouter>({ links: [link({ url: `${product.url}/rpc`, transformer: superjson })] });
  const [sites, services] = await Promise.all([
    client.facilities.sites.list.query({}),
    client.catalog.services.list.query({ inactive: true }),
  ]);
  expect(sites.items.map(({ code }) => code).toSorted()).toEqual(['HS', 'RS']);
  expect(services.items.length).toBeGreaterThan(3);
  await expect(client.identity.login.mutate({ login: 'x', password: 'y', keep: 'body' })).rejects.toMatchObject({
    data: { failure: { code: 'login/refused' }, httpStatus: 401 },
  });
});
