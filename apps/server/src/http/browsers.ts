import { isIP } from 'node:net';
import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const originOf = (request: FastifyRequest, publicUrl: string | undefined): string =>
  publicUrl === undefined ? `${request.protocol}://${request.host}` : new URL(publicUrl).origin;

const changesNothing: ReadonlySet<string> = new Set(['GET', 'HEAD']);
/** Another site, and another host of our own site: neither is one of our pages (W3C Fetch Metadata). */
const elsewhere: ReadonlySet<unknown> = new Set(['cross-site', 'same-site']);

/** A page says where it is by its Origin; where a browser leaves that out, by Sec-Fetch-Site; a script says neither. */
const isForeign = (request: FastifyRequest, publicUrl: string | undefined): boolean => {
  const { origin, 'sec-fetch-site': site } = request.headers;
  return origin === undefined ? elsewhere.has(site) : origin !== originOf(request, publicUrl);
};

/** A request that changes something must come from our own pages, or from no page at all. */
export const refuseForeignOrigins = (app: FastifyInstance, publicUrl: string | undefined): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (changesNothing.has(request.method) || !isForeign(request, publicUrl)) return;
    await reply.code(403).send({ error: { code: 'foreign-origin', requestId: request.id } });
  });
};

const isThisMachine = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || isIP(name.replaceAll(/[[\]]/gu, '')) > 0;

/**
 * Without a public address we serve this machine, by its own names: a stranger's name that leads here is a page that wants
 * to be taken for ours (DNS rebinding).
 */
export const refuseForeignNames = (app: FastifyInstance, publicUrl: string | undefined): void => {
  if (publicUrl !== undefined) return;
  app.addHook('onRequest', async (request, reply) => {
    if (isThisMachine(request.hostname)) return;
    await reply.code(421).send({ error: { code: 'foreign-name', requestId: request.id } });
  });
};

const policy = (isDevelopment: boolean) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", ...(isDevelopment ? ["'unsafe-inline'"] : [])],
    scriptSrcAttr: ["'none'"],
    styleSrc: ["'self'", ...(isDevelopment ? ["'unsafe-inline'"] : [])],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'", ...(isDevelopment ? ['ws:'] : [])],
    frameSrc: ["'self'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
  },
});

/** What a page of ours may ask of the machine; the rest it may not, nor may what it embeds. */
const PERMISSIONS =
  'camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), serial=(), bluetooth=(), hid=()';

type Pages = { readonly isDevelopment: boolean; readonly publicUrl: string | undefined };

/** What browsers are told of every answer: nothing runs, frames or is loaded that is not ours. */
export const protectPages = async (app: FastifyInstance, { isDevelopment, publicUrl }: Pages): Promise<void> => {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: policy(isDevelopment),
    strictTransportSecurity: publicUrl?.startsWith('https://') === true,
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', PERMISSIONS);
    // Answers are somebody's: nothing between us and them keeps one.
    if (request.url.startsWith('/rpc/')) reply.header('cache-control', 'no-store');
  });
};

/** For pages that write their own styles: the reference, and the inbox with its mails. Scripts stay ours alone. */
export const withInlineStyles = (reply: FastifyReply): FastifyReply => {
  const whole = String(reply.getHeader('content-security-policy'));
  return reply.header('content-security-policy', whole.replace(/style-src [^;]+/u, "style-src 'self' 'unsafe-inline'"));
};
