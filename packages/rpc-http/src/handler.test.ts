import { createServer, request, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { createTRPCClient, httpBatchLink, httpLink } from '@trpc/client';
import { initTRPC, TRPCError } from '@trpc/server';
import Fastify from 'fastify';
import superjson from 'superjson';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { mountRpc } from './fastify.ts';
import { type CallMade, createRpcHandler, type RpcOptions, Stopped, Unwritable } from './index.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const listening = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const t = initTRPC.context<{ signal: () => AbortSignal }>().create({ isDev: true });
const untilStopped = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

let deaf: Promise<void> = Promise.resolve();
const router = t.router({
  ping: t.procedure.query(() => 'pong'),
  save: t.procedure.input(z.object({ s: z.string() })).mutation(({ input }) => input.s.length),
  waits: t.procedure.query(({ signal }) => untilStopped(signal)),
  waitsInContext: t.procedure.query(({ ctx }) => untilStopped(ctx.signal())),
  deaf: t.procedure.query(() => deaf),
  secret: t.procedure.query(() => {
    throw new Error('password=hunter2');
  }),
  deliberate: t.procedure.query(() => {
    throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'the printer is on fire' });
  }),
  wrong: t.procedure.output(z.object({ a: z.string() })).query(() => ({ a: 1 }) as never),
  short: t.procedure.output(z.object({ a: z.string().max(1) })).query(() => ({ a: 'too long' })),
});
type Options = RpcOptions<typeof router, IncomingMessage, ServerResponse>;
const start = (options: Partial<Options> = {}): Promise<string> =>
  listening(createRpcHandler({ router, createContext: ({ info }) => ({ signal: () => info.signal }), ...options }));

const asked = async (url: string, init: RequestInit = {}) => {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
};

describe('a deadline', () => {
  it.each(['waits', 'waitsInContext'])('stops the work (%s) and answers 503 with when to come back', async (path) => {
    const url = await start({ limits: { deadlineMs: 1 } });
    const { status, headers, body } = await asked(`${url}/${path}`);
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('1');
    expect(body.error.data.code).toBe('SERVICE_UNAVAILABLE');
  });

  it('of the caller counts when it is shorter, and never when it is longer', async () => {
    const patient = await start({ limits: { deadlineMs: 60_000 } });
    expect((await asked(`${patient}/waits`, { headers: { 'x-timeout-ms': '1' } })).status).toBe(503);
    const strict = await start({ limits: { deadlineMs: 1 } });
    expect((await asked(`${strict}/waits`, { headers: { 'x-timeout-ms': '60000' } })).status).toBe(503);
    expect((await asked(`${strict}/ping`, { headers: { 'x-timeout-ms': '-1; drop' } })).status).toBe(200);
  });

  it('answers for work that does not listen, beside what was done in time', async () => {
    let release: () => void = () => undefined;
    deaf = new Promise((resolve) => {
      release = resolve;
    });
    const url = await start({ limits: { deadlineMs: 1, graceMs: 1 } });
    const { status, body } = await asked(`${url}/ping,deaf?batch=1`);
    expect(status).toBe(207);
    expect(body[0]).toEqual({ result: { data: 'pong' } });
    expect(body[1].error.data.code).toBe('SERVICE_UNAVAILABLE');
    release();
  });

  it('covers the making of the context', async () => {
    const url = await start({
      limits: { deadlineMs: 1, graceMs: 1 },
      createContext: () => new Promise(() => undefined),
    });
    expect((await asked(`${url}/ping`)).status).toBe(503);
  });
});

it('a caller who leaves stops the work, and is no failure of ours', async () => {
  const told = new Promise<CallMade>((resolve) => {
    void start({ onCall: resolve, onError: ({ error }) => expect(error.code).toBe('CLIENT_CLOSED_REQUEST') }).then(
      (url) => {
        const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
          socket.write('GET /waits HTTP/1.1\r\nhost: x\r\n\r\n', () => socket.destroy());
        });
      },
    );
  });
  expect(await told).toMatchObject({ path: 'waits', type: 'query', code: 'CLIENT_CLOSED_REQUEST' });
});

describe('limits', () => {
  const chunked = (url: string, size: number): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', headers: { 'content-type': 'application/json' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      sent.write(`{"s":"${'x'.repeat(size)}`);
      sent.end('"}');
    });

  it('refuse a body that is too large, announced or not', async () => {
    const url = await start({ limits: { bodyBytes: 100 } });
    const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
    expect((await asked(`${url}/save`, { ...post, body: JSON.stringify({ s: 'x'.repeat(200) }) })).status).toBe(413);
    expect(await chunked(`${url}/save`, 200)).toBe(413);
    expect(await chunked(`${url}/save`, 20)).toBe(200);
  });

  it('refuse a URL that is too long, and JSON that nests too deeply', async () => {
    const url = await start({ limits: { urlLength: 100 } });
    expect((await asked(`${url}/ping?x=${'y'.repeat(100)}`)).status).toBe(413);
    const nested = await asked(`${url}/save`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '['.repeat(100),
    });
    expect(nested.status).toBe(400);
    expect(nested.body.error.message).toContain('nested too deeply');
  });

  it('take the body that something before us has read', async () => {
    const handle = createRpcHandler({ router, createContext: ({ info }) => ({ signal: () => info.signal }) });
    const url = await listening((req, res) => handle(Object.assign(req, { body: { s: 'four' } }), res));
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' } };
    expect((await asked(`${url}/save`, sent)).body).toEqual({ result: { data: 4 } });
  });
});

describe('an unexpected error', () => {
  it('keeps its words, and its stack, to itself on every way out', async () => {
    const url = await start();
    for (const [path, headers] of [
      ['/secret', {}],
      ['/secret?batch=1', {}],
      ['/secret?batch=1', { 'trpc-accept': 'application/jsonl' }],
    ] as const) {
      const text = await (await fetch(url + path, { headers })).text();
      expect(text).toContain('Internal server error');
      expect(text).not.toMatch(/hunter2|at .*:\d+/u);
    }
  });

  it('that was thrown on purpose is told', async () => {
    expect((await asked(`${await start()}/deliberate`)).body.error.message).toBe('the printer is on fire');
  });

  it('is told to the hook whole', async () => {
    const onError = vi.fn<NonNullable<Options['onError']>>();
    await asked(`${await start({ onError })}/secret`);
    expect(onError.mock.calls[0]?.[0]).toMatchObject({
      path: 'secret',
      type: 'query',
      error: { cause: { message: 'password=hunter2' } },
    });
  });
});

describe('an output', () => {
  it('that is not its contract is a failure, and says nothing of what it was', async () => {
    const { status, text } = await asked(`${await start()}/wrong`);
    expect(status).toBe(500);
    expect(text).not.toContain('1}');
  });

  it('is parsed whole where that is asked for', async () => {
    expect((await asked(`${await start()}/short`)).status).toBe(200);
    const onError = vi.fn<NonNullable<Options['onError']>>();
    expect((await asked(`${await start({ outputs: { verify: true }, onError })}/short`)).status).toBe(500);
    expect(String(onError.mock.calls[0]?.[0].error.cause)).toContain('short (as zod reads it)');
  });

  it('that cannot be written stops the start, and is parsed by tRPC where one says so', async () => {
    const odd = t.router({ odd: t.procedure.output(z.string().transform((text) => text.length)).query(() => 'four') });
    const createContext = () => ({ signal: () => new AbortController().signal });
    expect(() => createRpcHandler({ router: odd, createContext })).toThrow(Unwritable);
    expect(() => createRpcHandler({ router: odd, createContext })).toThrow('odd: pipe');
    const url = await listening(createRpcHandler({ router: odd, createContext, outputs: { mode: 'parsed' } }));
    expect((await asked(`${url}/odd`)).body).toEqual({ result: { data: 4 } });
  });
});

describe('rich values', () => {
  const r = initTRPC.create({ transformer: superjson });
  const Report = z.object({
    at: z.date(),
    total: z.bigint(),
    byName: z.map(z.string(), z.int()),
    seen: z.set(z.string()),
  });
  const value = { at: new Date(1e12), total: 2n ** 70n, byName: new Map([['a', 1]]), seen: new Set(['x']) };
  const reports = r.router({
    report: r.procedure.output(Report).query(() => ({ ...value, secret: 'x' })),
    plain: r.procedure.output(z.object({ a: z.int(), b: z.int().optional() })).query(() => ({ a: 1, secret: 'x' })),
    maybe: r.procedure.output(z.string().optional()).query(() => undefined),
    since: r.procedure.input(z.object({ at: z.date() })).query(({ input }) => input.at.getTime()),
  });

  it('go out in superjson’s format, and come in as far as they are allowed', async () => {
    const url = await listening(
      createRpcHandler({ router: reports, createContext: () => ({}), outputs: { verify: true } }),
    );
    const client = createTRPCClient<typeof reports>({ links: [httpBatchLink({ url, transformer: superjson })] });
    expect(await client.report.query()).toEqual(value);
    expect(await client.plain.query()).toEqual({ a: 1 });
    expect(await client.maybe.query()).toBeUndefined();
    expect(await client.since.query({ at: new Date(5) })).toBe(5);
    const strict = await listening(
      createRpcHandler({ router: reports, createContext: () => ({}), inputs: { types: [] } }),
    );
    const other = createTRPCClient<typeof reports>({ links: [httpLink({ url: strict, transformer: superjson })] });
    await expect(other.since.query({ at: new Date(5) })).rejects.toThrow('not allowed: Date');
  });

  it('that are not allowed are refused of streams and subscriptions too', async () => {
    const url = await listening(
      createRpcHandler({ router: reports, createContext: () => ({}), inputs: { types: [] }, limits: { members: 100 } }),
    );
    const ask = async (input: unknown): Promise<string> => {
      const query = encodeURIComponent(JSON.stringify({ 0: input }));
      const headers = { 'trpc-accept': 'application/jsonl' };
      return (await fetch(`${url}/since?batch=1&input=${query}`, { headers })).text();
    };
    const bomb = { json: { at: 1e9 }, meta: { values: { at: [['typed-array', 'Float64Array']] } } };
    expect(await ask(bomb)).toContain('not allowed: typed-array');
    expect(await ask({ json: JSON.parse('['.repeat(99) + ']'.repeat(99)) })).toContain('nested too deeply');
    expect(await ask({ json: { constructor: 1 } })).toContain('key that no input may have');
    expect(await ask({ json: Array.from({ length: 101 }, () => 0) })).toContain('too many members');
  });

  it('need a transformer', () => {
    const plain = t.router({ now: t.procedure.output(z.date()).query(() => new Date()) });
    const createContext = () => ({ signal: () => new AbortController().signal });
    expect(() => createRpcHandler({ router: plain, createContext })).toThrow('need a transformer');
  });
});

describe('on Fastify', () => {
  it('hooks run, cookies and headers of the reply go out, and so do those of responseMeta', async () => {
    const app = Fastify();
    const statuses: number[] = [];
    app.addHook('onRequest', async (_request, reply) => void reply.header('x-before', 'yes'));
    app.addHook('onSend', async (_request, reply) => void reply.header('connection', 'close'));
    app.addHook('onResponse', async (_request, reply) => void statuses.push(reply.statusCode));
    await mountRpc(app, {
      router,
      createContext: ({ res, info }) => {
        res.header('set-cookie', 'a=b');
        return { signal: () => info.signal };
      },
      responseMeta: ({ paths, errors }) => ({
        headers: { 'x-paths': String(paths), 'x-errors': String(errors.length) },
      }),
    });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    closing.push(() => void app.close());
    for (const headers of [{}, { 'trpc-accept': 'application/jsonl' }]) {
      const response = await fetch(`${url}/rpc/ping?batch=1`, { headers });
      await response.text();
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'x-before': 'yes',
        connection: 'close',
        'set-cookie': 'a=b',
        'x-paths': 'ping',
      });
    }
    const missing = await fetch(`${url}/rpc/nothing`);
    expect(missing.headers.get('x-errors')).toBe('1');
    await vi.waitFor(() => expect(statuses).toEqual([200, 200, 404]));
  });
});

it('says why it stopped', () => {
  expect(new Stopped('gone').message).toBe('The caller has gone');
});
