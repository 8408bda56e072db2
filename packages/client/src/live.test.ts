import { createTRPCClient, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApi } from './api.ts';
import type { AppRouter } from './contract/index.ts';
import { failureOf } from './failure-of.ts';
import { liveLink } from './live.ts';
import { ended, scripted, stored, url, view } from './scripted.fixture.ts';
import type { Session } from './session.ts';
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
const streaming = (opening: (nth: number) => Opening, renewal: { readonly current: string | null }) => {
  const streams: Stream[] = [];
  const rpc = scripted(({ path }) => {
    if (path !== 'identity.refresh') return view('old', 'r');
    if (renewal.current === 'offline') return 'offline';
    return renewal.current === null ? view('new', 'r') : ended;
  });
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

const setUp = (
  opening: (nth: number) => Opening = () => 'open',
  renewal: { readonly current: string | null } | string | null = null,
) => {
  const { fake, streams } = streaming(
    opening,
    typeof renewal === 'object' && renewal !== null ? renewal : { current: renewal },
  );
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

/** With the clock held still a batch waits for it too. */
const signedIn = ({ signIn }: Session): Promise<unknown> =>
  Promise.all([signIn('a', 'b'), vi.advanceTimersByTimeAsync(0)]);

describe('a subscription', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
  afterEach(() => vi.useRealTimers());

  it('is signed in its header and never in its address, and brings what the server sends', async () => {
    const { session, open, nth, got, states } = setUp();
    await signedIn(session);
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

  it('says what is wrong when the fetch of an app does not stream', async () => {
    const { api } = setUp(() => new Response(null));
    const said: (string | undefined)[] = [];
    const onConnectionStateChange = ({ error }: { readonly error: Error | null }) => said.push(error?.message);
    const subscription = api.bookings.boardChanges.subscribe({ siteId: 's' }, { onConnectionStateChange });
    await vi.waitFor(() => expect(said.join()).toContain('expo/fetch'));
    subscription.unsubscribe();
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
    const { open, nth, wake, streams, settled } = setUp((at) => (at === 1 ? 'offline' : 'open'));
    open();
    await nth(1);
    await vi.advanceTimersByTimeAsync(10);
    expect(streams).toHaveLength(1);
    wake();
    await settled();
    expect(streams).toHaveLength(2);
  });

  it('is opened at once also when it was lost a moment ago', async () => {
    const { open, nth, wake, live, states, streams, settled } = setUp();
    open();
    const first = await nth(1);
    first.send(connected);
    await vi.waitFor(() => expect(live.lastEventAt()).not.toBeNull());
    first.close();
    await vi.waitFor(() => expect(states.at(-1)).toBe('connecting'));
    expect(streams).toHaveLength(1);
    wake();
    await settled();
    expect(streams).toHaveLength(2);
  });

  it('is tried less and less often while nobody answers', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { open, nth, streams } = setUp(() => 'offline');
    open();
    await nth(1);
    await vi.advanceTimersByTimeAsync(10);
    for (const [wait, tries] of [
      [1_000, 2],
      [2_000, 3],
      [4_000, 4],
      [8_000, 5],
      [16_000, 6],
      [30_000, 7],
      [30_000, 8],
    ] as const) {
      await vi.advanceTimersByTimeAsync(wait - 100);
      expect(streams).toHaveLength(tries - 1);
      await vi.advanceTimersByTimeAsync(100);
      expect(streams).toHaveLength(tries);
    }
    vi.restoreAllMocks();
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
    await signedIn(session);
    open();
    const second = await nth(2);
    expect(second.token).toBe('Bearer new');
    second.send(news(1));
    await vi.waitFor(() => expect(got).toEqual([1]));
    expect(problem()).toBeNull();
  });

  it('renews a token that ends while it runs, and goes on after its last event', async () => {
    const { session, open, nth, got } = setUp();
    await signedIn(session);
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

  it.each([
    ['nobody is signed in any more', 'session/ended', 'not-signed-in'],
    ['it is refused once more', null, 'not-signed-in'],
  ])('ends when a token has ended and %s', async (_, renewal, code) => {
    const refused = () => Response.json({ error: refusal('unauthenticated', 'not-signed-in') }, { status: 401 });
    const { session, open, nth, problem } = setUp(refused, renewal);
    await signedIn(session);
    open();
    await nth(1);
    await vi.waitFor(() => expect(problem()).not.toBeNull());
    expect(failureOf(problem()).code).toBe(code);
  });

  it('waits for the network when it is gone just as the token must be renewed', async () => {
    const renewal = { current: 'offline' as string | null };
    const { session, open, nth, problem, got } = setUp(
      (at) =>
        at === 1 ? Response.json({ error: refusal('unauthenticated', 'not-signed-in') }, { status: 401 }) : 'open',
      renewal,
    );
    await signedIn(session);
    open();
    await nth(1);
    await vi.advanceTimersByTimeAsync(10);
    renewal.current = null;
    await vi.advanceTimersByTimeAsync(1_000);
    (await nth(2)).send(news(1));
    await vi.waitFor(() => expect(got).toEqual([1]));
    expect(problem()).toBeNull();
  });
});

describe('a line', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it('loads what opens streams once, and again when that failed; who left before hears nothing', async () => {
    let loads = 0;
    let open = 0;
    const link: TRPCLink<AppRouter> = () => () =>
      observable(() => {
        open += 1;
        return () => {
          open -= 1;
        };
      });
    const load = async () => {
      loads += 1;
      if (loads === 1) throw new TypeError('the file did not come');
      return link;
    };
    const options = { load, onForeground: () => () => undefined, renew: async () => null, heard: () => undefined };
    const client = createTRPCClient<AppRouter>({ links: [liveLink(options)] });
    const watch = () => client.bookings.boardChanges.subscribe({ siteId: 's' }, {});
    const first = watch();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([loads, open]).toEqual([2, 1]);
    const second = watch();
    second.unsubscribe();
    await vi.advanceTimersByTimeAsync(0);
    expect([loads, open]).toEqual([2, 1]);
    first.unsubscribe();
    expect(open).toBe(0);
  });
});
