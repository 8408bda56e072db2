import { request } from 'node:http';
import {
  createTRPCClient,
  httpBatchLink,
  httpBatchStreamLink,
  httpLink,
  httpSubscriptionLink,
  isNonJsonSerializable,
  splitLink,
  TRPCClientError,
  type TRPCClient,
} from '@trpc/client';
import type { TRPCCombinedDataTransformer } from '@trpc/server';
import { EventSource } from 'eventsource';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Router, servers, transformers, type Variant } from './parity.fixture.ts';

let checks = 0;

type Sent = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};
type Got = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: string };

/** How the bytes are framed, and when: not what is said. */
const FRAMING = new Set(['content-length', 'transfer-encoding', 'connection', 'keep-alive', 'date']);

/** The request target goes out as it is written here; fetch would tidy it up. */
const exchanged = (url: string, { method = 'GET', path, headers = {}, body }: Sent): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).filter(([name]) => !FRAMING.has(name))),
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** Fastify says the charset of what it sends, whoever wrote it. */
const unfastened = (got: Got): Got => {
  const type = String(got.headers['content-type']).replace(/;\s*charset=utf-8/iu, '');
  return { ...got, headers: { ...got.headers, 'content-type': type } };
};

const json = { 'content-type': 'application/json' };
const post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}): Sent => ({
  method: 'POST',
  path,
  body,
  headers: { ...json, ...headers },
});
const query = (name: string, input: unknown): Sent => ({
  path: `/${name}?input=${encodeURIComponent(JSON.stringify(input))}`,
});

/** Requests in the words of the wire; `wrap` puts an input as the transformer wants it. */
const requests = (wrap: (input: unknown) => unknown): Readonly<Record<string, Sent>> => ({
  'a query': query('echo', wrap({ s: 'x' })),
  'a query without an input': { path: '/nil' },
  'a number': { path: '/zero' },
  nothing: { path: '/undef' },
  'text beyond ASCII': { path: '/text' },
  'an input beyond ASCII': query('echo', wrap({ s: 'é+&% /?#"\u2028😀', n: 1.5 })),
  'spaces as plus': { path: `/echo?input=${JSON.stringify(wrap({ s: 'a+b' })).replaceAll('"', '%22')}` },
  'an unencoded input': { path: `/echo?input=${JSON.stringify(wrap({ s: 'x' })).replaceAll('"', '%22')}` },
  'a broken escape in the input': { path: '/echo?input=%ZZ' },
  'an escape that is no UTF-8': { path: '/any?input=%22%FF%22' },
  'an input that is no JSON': { path: '/echo?input=%7Bbad' },
  'an empty input': { path: '/echo?input=' },
  'an input of null': { path: '/any?input=null' },
  'an input of a wrong shape': query('echo', wrap({ s: 1 })),
  'a missing input': { path: '/echo' },
  'an unknown parameter': { path: '/nil?x=1&y' },
  'batch=0': { path: '/nil?batch=0' },
  'batch in the middle': { path: '/nil?x=1&batch=1' },
  'two batches': { path: '/nil?batch=1&batch=2' },
  'an encoded parameter name': { path: '/nil?%62atch=1' },
  'output by its contract': { path: '/row' },
  'a list by its contract': query('rows', wrap({ n: 4 })),
  'an empty list': query('rows', wrap({ n: 0 })),
  'an output that is wrong': { path: '/wrongOutput' },
  'a middleware’s context': { path: '/whoami', headers: { 'x-user': 'ana' } },
  'a nested procedure': { path: '/nested.other' },
  'a nested procedure with input': query('nested.inner.deep', wrap({ n: 1 })),
  'a lazy procedure': query('late.deep', wrap({ n: 2 })),
  'a lazy procedure, again': query('late.deep', wrap({ n: 3 })),
  'an unknown lazy procedure': { path: '/late.nothing' },
  'an encoded path': { path: '/nested%2Eother' },
  'a path with an encoded comma': { path: '/nil%2Czero?batch=1' },
  'two inputs': query('inputs', wrap({ a: 'x', b: 'y' })),
  'two inputs, one wrong': query('inputs', wrap({ a: 'x' })),
  'an asynchronous refinement': query('refined', wrap({ a: 'ok' })),
  'an asynchronous refinement that refuses': query('refined', wrap({ a: 'no' })),
  'a parser of one’s own': query('custom', wrap('text')),
  'a parser of one’s own that refuses': query('custom', wrap(1)),
  'an error': { path: '/nf' },
  'another error': { path: '/teapot' },
  'an unexpected error': { path: '/boom' },
  'a thrown text': { path: '/throwsText' },
  'a middleware that answers nothing': { path: '/silent' },
  'a context that throws': { path: '/whoami', headers: { 'x-user': 'broken' } },
  'a context that throws, for an unknown procedure': { path: '/nothing', headers: { 'x-user': 'broken' } },
  'an unknown procedure': { path: '/nothing' },
  'the root': { path: '/' },
  'a name of the prototype': { path: '/constructor' },
  'another name of the prototype': { path: '/__proto__' },
  'a procedure inside a procedure': { path: '/nil.nil' },
  'a malformed path': { path: '/%ZZ' },
  'a path that is no UTF-8': { path: '/%FF' },
  'a duplicate slash': { path: '//nil' },
  'a duplicate slash inside': { path: '/nested//other' },
  'a trailing slash': { path: '/nil/' },
  dots: { path: '/x/../nil' },
  'encoded dots': { path: '/x/%2e%2e/nil' },
  'a fragment': { path: '/nil#here' },
  'an absolute target': { path: 'http://example.test/nil' },
  'a mutation': post('/save', JSON.stringify(wrap({ n: 2 }))),
  'a mutation without input': post('/noInput', ''),
  'a mutation without input, with bad JSON': post('/noInput', '{bad'),
  'a mutation with bad JSON': post('/save', '{bad'),
  'a mutation with an empty body': post('/save', ''),
  'a mutation with a byte order mark': post('/save', `\ufeff${JSON.stringify(wrap({ n: 2 }))}`),
  'a mutation with null': post('/save', 'null'),
  'a mutation of a wrong shape': post('/save', JSON.stringify(wrap({ n: 'x' }))),
  'a mutation in another case of JSON': post('/save', JSON.stringify(wrap({ n: 2 })), {
    'content-type': 'Application/JSON; charset=utf-8',
  }),
  'a mutation by GET': { path: '/save' },
  'a query by POST': post('/echo', JSON.stringify(wrap({ s: 'x' }))),
  'a batch by POST of queries': post('/echo,nil?batch=1', JSON.stringify({ 0: wrap({ s: 'x' }) })),
  'a body that is too large': post('/save', JSON.stringify(wrap({ n: 1, x: 'x'.repeat(5_000) }))),
  'a batch with a body that is too large': post(
    '/save,save?batch=1',
    JSON.stringify(wrap({ n: 1, x: 'x'.repeat(5_000) })),
  ),
  'no content type': { method: 'POST', path: '/save', body: '{}' },
  'a content type of another kind': post('/save', '{}', { 'content-type': 'text/plain' }),
  'a GET of another kind': { path: '/nil', headers: { 'content-type': 'text/plain' } },
  'a GET that says JSON': { path: '/nil', headers: json },
  'a GET of a form': { path: '/nil', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
  PUT: { method: 'PUT', path: '/save', headers: json, body: '{}' },
  PATCH: { method: 'PATCH', path: '/nil', headers: json, body: '{}' },
  DELETE: { method: 'DELETE', path: '/nil', headers: json },
  HEAD: { method: 'HEAD', path: '/nil' },
  OPTIONS: { method: 'OPTIONS', path: '/nil' },
  'OPTIONS that says JSON': { method: 'OPTIONS', path: '/nil', headers: json },
  'a batch of one': { path: '/nil?batch=1' },
  'a batch of some': { path: '/nil,zero,undef?batch=1&input=%7B%7D' },
  'a batch with inputs': {
    path: `/echo,rows?batch=1&input=${encodeURIComponent(JSON.stringify({ 0: wrap({ s: 'é' }), 1: wrap({ n: 1 }) }))}`,
  },
  'a batch with one error': { path: '/nil,nf?batch=1' },
  'a batch with errors alike': { path: '/nf,nf?batch=1' },
  'a batch with errors of many kinds': { path: '/nf,boom,teapot,nothing?batch=1' },
  'a batch of kinds that do not mix': { path: '/nil,save?batch=1' },
  'a batch of kinds that do not mix, by POST': post('/nil,save?batch=1', '{}'),
  'a batch with a subscription': { path: '/ticks?batch=1' },
  'a batch that is too large': { path: '/nil,nil,nil,nil,nil,nil?batch=1' },
  'a batch of nothing': { path: '/?batch=1' },
  'a trailing comma': { path: '/nil,?batch=1' },
  'a leading comma': { path: '/,nil?batch=1' },
  'a batch without batch=1': { path: '/nil,nil' },
  'a batch whose input is no object': { path: '/echo,nil?batch=1&input=%5B1%5D' },
  'a batch whose input is null': { path: '/echo,nil?batch=1&input=null' },
  'a batch of which one input is wrong': {
    path: `/echo,any?batch=1&input=${encodeURIComponent(JSON.stringify({ 0: wrap({ s: 3 }), 1: wrap('fine') }))}`,
  },
  'a batch of mutations': post('/save,save?batch=1', JSON.stringify({ 0: wrap({ n: 1 }), 1: wrap({ n: 2 }) })),
  'a batch of mutations with bad JSON': post('/save,noInput?batch=1', '{'),
  'a batch with a context that throws': { path: '/nil,nothing?batch=1', headers: { 'x-user': 'broken' } },
  'a stream, to one who takes none': { path: '/gen' },
  'a stream in a batch, to one who takes none': { path: '/gen,nil?batch=1' },
  'promises, to one who takes no stream': { path: '/promises' },
  'a stream, not in a batch': { path: '/nil', headers: { 'trpc-accept': 'application/jsonl' } },
  'connection params': { path: '/nil?connectionParams=%7B%22a%22%3A%22b%22%7D' },
  'connection params that are none': { path: '/nil?connectionParams=%7Bbad' },
  'a subscription': { path: '/ticks', headers: { accept: 'text/event-stream' } },
  'a subscription that goes on': { path: '/ticks', headers: { accept: 'text/event-stream', 'last-event-id': '2' } },
  'a subscription that fails': { path: '/failing' },
  'a subscription by POST': post('/ticks', '{}'),
});

const wraps: Readonly<Record<keyof typeof transformers, (input: unknown) => unknown>> = {
  none: (input) => input,
  superjson: (json) => ({ json }),
};

type Call = (client: TRPCClient<Router>) => Promise<unknown>;
const calls: Readonly<Record<string, Call>> = {
  'a query': (client) => client.echo.query({ s: 'é+&% /?#"😀' }),
  'a query of nothing': (client) => client.undef.query(),
  'a query of null': (client) => client.nil.query(),
  'rich values': (client) => client.rich.query(),
  rows: (client) => client.rows.query({ n: 20 }),
  'a lazy procedure': (client) => client.late.deep.query({ n: 7 }),
  'a mutation': (client) => client.save.mutate({ n: 21 }),
  'an error': (client) => client.nf.query(),
  'an unexpected error': (client) => client.boom.query(),
  'a wrong input': (client) => client.echo.query({ s: 1 as never }),
  'an unknown procedure': (client) =>
    (client as unknown as { nothing: { query: () => Promise<unknown> } }).nothing.query(),
  'many at once': (client) =>
    Promise.allSettled([client.nil.query(), client.nf.query(), client.zero.query(), client.save.mutate({ n: 1 })]).then(
      (ends) => ends.map((end) => (end.status === 'fulfilled' ? end.value : said(end.reason))),
    ),
};

const said = (error: unknown): unknown =>
  error instanceof TRPCClientError ? { message: error.message, shape: error.shape, data: error.data } : String(error);

const links = { httpLink, httpBatchLink, httpBatchStreamLink } as const;

describe.each(Object.keys(transformers) as readonly (keyof typeof transformers)[])('with transformer %s', (name) => {
  const transformer: TRPCCombinedDataTransformer = transformers[name];
  const variants: Readonly<Record<string, Variant>> = {
    'as it comes': { allowMethodOverride: false, withMeta: false },
    'with method override and responseMeta': { allowMethodOverride: true, withMeta: true },
  };

  describe.each(Object.entries(variants))('%s', (_variant, variant) => {
    let running: Awaited<ReturnType<typeof servers>>;
    beforeAll(async () => {
      running = await servers(transformer, variant);
    });
    afterAll(() => {
      for (const server of Object.values(running)) server.close();
    });

    it.each(Object.entries(requests(wraps[name])))(
      'answers %s with the official bytes, status and headers',
      async (_what, sent) => {
        const official = await exchanged(running.official.url, sent);
        expect(await exchanged(running.raw.url, sent)).toEqual(official);
        expect(unfastened(await exchanged(running.fastify.url, sent))).toEqual(unfastened(official));
        checks += 2;
      },
    );

    describe.each(Object.keys(links) as readonly (keyof typeof links)[])('%s', (link) => {
      it.each(Object.entries(calls))('gets the same of %s', async (_what, call) => {
        const ask = (url: string) => {
          const made = links[link]({ url, transformer: transformer as never });
          return call(createTRPCClient<Router>({ links: [made] })).catch(said);
        };
        const official = await ask(running.official.url);
        expect(await ask(running.raw.url)).toEqual(official);
        expect(await ask(running.fastify.url)).toEqual(official);
        checks += 2;
      });
    });

    const both = async <T>(ask: (url: string) => Promise<T>): Promise<T> => {
      const official = await ask(running.official.url);
      expect(await ask(running.raw.url)).toEqual(official);
      expect(await ask(running.fastify.url)).toEqual(official);
      checks += 2;
      return official;
    };

    it('queries by POST where the client asks for it', () =>
      both((url) => {
        const made = httpLink({ url, transformer: transformer as never, methodOverride: 'POST' });
        return createTRPCClient<Router>({ links: [made] })
          .echo.query({ s: 'x' })
          .catch(said);
      }));

    it('streams an async generator', async () => {
      const pieces = await both(async (url) => {
        const made = httpBatchStreamLink({ url, transformer: transformer as never });
        const got: unknown[] = [];
        for await (const piece of await createTRPCClient<Router>({ links: [made] }).gen.query()) got.push(piece);
        return got;
      });
      expect(pieces).toEqual(['a', 'b']);
    });

    it('takes forms and octets', async () => {
      const through = (serialize: (value: unknown) => unknown) => ({
        input: { serialize, deserialize: (sent: unknown): unknown => transformer.input.deserialize(sent) },
        output: transformer.output,
      });
      const got = await both(async (url) => {
        const untouched = httpLink({ url, transformer: through((value) => value) as never });
        const touched = httpLink({ url, transformer: transformer as never });
        const condition = ({ input }: { readonly input: unknown }) => isNonJsonSerializable(input);
        const client = createTRPCClient<Router>({ links: [splitLink({ condition, true: untouched, false: touched })] });
        const form = new FormData();
        form.set('name', 'Ana');
        return [await client.form.mutate(form), await client.octets.mutate(new Blob(['12345']))];
      });
      expect(got).toEqual(['Ana', 5]);
    });

    it('tells a subscription’s news in order, with their ids', async () => {
      const news = await both(
        (url) =>
          new Promise<unknown[]>((resolve, reject) => {
            const got: unknown[] = [];
            const made = httpSubscriptionLink({ url, transformer: transformer as never, EventSource });
            createTRPCClient<Router>({ links: [made] }).ticks.subscribe(undefined, {
              onData: (piece) => void got.push(piece),
              onError: reject,
              onComplete: () => resolve(got),
            });
          }),
      );
      expect(news).toEqual([1, 2, 3].map((at) => ({ id: `${at}`, data: { at } })));
    });
  });
});

it('was compared with the official server at least a hundred times', () => {
  console.log(`parity: ${checks} checks`);
  expect(checks).toBeGreaterThanOrEqual(100);
});
