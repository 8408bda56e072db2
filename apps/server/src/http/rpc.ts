import { appRouter } from '@bling/api';
import { failureFrom } from '@bling/api/kernel';
import type { Context, Outside, Ports } from '@bling/api/ports';
import type { TRPCError } from '@trpc/server';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Calls that one request may hold. */
export const MOST_IN_BATCH = 20;

type CreateContext = (request: FastifyRequest, reply: FastifyReply) => Promise<Context<Ports, Outside>>;

const retryAfter = (error: TRPCError): number | null => {
  const details = failureFrom(error)?.details;
  if (typeof details !== 'object' || details === null || !('retryAfterSeconds' in details)) return null;
  return typeof details.retryAfterSeconds === 'number' ? details.retryAfterSeconds : null;
};

/** The procedures at `/rpc`, through the framework's own adapter. */
export const mountRpc = async (app: FastifyInstance, createContext: CreateContext): Promise<void> => {
  const options: FastifyTRPCPluginOptions<typeof appRouter>['trpcOptions'] = {
    router: appRouter,
    maxBatchSize: MOST_IN_BATCH,
    createContext: ({ req, res }) => createContext(req, res),
    onError: ({ error, path, ctx }) => {
      if (failureFrom(error) !== null) return;
      app.log.error(
        { err: error.cause ?? error, path, requestId: ctx?.requestId, event: 'rpc/broken' },
        'a procedure broke',
      );
    },
    responseMeta: ({ errors }) => {
      const waits = errors.map(retryAfter).filter((seconds) => seconds !== null);
      return { headers: new Headers(waits.length === 0 ? [] : [['retry-after', String(Math.max(...waits))]]) };
    },
  };
  await app.register(fastifyTRPCPlugin, { prefix: '/rpc', trpcOptions: options });
};
