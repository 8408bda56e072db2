import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApi } from './api.ts';
import { failureOf } from './failure-of.ts';
import { scripted, stored, url, view } from './scripted.fixture.ts';
import type { Table } from './table.ts';

const table: Table = { 'bookings.boardChanges': { kind: 'subscription', touches: ['bookings.board'] } };
const refusal = (kind: string, code: string) => ({
  json: { code: -32001, message: code, data: { code: 'X', httpStatus: 401, failure: { kind, code, field: null } } },
});

type Stream = {
  readonly url: URL;
  readonly token: string | null;
  readonly send: (text: string) => void;
  readonly close: () => void;
  readonly signal: AbortSignal | null | undefined;
};
type Opening = 'open' | 'offline' | Response;

/** A server whose streams a test writes by hand. */
const streaming = (opening: (nth: number) => Opening = () => 'open') => {
  const streams: Stream[] = [];
  const rpc = scripted(({ path }) => view(path === 'identity.refresh' ? 'new' : 'old', 'r'));
  const fake: typeof fetch = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input);
    if (!address.pathname.endsWith('boardChanges')) return rpc.fake(input, init);
    let write: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        write = controller;
      },
    });
    streams.push({
      url: address,
      token: new Headers(init?.headers).get('authorization'),
      send: (text) => write?.enqueue(new TextEncoder().encode(`${text}\n\n`)),
      close: () => write?.close(),
      signal: init?.signal,
    });
    const answer = opening(streams.length);
    if (answer === 'offline') throw new TypeError('fetch failed');
    return answer === 'open' ? new Response(body, { headers: { 'content-type': 'text/event-stream' } }) : answer;
  };
  return { fake, streams };
};

const connected = 'event: connected\ndata: {}';
const news = (data: unknown, id?: string): string =>
  `${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify({ json: data })}`;

const setUp = (opening?: (nth: number) => Opening) => {
  const { fake, streams } = streaming(opening);
  let wake = (): void => undefined;
  let sleepers = 0;
  const client = createApi({
    url,
    fetch: fake,
    table,
    store: stored(),
    onForeground: (listener) => {
      wake = listener;
      sleepers += 1;
      return () => {
        sleepers -= 1;
        wake = () => undefined;
      };
    },
  });
  const got: unknown[] = [];
  const states: string[] = [];
  let problem: unknown = null;
  const open = () =>
    client.api.bookings.boardChanges.subscribe(
      { siteId: 's' },
      {
        onData: (value) => got.push(value),
        onError: (error) => {
          problem = error;
        },
        onConnectionStateChange: ({ state }) => states.push(state),
      },
    );
  const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
  const nth = async (at: number): Promise<Stream> => {
    await vi.waitFor(() => expect(streams.length).toBeGreaterThanOrEqual(at));
    const stream = streams[at - 1];
    if (stream === undefined) throw new Error('no stream');
    return stream;
  };
  return {
    ...client,
    streams,
    got,
    states,
    open,
    settled,
    nth,
    wake: () => wake(),
    problem: () => problem,
    sleepers: () => sleepers,
  };
};

describe('a subscription', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
  afterEach(() => vi.useRealTimers());

  it('is signed in its header and never in its address, and brings what the server sends', async () => {
    const { session, open, nth, got, states } = setUp();
    await session.signIn('a', 'b');
    open();
    const stream = await nth(1);
    expect(stream.token).toBe('Bearer old');
    expect(stream.url.href).not.toContain('old');
    expect(JSON.parse(stream.url.searchParams.get('input') ?? '')).toEqual({ json: { siteId: 's' } });
    stream.send(connected);
    stream.send('event: ping\ndata:');
    stream.send('event: of-tomorrow\ndata: 1');
    stream.send(news({ at: 1 }));
    await vi.waitFor(() => expect(got).toEqual([{ at: 1 }]));
    expect(states).toEqual(['connecting', 'pending']);
  });

  it('says when news came last, and what they make stale; also when it opens, for what was missed', async () => {
    const { open, nth, live, onTouched, clock, got } = setUp();
    const touched: string[] = [];
    onTouched(({ path, touches }) => touched.push(`${path} ${touches.join()}`));
    let changes = 0;
    live.subscribe(() => {
      changes += 1;
    });
    expect(live.lastEventAt()).toBeNull();
    open();
    const stream = await nth(1);
    stream.send(connected);
    stream.send(news(1));
    await vi.waitFor(() => expect(got).toEqual([1]));
    expect(touched).toEqual(Array(2).fill('bookings.boardChanges bookings.board'));
    expect(live.lastEventAt('bookings.boardChanges')).toBe(live.lastEventAt());
    const age = Date.parse(clock.now()) - Date.parse(live.lastEventAt() ?? '');
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(1_000);
    expect(live.lastEventAt('another')).toBeNull();
    expect(changes).toBe(2);
  });

  it('goes on after its last event when the connection is lost, again and again', async () => {
    const { open, nth, got, states, streams } = setUp((at) => (at === 2 ? 'offline' : 'open'));
    open();
    const first = await nth(1);
    first.send(connected);
    first.send(news('a', 'e1'));
    await vi.waitFor(() => expect(got).toHaveLength(1));
    first.close();
    await vi.waitFor(() => expect(states.at(-1)).toBe('connecting'));
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.waitFor(() => expect(streams).toHaveLength(2));
    await vi.advanceTimersByTimeAsync(2_000);
    const third = await nth(3);
    expect(JSON.parse(third.url.searchParams.get('input') ?? '')).toEqual({ json: { siteId: 's', lastEventId: 'e1' } });
    third.send(connected);
    third.send(news('b', 'e2'));
    await vi.waitFor(() =>
      expect(got).toEqual([
        { id: 'e1', data: 'a' },
        { id: 'e2', data: 'b' },
      ]),
    );
    expect(states.at(-1)).toBe('pending');
  });

  it('is opened anew when the app comes back and the stream may have died, and only then', async () => {
    const { open, nth, wake, live, streams, settled } = setUp();
    open();
    const first = await nth(1);
    first.send(connected);
    await vi.waitFor(() => expect(live.lastEventAt()).not.toBeNull());
    wake();
    await settled();
    expect(streams).toHaveLength(1);
    vi.setSystemTime(Date.now() + 60_000);
    wake();
    await nth(2);
    expect(first.signal?.aborted).toBe(true);
  });

  it('is opened at once when the network is back, without waiting for its turn', async () => {
    const { open, nth, wake, streams } = setUp((at) => (at === 1 ? 'offline' : 'open'));
    open();
    await nth(1);
    await vi.advanceTimersByTimeAsync(10);
    expect(streams).toHaveLength(1);
    wake();
    await nth(2);
  });

  it('is opened anew when the server goes silent', async () => {
    const { open, nth, live } = setUp();
    open();
    (await nth(1)).send('event: connected\ndata: {"reconnectAfterInactivityMs":5000}');
    await vi.waitFor(() => expect(live.lastEventAt()).not.toBeNull());
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.advanceTimersByTimeAsync(1_000);
    await nth(2);
  });

  it('renews a token that is refused at the door, and goes on', async () => {
    const { session, open, nth, got, problem } = setUp((at) =>
      at === 1 ? Response.json({ error: refusal('unauthenticated', 'not-signed-in') }, { status: 401 }) : 'open',
    );
    await session.signIn('a', 'b');
    open();
    const second = await nth(2);
    expect(second.token).toBe('Bearer new');
    second.send(news(1));
    await vi.waitFor(() => expect(got).toEqual([1]));
    expect(problem()).toBeNull();
  });

  it('renews a token that ends while it runs, and goes on after its last event', async () => {
    const { session, open, nth, got } = setUp();
    await session.signIn('a', 'b');
    open();
    const first = await nth(1);
    first.send(news('a', 'e1'));
    first.send(`event: serialized-error\ndata: ${JSON.stringify(refusal('unauthenticated', 'not-signed-in'))}`);
    const second = await nth(2);
    expect(second.token).toBe('Bearer new');
    expect(second.url.searchParams.get('input')).toContain('e1');
    expect(got).toHaveLength(1);
  });

  it.each([
    ['at the door', Response.json({ error: refusal('forbidden', 'not-allowed') }, { status: 403 })],
    ['later', 'open' as const],
  ])('ends when the server says no %s', async (_, opening) => {
    const { open, nth, problem, streams } = setUp(() => opening);
    open();
    const first = await nth(1);
    if (opening === 'open')
      first.send(`event: serialized-error\ndata: ${JSON.stringify(refusal('forbidden', 'not-allowed'))}`);
    await vi.waitFor(() => expect(problem()).not.toBeNull());
    expect(failureOf(problem()).code).toBe('not-allowed');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(streams).toHaveLength(1);
  });

  it('is tried again when the server is busy or a proxy answers in its place', async () => {
    const answers: Opening[] = [
      new Response('<h1>Bad gateway</h1>', { status: 502 }),
      Response.json({ error: refusal('busy', 'too-busy') }, { status: 503 }),
      'open',
    ];
    const { open, nth, problem } = setUp((at) => answers[at - 1] ?? 'open');
    open();
    for (const at of [1, 2, 3]) {
      await nth(at);
      await vi.advanceTimersByTimeAsync(4_000);
    }
    expect(problem()).toBeNull();
  });

  it('that ends itself is over', async () => {
    const { open, nth, states, streams, sleepers } = setUp();
    open();
    (await nth(1)).send('event: return\ndata:');
    await vi.waitFor(() => expect(sleepers()).toBe(0));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([streams.length, states]).toEqual([1, ['connecting']]);
  });

  it('that is left closes its stream and hears nothing more', async () => {
    const { open, nth, wake, streams, sleepers, settled } = setUp();
    const subscription = open();
    const first = await nth(1);
    subscription.unsubscribe();
    expect(first.signal?.aborted).toBe(true);
    expect(sleepers()).toBe(0);
    wake();
    await settled();
    expect(streams).toHaveLength(1);
  });
});
