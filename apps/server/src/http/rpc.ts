import { setMaxListeners } from 'node:events';
import { appRouter } from '@bling/api';
import { failureFrom } from '@bling/api/kernel';
import type { Context, Outside, Ports } from '@bling/api/ports';
import { CONTRACT_HEADER, type Deprecation } from '@bling/client/document';
import { mountRpc as mountTransport } from '@bling/rpc-http/fastify';
import type { TRPCError } from '@trpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ContractDoor } from './contract-door.ts';
import type { countingCalls } from './rates.ts';

/** Calls that one request may hold. */
export const MOST_IN_BATCH = 20;

/** A call waits for its connection, then for its statement. */
const MOST_LISTENERS = 4 * MOST_IN_BATCH;

/** A write tries for 8 s at most; what takes longer than this has nobody waiting for it. */
const DEADLINE_MS = 10_000;

type CreateContext = (
  request: FastifyRequest,
  reply: FastifyReply,
  signal: () => AbortSignal,
) => Promise<Context<Ports, Outside>>;

export type RpcMount = {
  readonly createContext: CreateContext;
  /** Parses every output whole, for development and tests. */
  readonly verify: boolean;
  readonly door: ContractDoor;
  /** Counts the calls of a request; throws what refuses it. */
  readonly countCalls: ReturnType<typeof countingCalls>;
};

const retryAfter = (error: TRPCError): number | null => {
  const details = failureFrom(error)?.details;
  if (typeof details !== 'object' || details === null || !('retryAfterSeconds' in details)) return null;
  return typeof details.retryAfterSeconds === 'number' ? details.retryAfterSeconds : null;
};

const waitOf = (errors: readonly TRPCError[]): Readonly<Record<string, string>> => {
  const waits = errors.map(retryAfter).filter((seconds) => seconds !== null);
  return waits.length === 0 ? {} : { 'retry-after': String(Math.max(...waits)) };
};

/** The procedures at `/rpc`. */
export const mountRpc = (app: FastifyInstance, { createContext, verify, door, countCalls }: RpcMount) => {
  const used = new WeakMap<object, readonly Deprecation[]>();
  const headersOf = (ctx: object | undefined) => door.headersFor((ctx === undefined ? undefined : used.get(ctx)) ?? []);
  return mountTransport(app, {
    at: '/rpc',
    router: appRouter,
    createContext: async ({ req, res, info }) => {
      const announced = req.headers[CONTRACT_HEADER];
      const refused = door.refuses(announced);
      if (refused !== null) throw refused;
      // Each call of a batch listens to it; that is no leak.
      setMaxListeners(MOST_LISTENERS, info.signal);
      const ctx = await createContext(req, res, () => info.signal);
      await countCalls({ actor: ctx.actor, address: req.ip }, info.calls.length, res);
      used.set(ctx, await door.notice(info.calls, announced));
      return ctx;
    },
    limits: { batch: MOST_IN_BATCH, deadlineMs: DEADLINE_MS },
    outputs: { verify },
    inputs: { types: [] },
    onError: ({ error, path, ctx }) => {
      if (failureFrom(error) !== null || error.code === 'CLIENT_CLOSED_REQUEST') return;
      app.log.error(
        { err: error.cause ?? error, path, requestId: ctx?.requestId, event: 'rpc/broken' },
        'a procedure broke',
      );
    },
    responseMeta: ({ errors, ctx }) => ({ headers: { ...waitOf(errors), ...headersOf(ctx) } }),
  });
};
