import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnyTRPCRouter } from '@trpc/server';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import { createCore } from './core.ts';
import type { Answer, RpcOptions } from './options.ts';
import { pathBelow } from './target.ts';

const send = (response: ServerResponse, { status, headers, body }: Answer): void => {
  if (response.destroyed || response.headersSent) return;
  const whole = headers as Record<string, string | string[] | number>;
  whole['content-length'] = Buffer.byteLength(body);
  response.writeHead(response.statusCode === 200 ? status : response.statusCode, whole);
  response.end(body);
};

/** A listener for `node:http` that answers every call of a router, fast where it is plain JSON. */
export const createRpcHandler = <R extends AnyTRPCRouter>(options: RpcOptions<R, IncomingMessage, ServerResponse>) => {
  const {
    prefix = '/',
    allowBatching = true,
    allowMethodOverride = false,
    createContext,
    responseMeta,
    onError,
  } = options;
  const { answer, router, limits } = createCore(options);
  const official = (req: IncomingMessage, res: ServerResponse): Promise<void> =>
    nodeHTTPRequestHandler<R, IncomingMessage, ServerResponse>({
      router,
      req,
      res,
      path: pathBelow(req.url ?? '/', prefix),
      createContext,
      allowBatching,
      allowMethodOverride,
      maxBatchSize: limits.batch,
      maxBodySize: limits.bodyBytes,
      ...(responseMeta === undefined ? {} : { responseMeta }),
      ...(onError === undefined ? {} : { onError }),
    });
  return (req: IncomingMessage, res: ServerResponse): void => {
    answer({ raw: req, rawResponse: res, req, res }).then(
      (answered) => (answered === null ? official(req, res) : send(res, answered)),
      () => res.destroy(),
    );
  };
};
