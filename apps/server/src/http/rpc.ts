import { appRouter } from '@bling/api';
import { failureFrom } from '@bling/api/kernel';
import type { Context, Outside, Ports } from '@bling/api/ports';
import { mountRpc as mountTransport } from '@bling/rpc-http/fastify';
import type { TRPCError } from '@trpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Calls that one request may hold. */
export const MOST_IN_BATCH = 20;

/** A write tries for 8 s at most; what takes longer than this has nobody waiting for it. */
const DEADLINE_MS = 10_000;

type CreateContext = (
  request: FastifyRequest,
  reply: FastifyReply,
  signal: () => AbortSignal,
) => Promise<Context<Ports, Outside>>;

export type RpcHeaders = (call: {
  readonly paths: readonly string[];
  readonly errors: readonly TRPCError[];
  readonly ctx: Context<Ports, Outside> | undefined;
}) => Readonly<Record<string, string>>;

export type RpcMount = {
  readonly createContext: CreateContext;
  /** Parses every output whole, for development and tests. */
  readonly verify: boolean;
  /** Headers of one answer, by the calls that it holds. Streams get theirs before their first byte. */
  readonly headersOf?: RpcHeaders;
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
export const mountRpc = (app: FastifyInstance, { createContext, verify, headersOf }: RpcMount) =>
  mountTransport(app, {
    at: '/rpc',
    router: appRouter,
    createContext: ({ req, res, info }) => createContext(req, res, () => info.signal),
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
    responseMeta: ({ errors, paths = [], ctx }) => ({
      headers: { ...waitOf(errors), ...headersOf?.({ errors, paths, ctx }) },
    }),
  });
