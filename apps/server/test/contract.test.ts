import { CONTRACT_VERSION, createApi, failureOf } from '@bling/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Product, startProduct } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

it('announces its contract with every answer, and a client keeps it', async () => {
  for (const path of ['/rpc/facilities.sites.list?input=%7B%22json%22%3A%7B%7D%7D', '/health/live', '/nowhere'])
    expect((await fetch(`${product.url}${path}`)).headers.get('x-bling-contract')).toBe(CONTRACT_VERSION);
  const { api, serverContract } = createApi({ url: `${product.url}/rpc` });
  await api.facilities.sites.list.query({});
  expect(serverContract()).toBe(CONTRACT_VERSION);
});

it('tells a client that is too old what it can show', async () => {
  const { api } = createApi({ url: `${product.url}/rpc`, contract: '0.0.1' });
  const error: unknown = await api.facilities.sites.list.query({}).catch((thrown: unknown) => thrown);
  expect(failureOf(error)).toMatchObject({ kind: 'unsupported', details: { yours: '0.0.1' } });
});

it('serves its procedures to read, from itself alone', async () => {
  const page = await (await fetch(`${product.url}/docs`)).text();
  expect([...page.matchAll(/(?:src|href)="([^"]+)"/gu)].every(([, path]) => path?.startsWith('/'))).toBe(true);
  const openapi = await (await fetch(`${product.url}/docs/openapi.json`)).json();
  expect(openapi).toMatchObject({ openapi: '3.1.0', info: { version: CONTRACT_VERSION } });
  const script = await fetch(`${product.url}/docs/scalar.js`);
  expect([script.headers.get('content-type'), (await script.text()).length > 1_000_000]).toEqual([
    'text/javascript; charset=utf-8',
    true,
  ]);
});

it('counts for the machine beside it', async () => {
  const metrics = await fetch(`${product.url}/metrics`);
  expect([metrics.status, metrics.headers.get('content-type')]).toEqual([200, 'text/plain']);
});
