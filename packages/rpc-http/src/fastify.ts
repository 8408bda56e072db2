import type { AnyTRPCRouter } from '@trpc/server';
import { incomingMessageToRequest } from '@trpc/server/adapters/node-http';
import { resolveResponse } from '@trpc/server/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createCore } from './core.ts';
import type { RpcOptions } from './options.ts';
import { pathBelow } from './target.ts';

export type FastifyRpcOptions<R extends AnyTRPCRouter> = Omit<RpcOptions<R, FastifyRequest, FastifyReply>, 'prefix'> & {
  /** Where the procedures are, without a slash at its end. Default `/rpc`. */
  readonly at?: string;
};

/**
 * Mounts a router on a Fastify instance. Every hook of the instance runs, answers go through `reply.send`, and what
 * `createContext` sets at the reply (cookies, headers) goes out with them. Bodies are read here, not by Fastify's
 * parsers, so that their limits are the transport's own.
 *
 * Answers the route's handler, for Fastify's `frameworkErrors`: a path that is no URL never gets to a route.
 */
export const mountRpc = async <R extends AnyTRPCRouter>(
  app: FastifyInstance,
  { at = '/rpc', ...options }: FastifyRpcOptions<R>,
): Promise<(request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>> => {
  const prefix = `${at}/`;
  const { allowBatching = true, allowMethodOverride = false, createContext, responseMeta, onError } = options;
  const { answer, router, limits } = createCore<R, FastifyRequest, FastifyReply>({ ...options, prefix });

  /** Streams, forms and the rest: the official resolver, whose answer Fastify sends. */
  const official = (req: FastifyRequest, res: FastifyReply): Promise<Response> =>
    resolveResponse({
      router,
      req: incomingMessageToRequest(req.raw, res.raw, { maxBodySize: limits.bodyBytes }),
      path: pathBelow(req.raw.url ?? '/', prefix),
      error: null,
      createContext: async ({ info }) => createContext({ req, res, info }),
      allowBatching,
      allowMethodOverride,
      maxBatchSize: limits.batch,
      ...(responseMeta === undefined ? {} : { responseMeta }),
      onError: (failed) => onError?.({ ...failed, req }),
    });

  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const answered = await answer({ raw: request.raw, rawResponse: reply.raw, req: request, res: reply });
    if (answered === null) return reply.send(await official(request, reply));
    const { status, headers, body } = answered;
    if (reply.statusCode === 200) reply.code(status);
    return reply.headers(headers as Record<string, string | string[]>).send(body);
  };

  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${prefix}*`, handle);
  });
  return handle;
};
