import fastifyCookie from '@fastify/cookie';
import type { Database } from '@bling/prisma';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Inbox } from '../adapters/mail.ts';
import { isLoopback } from '../env.ts';
import type { Metrics } from '../metrics.ts';
import { protectPages, refuseForeignNames, refuseForeignOrigins } from './browsers.ts';
import { mountCalendar } from './calendar.ts';
import { type ContextParts, contextFrom } from './context.ts';
import { CONTRACT_HEADER } from '@bling/client/document';
import { contractDoor } from './contract-door.ts';
import { releases } from './releases.ts';
import { contractDocument } from '@bling/client/contract';
import { mountDocs } from './docs.ts';
import { closeGently, logRequests, requestIdOf } from './guards.ts';
import { mountKeys } from './keys.ts';
import { mountHealth } from './health.ts';
import { handToVite, mountInbox, mountPlayground, serveBuiltApp } from './pages.ts';
import { mountRpc, type RpcMount } from './rpc.ts';

export type HttpOptions = {
  readonly log: Logger;
  readonly database: Database;
  readonly context: ContextParts;
  readonly metrics: Metrics;
  readonly publicUrl: string | undefined;
  /** Whose word on where a request comes from is taken: addresses and networks, or how many stand in front of us. */
  readonly trustedProxies: string[] | number | false;
  readonly countCalls: RpcMount['countCalls'];
  /** Null when mails are really sent, or nobody may look. */
  readonly inbox: Inbox | null;
  /** Demo accounts work here, on this machine only. */
  readonly isDemo: boolean;
  /** A folder with the built app, or the address of the development server. */
  readonly web: { readonly folder: string } | { readonly vite: string } | null;
  /** Parses every answer of a procedure whole before it is sent. */
  readonly verify: boolean;
  /** The public halves of the signing keys. */
  readonly jwks: object;
};

const BODY_BYTES = 256 * 1024;
const REQUEST_MS = 15_000;
const HEADERS_MS = 10_000;

/** Before the answer is made, so that a HEAD on anything tells it. */
const announceContract = (app: FastifyInstance, version: string): void => {
  app.addHook('onRequest', async (_request, reply) => void reply.header(CONTRACT_HEADER, version));
};

/** Figures are for the machine that collects them, which asks from beside us. */
const mountMetrics = (app: FastifyInstance, metrics: Metrics): void => {
  app.get('/metrics', async (request, reply) => {
    if (!isLoopback(request.ip)) return reply.code(404).send({ error: { code: 'not-found', requestId: request.id } });
    metrics.answer(request.raw, reply.hijack().raw);
    return reply;
  });
};

/** Everything that answers at one address: procedures, health, the web app, and the inbox of a demo. */
export const createHttp = async ({
  log,
  database,
  metrics,
  context,
  publicUrl,
  trustedProxies,
  countCalls,
  inbox,
  isDemo,
  web,
  verify,
  jwks,
}: HttpOptions): Promise<FastifyInstance> => {
  let handlePath: Awaited<ReturnType<typeof mountRpc>> | undefined;
  const loggerInstance: FastifyBaseLogger = log;
  const app: FastifyInstance = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    bodyLimit: BODY_BYTES,
    connectionTimeout: 0,
    requestTimeout: REQUEST_MS,
    http: { headersTimeout: HEADERS_MS },
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 4_000 },
    trustProxy: typeof trustedProxies === 'number' ? (_, hop) => hop < trustedProxies : trustedProxies,
    forceCloseConnections: false,
    // Calls that got in before the end are answered: nobody can know whether to repeat them otherwise.
    return503OnClosing: false,
    // A path that is no URL gets to no route, and is refused in the procedures' own words.
    frameworkErrors: (error, request, reply) => {
      if (handlePath !== undefined && request.raw.url?.startsWith('/rpc/') === true) void handlePath(request, reply);
      else void reply.send(error as never);
    },
  });
  const isDevelopment = web !== null && 'vite' in web;
  refuseForeignNames(app, publicUrl);
  refuseForeignOrigins(app, publicUrl);
  logRequests(app);
  closeGently(app);
  await app.register(fastifyCookie);
  await protectPages(app, { isDevelopment, publicUrl });
  const door = contractDoor(contractDocument, releases, metrics.late);
  announceContract(app, door.version);
  const createContext = contextFrom(context);
  handlePath = await mountRpc(app, { createContext, verify, door, countCalls });
  mountCalendar(app, { createContext, countCalls });
  mountMetrics(app, metrics);
  mountHealth(app, database);
  mountKeys(app, jwks);
  mountDocs(app);
  if (isDemo) mountPlayground(app);
  if (inbox !== null) mountInbox(app, inbox);
  if (web !== null) await ('vite' in web ? handToVite(app, web.vite) : serveBuiltApp(app, web.folder));
  return app;
};
