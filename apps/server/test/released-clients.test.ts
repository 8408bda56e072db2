import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createApi, failureOf } from '@bling/client';
import supported from '@bling/client/supported.json' with { type: 'json' };
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Product, startProduct } from './product.ts';

type Client = { readonly createApi: typeof createApi; readonly failureOf: typeof failureOf };
type Story = { readonly story: (client: Client, url: string) => Promise<number> };

const contracts = join(import.meta.dirname, '../../../packages/client/contracts');
const load = <T>(...path: readonly string[]): Promise<T> => import(pathToFileURL(join(contracts, ...path)).href);

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

it('the client of today lives its story against the server of today', async () => {
  const { story } = await load<Story>('story.mjs');
  expect(await story({ createApi, failureOf }, `${product.url}/rpc`)).toBeGreaterThan(15);
});

it.each(supported.supported)('the client of %s, as it was released, still does', async (version) => {
  expect(existsSync(join(contracts, version, 'client.js'))).toBe(true);
  const [client, { story }] = await Promise.all([
    load<Client>(version, 'client.js'),
    load<Story>(version, 'story.mjs'),
  ]);
  expect(await story(client, `${product.url}/rpc`)).toBeGreaterThan(15);
});
