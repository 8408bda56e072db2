import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApi } from './api.ts';
import { failureOf } from './failure-of.ts';
import { url } from './scripted.fixture.ts';

const silent: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    const stop = (): void => reject(Object.assign(new Error('stopped'), { name: 'AbortError' }));
    if (init?.signal?.aborted === true) stop();
    init?.signal?.addEventListener('abort', stop);
  });
const caught = (promise: Promise<unknown>) => promise.then(() => null, failureOf);

describe('asking', () => {
  afterEach(() => vi.useRealTimers());

  it('gives up in time, and says that it took too long', async () => {
    vi.useFakeTimers();
    const failure = caught(createApi({ url, fetch: silent, timeoutMs: 5_000 }).api.vehicles.list.query({}));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await failure).toMatchObject({ kind: 'timeout' });
  });

  it('stops when it is told to, which is not a lack of time', async () => {
    const stop = new AbortController();
    const { api } = createApi({ url, fetch: silent });
    const failure = caught(api.vehicles.list.query({}, { signal: stop.signal }));
    stop.abort();
    expect(await failure).toMatchObject({ kind: 'aborted' });
    const already = caught(api.vehicles.list.query({}, { signal: AbortSignal.abort() }));
    expect(await already).toMatchObject({ kind: 'aborted' });
  });

  it.each([['<h1>Bad gateway</h1>'], ['{"error":"Bad gateway"}']])(
    'takes %s of a proxy for no answer',
    async (body) => {
      const proxy: typeof fetch = async () => new Response(body, { status: 502 });
      expect(await caught(createApi({ url, fetch: proxy }).api.vehicles.list.query({}))).toMatchObject({
        kind: 'offline',
      });
    },
  );

  it('takes the fetch of the moment, so that a test may put its own in place later', async () => {
    const { api } = createApi({ url });
    vi.stubGlobal('fetch', async () => Response.json([{ result: { data: { json: { items: [] } } } }]));
    expect(await api.vehicles.list.query({})).toEqual({ items: [] });
    vi.unstubAllGlobals();
  });
});
