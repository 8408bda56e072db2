import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const REQUEST_ID = /^[\w-]{8,64}$/u;

/** The caller's own id when it is a sane one, so that a call can be followed across systems; else a new one. */
export const requestIdOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
};

/** One line a request. The path only: what people search for does not belong into a log. */
export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    const [path] = request.url.split('?', 1);
    const line = {
      event: 'http/request',
      requestId: request.id,
      method: request.method,
      path,
      status: reply.statusCode,
      duration_ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (reply.statusCode >= 500) request.log.error(line);
    else request.log.info(line);
  });
};

/** Once round the event loop, and again: by then whatever had reached a connection has been read. */
const readArrived = async (): Promise<void> => {
  await setImmediate();
  await setImmediate();
};

/**
 * Once we end, each answer is its connection's last: browsers would keep theirs open for longer than we wait. Calls that
 * have reached a connection by then are answered; connections without one are closed.
 */
export const closeGently = (app: FastifyInstance): void => {
  let isEnding = false;
  app.addHook('preClose', async () => {
    isEnding = true;
    await readArrived();
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isEnding) reply.header('connection', 'close');
  });
};
