import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { initTRPC, lazy, tracked, TRPCError, type TRPCCombinedDataTransformer } from '@trpc/server';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { octetInputParser } from '@trpc/server/http';
import Fastify from 'fastify';
import superjson from 'superjson';
import * as z from 'zod';
import { mountRpc } from './fastify.ts';
import { createRpcHandler } from './index.ts';

export const plain: TRPCCombinedDataTransformer = {
  input: { serialize: (value) => value, deserialize: (value) => value },
  output: { serialize: (value) => value, deserialize: (value) => value },
};
export const transformers = {
  none: plain,
  superjson: { input: superjson, output: superjson },
} as const satisfies Record<string, TRPCCombinedDataTransformer>;

type Context = { readonly user: string; readonly isBroken: boolean };

const row = z.object({
  id: z.string(),
  state: z.enum(['open', 'closed']),
  total: z.object({ amount: z.int(), currency: z.literal('EUR') }),
  note: z.string().nullable(),
  tags: z.array(z.string()),
  extra: z.string().optional(),
});

/** Something of everything that tRPC can be made of. */
export const routerOn = (transformer: TRPCCombinedDataTransformer) => {
  const t = initTRPC
    .context<Context>()
    .meta<{ role?: string }>()
    .create({
      transformer,
      isDev: false,
      errorFormatter: ({ shape, error, input, ctx }) => ({
        ...shape,
        data: {
          ...shape.data,
          isInput: error.code === 'BAD_REQUEST' && error.cause instanceof z.ZodError,
          input,
          user: ctx?.user ?? null,
        },
      }),
    });
  const named = t.procedure.use(async ({ ctx, next }) => {
    const result = await next({ ctx: { greeting: `hello ${ctx.user}` } });
    return result;
  });
  const inner = t.router({
    deep: named.input(z.object({ n: z.number() })).query(({ input, ctx }) => `${ctx.greeting} ${input.n}`),
  });
  return t.router({
    echo: t.procedure.input(z.object({ s: z.string(), n: z.number().optional() })).query(({ input }) => input),
    any: t.procedure.input(z.unknown()).query(({ input }) => ({ got: input })),
    row: t.procedure.output(row).query(() => ({
      id: 'a"b\\é\u2028😀',
      state: 'open' as const,
      total: { amount: -3, currency: 'EUR' as const, secret: 1 },
      note: null,
      tags: ['\u0000', ''],
      secret: 'never',
    })),
    rows: t.procedure
      .input(z.object({ n: z.int() }))
      .output(z.object({ items: z.array(row), next: z.string().nullable() }))
      .query(({ input }) => ({
        items: Array.from({ length: input.n }, (_, at) => ({
          id: `${at}`,
          state: at % 2 === 0 ? ('open' as const) : ('closed' as const),
          total: { amount: at, currency: 'EUR' as const },
          note: `note ${at}`,
          tags: [],
          ...(at % 3 === 0 ? { extra: 'x' } : {}),
        })),
        next: null,
      })),
    wrongOutput: t.procedure.output(row).query(() => ({ id: 1 }) as never),
    undef: t.procedure.query(() => undefined),
    nil: t.procedure.query(() => null),
    zero: t.procedure.query(() => 0),
    text: t.procedure.query(() => 'é\ud83d\ude00 "quoted"'),
    rich: t.procedure.query(() => ({ at: new Date(1e12), map: new Map([['a', 1]]), set: new Set([1]) })),
    richIn: t.procedure
      .input(z.object({ at: z.date(), big: z.bigint().optional() }))
      .query(({ input }) => input.at.getTime()),
    whoami: named.query(({ ctx }) => ctx.greeting),
    inputs: t.procedure
      .input(z.object({ a: z.string() }))
      .input(z.object({ b: z.string() }))
      .query(({ input }) => `${input.a}${input.b}`),
    refined: t.procedure
      .input(z.object({ a: z.string().refine(async (text) => text === 'ok') }))
      .query(({ input }) => input.a),
    custom: t.procedure
      .input((raw: unknown) => {
        if (typeof raw !== 'string') throw new TypeError('no text');
        return raw;
      })
      .query(({ input }) => input),
    nf: t.procedure.query(() => {
      throw new TRPCError({ code: 'NOT_FOUND', message: 'nope' });
    }),
    teapot: t.procedure.query(() => {
      throw new TRPCError({ code: 'PRECONDITION_FAILED', message: 'tea é' });
    }),
    boom: t.procedure.query(() => {
      throw new Error('a secret of the inside');
    }),
    throwsText: t.procedure.query(() => {
      throw 'just text';
    }),
    silent: t.procedure.use((async () => undefined) as never).query(() => 1),
    save: t.procedure.input(z.object({ n: z.number() })).mutation(({ input }) => ({ n: input.n * 2 })),
    noInput: t.procedure.mutation(() => 'saved'),
    form: t.procedure.input(z.instanceof(FormData)).mutation(({ input }) => input.get('name')),
    octets: t.procedure.input(octetInputParser).mutation(async ({ input }) => {
      let size = 0;
      for await (const chunk of input as unknown as AsyncIterable<Uint8Array>) size += chunk.byteLength;
      return size;
    }),
    gen: t.procedure.query(async function* () {
      yield 'a';
      yield 'b';
    }),
    promises: t.procedure.query(() => ({ slow: Promise.resolve(1) })),
    ticks: t.procedure
      .input(z.object({ lastEventId: z.string().optional() }).optional())
      .subscription(async function* ({ input }) {
        for (let at = Number(input?.lastEventId ?? 0) + 1; at <= 3; at++) yield tracked(`${at}`, { at });
      }),
    failing: t.procedure.subscription(async function* () {
      yield 1;
      throw new TRPCError({ code: 'FORBIDDEN', message: 'no more' });
    }),
    nested: { inner, other: t.procedure.query(() => 'other') },
    late: lazy(async () => ({ default: inner })),
  });
};
export type Router = ReturnType<typeof routerOn>;

const createContext = ({ req }: { readonly req: Pick<IncomingMessage, 'headers'> }): Context => {
  if (req.headers['x-user'] === 'broken') throw new TRPCError({ code: 'UNAUTHORIZED', message: 'who?' });
  return { user: String(req.headers['x-user'] ?? 'nobody'), isBroken: false };
};

const listening = async (listener: RequestListener) => {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

export type Variant = { readonly allowMethodOverride: boolean; readonly withMeta: boolean };

/** The official standalone server, ours, and ours on Fastify, with the same router and the same options. */
export const servers = async (transformer: TRPCCombinedDataTransformer, { allowMethodOverride, withMeta }: Variant) => {
  const responseMeta = ({
    errors,
    paths,
    type,
    data,
  }: Record<string, unknown> & { readonly errors: readonly unknown[] }) => ({
    headers: {
      'x-paths': String(paths),
      'x-errors': String(errors.length),
      'x-type': String(type),
      'x-data': String((data as readonly unknown[]).length),
      'cache-control': 'max-age=7',
    },
    ...(errors.length > 1 ? { status: 418 } : {}),
  });
  const shared = {
    createContext,
    allowMethodOverride,
    ...(withMeta ? { responseMeta: responseMeta as never } : {}),
  };
  const limits = { bodyBytes: 4_096, batch: 5 };
  const official = await listening(
    createHTTPHandler({ ...shared, router: routerOn(transformer), basePath: '/', maxBatchSize: 5, maxBodySize: 4_096 }),
  );
  const own = { ...shared, router: routerOn(transformer), limits, maskUnexpected: false } as const;
  const raw = await listening(createRpcHandler(own));
  let handle: Awaited<ReturnType<typeof mountRpc>> | undefined;
  const app = Fastify({ frameworkErrors: (_error, request, reply) => void handle?.(request as never, reply as never) });
  handle = await mountRpc(app, { ...own, at: '' });
  await app.ready();
  const onFastify = await listening((request, response) => app.routing(request, response));
  return { official, raw, fastify: onFastify };
};
