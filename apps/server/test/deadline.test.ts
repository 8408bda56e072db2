import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Product, startProduct } from './product.ts';

let product: Product;
let other: pg.Client;
/** A transaction sees one picture of who waits, so the watching is done outside it. */
let watcher: pg.Client;
beforeAll(async () => {
  // Without the workers, who would wait for the same lock.
  product = await startProduct({ ROLE: 'api' });
  other = new pg.Client(product.database.superuserUrl);
  watcher = new pg.Client(product.database.superuserUrl);
  await Promise.all([other.connect(), watcher.connect()]);
});
afterAll(async () => {
  await Promise.all([other.end(), watcher.end()]);
  await product.stop();
});

const waitingOn = async (): Promise<number> => {
  const { rows } = await watcher.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
  );
  return rows[0]?.n ?? 0;
};
const until = async (reached: () => Promise<boolean>): Promise<void> => {
  while (!(await reached()));
};

/** Everybody who reads a site waits as long as the work runs. */
const locked = async <T>(work: () => Promise<T>): Promise<T> => {
  await other.query('begin; lock table facilities.site in access exclusive mode');
  try {
    return await work();
  } finally {
    await other.query('rollback');
  }
};

const SITES = 'facilities.sites.list?input=%7B%22json%22%3A%7B%7D%7D';

it('a call that its caller gives no time answers busy, and its statement no longer waits', async () => {
  await locked(async () => {
    const response = await fetch(`${product.url}/rpc/${SITES}`, { headers: { 'x-timeout-ms': '300' } });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    const { error } = (await response.json()) as { error: { json: { data: { failure: unknown; requestId: string } } } };
    expect(error.json.data.failure).toMatchObject({
      kind: 'busy',
      code: 'too-busy',
      details: { retryAfterSeconds: 1 },
    });
    expect(error.json.data.requestId).toBe(response.headers.get('x-request-id'));
    await until(async () => (await waitingOn()) === 0);
  });
  expect((await fetch(`${product.url}/rpc/${SITES}`)).status).toBe(200);
});

it('a caller who leaves lets go of the database', async () => {
  await locked(async () => {
    const leaving = new AbortController();
    const asked = fetch(`${product.url}/rpc/${SITES}`, { signal: leaving.signal }).catch(() => null);
    await until(async () => (await waitingOn()) > 0);
    leaving.abort();
    expect(await asked).toBeNull();
    await until(async () => (await waitingOn()) === 0);
  });
});

it('a path that is no URL, and a method that none takes, are refused in the procedures’ own words', async () => {
  for (const [path, init, status] of [
    ['%ZZ', {}, 400],
    ['bookings.list', { method: 'PUT', headers: { 'content-type': 'application/json' } }, 405],
    ['bookings.create', {}, 405],
    ['bookings.list', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }, 415],
  ] as const) {
    const response = await fetch(`${product.url}/rpc/${path}`, init);
    const { error } = (await response.json()) as { error: { json: { data: { failure: { code: string } } } } };
    expect([response.status, error.json.data.failure.code]).toEqual([
      status,
      status === 405 ? 'unknown-procedure' : 'invalid-input',
    ]);
  }
});
