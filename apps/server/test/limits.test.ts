import { afterEach, describe, expect, it } from 'vitest';
import { PASSWORD, type Product, startProduct } from './product.ts';

let product: Product | null = null;
afterEach(async () => {
  await product?.stop();
  product = null;
});

const SITES = 'facilities.sites.list';
type Asked = { readonly batch?: number; readonly headers?: Readonly<Record<string, string>>; readonly path?: string };

const ask = async ({ batch = 1, headers = {}, path = SITES }: Asked = {}) => {
  const paths = Array.from({ length: batch }, () => path).join(',');
  const inputs = Object.fromEntries(Array.from({ length: batch }, (_, index) => [index, { json: {} }]));
  const input = encodeURIComponent(JSON.stringify(batch === 1 ? { json: {} } : inputs));
  const url = `http://127.0.0.1:${product?.port}/rpc/${paths}?${batch === 1 ? '' : 'batch=1&'}input=${input}`;
  const response = await fetch(url, { headers });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
};
const statuses = async (count: number, asked: (index: number) => Asked): Promise<readonly number[]> => {
  const found: number[] = [];
  for (let index = 0; index < count; index++) found.push((await ask(asked(index))).status);
  return found;
};
const times = (count: number, status: number): readonly number[] => Array.from({ length: count }, () => status);

describe('the limit of calls', () => {
  it('is said in headers, and in the failure when it is reached', async () => {
    product = await startProduct({ ADDRESS_CALLS_A_MINUTE: '3' });
    const first = await ask();
    expect(first.headers.get('ratelimit-policy')).toBe('"address";q=3;w=60');
    expect(first.headers.get('ratelimit')).toBe('"address";r=2;t=60');
    expect(await statuses(3, () => ({}))).toEqual([200, 200, 429]);
    const refused = await ask();
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(refused.headers.get('ratelimit')).toMatch(/^"address";r=0;t=\d+$/u);
    expect(JSON.parse(refused.text).error.json.data.failure).toMatchObject({
      kind: 'limited',
      code: 'too-many-requests',
      details: { limit: 3, windowSeconds: 60, retryAfterSeconds: expect.any(Number) },
    });
  });

  it('counts ten for a batch of ten', async () => {
    product = await startProduct({ ADDRESS_CALLS_A_MINUTE: '25' });
    expect(await statuses(3, () => ({ batch: 10 }))).toEqual([200, 200, 429]);
    expect(await statuses(6, () => ({}))).toEqual([...times(5, 200), 429]);
  });

  it('does not believe what a stranger says of where they come from', async () => {
    product = await startProduct({ ADDRESS_CALLS_A_MINUTE: '5', PUBLIC_URL: 'https://wash.test' });
    const forged = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'true-client-ip', 'cf-connecting-ip', 'x-client-ip'];
    const spoofed = (index: number): Asked => ({
      headers: Object.fromEntries(forged.map((name) => [name, `198.51.100.${index}`])),
    });
    expect(await statuses(8, spoofed)).toEqual([...times(5, 200), ...times(3, 429)]);
  });

  it('takes a trusted proxy’s word, and only the last one', async () => {
    product = await startProduct({ ADDRESS_CALLS_A_MINUTE: '2', TRUSTED_PROXIES: '127.0.0.0/8,10.0.0.0/8' });
    const from = (header: string): Asked => ({ headers: { 'x-forwarded-for': header } });
    expect(await statuses(3, () => from('198.51.100.1'))).toEqual([200, 200, 429]);
    expect(await statuses(3, () => from('198.51.100.2'))).toEqual([200, 200, 429]);
    expect(await statuses(3, (index) => from(`203.0.113.${index}, 198.51.100.3, 10.1.2.3`))).toEqual([200, 200, 429]);
  });

  it('trusts so many proxies when it is told a number', async () => {
    product = await startProduct({ ADDRESS_CALLS_A_MINUTE: '2', TRUSTED_PROXIES: '1' });
    const from = (header: string): Asked => ({ headers: { 'x-forwarded-for': header } });
    expect(await statuses(3, (index) => from(`203.0.113.${index}, 198.51.100.3`))).toEqual([200, 200, 429]);
    expect(await statuses(2, () => from('198.51.100.4'))).toEqual([200, 200]);
  });

  it('is each person’s own, whoever shares their address', async () => {
    product = await startProduct({ ADDRESS_CALLS_A_MINUTE: '1000', USER_CALLS_A_MINUTE: '4' });
    const { visit } = product;
    const bearerOf = async (login: string) => {
      const { accessToken } = await visit().api.identity.login.mutate({ login, password: PASSWORD, keep: 'body' });
      return { authorization: `Bearer ${accessToken}` };
    };
    const [ana, rui] = [await bearerOf('client@demo.test'), await bearerOf('washer@demo.test')];
    expect(await statuses(6, () => ({ headers: ana, path: 'identity.me' }))).toEqual([...times(4, 200), 429, 429]);
    expect(await statuses(2, () => ({ headers: rui, path: 'identity.me' }))).toEqual([200, 200]);
    expect(await statuses(2, () => ({}))).toEqual([200, 200]);
  });

  it('is not for questions of health, metrics and files', async () => {
    product = await startProduct({ ADDRESS_CALLS_A_MINUTE: '1' });
    for (const path of ['/health', '/health/live', '/health/ready', '/metrics', '/.well-known/jwks.json'])
      for (let asked = 0; asked < 3; asked++) {
        const { status, headers } = await fetch(`${product.url}${path}`);
        expect([path, status, headers.get('ratelimit')]).toEqual([path, 200, null]);
      }
    expect(await statuses(2, () => ({}))).toEqual([200, 429]);
  });
});
