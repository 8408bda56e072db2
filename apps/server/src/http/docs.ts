import { gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import examples from '../docs/examples.json' with { type: 'json' };
import { openapiOf } from '../docs/openapi.ts';
import { contractDocument } from '@bling/client/contract';
import { withInlineStyles } from './browsers.ts';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>BlingAuto: the procedures</title>
<link rel="icon" href="/favicon.svg">
<div id="reference"></div>
<script src="/docs/scalar.js"></script>
<script src="/docs/boot.js"></script>
</html>`;

const BOOT = `Scalar.createApiReference('#reference', {
  url: '/docs/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: 'never',
  defaultOpenAllTags: false,
  operationTitleSource: 'summary',
  metaData: { title: 'BlingAuto: the procedures' },
});`;

/** The reference's own script comes inside a plugin; four megabytes are not loaded before somebody reads. */
const loadScript = async (): Promise<Buffer> => {
  const { default: reference } = await import('@scalar/fastify-api-reference');
  const app = Fastify();
  await app.register(reference, { routePrefix: '/', configuration: { url: '/docs/openapi.json' } });
  const { rawPayload } = await app.inject('/js/scalar.js');
  await app.close();
  return gzipSync(rawPayload);
};

/** The procedures for people to read, from this server alone: nothing is loaded from elsewhere. */
export const mountDocs = (app: FastifyInstance): void => {
  let script: Promise<Buffer> | null = null;
  let document: string | null = null;
  app.get('/docs', async (_request, reply) => withInlineStyles(reply).type('text/html; charset=utf-8').send(PAGE));
  app.get('/docs/boot.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(BOOT));
  app.get('/docs/openapi.json', async (_request, reply) => {
    document ??= JSON.stringify(openapiOf(contractDocument, examples));
    return reply.type('application/json').send(document);
  });
  app.get('/docs/scalar.js', async (_request, reply) => {
    script ??= loadScript();
    return reply
      .type('text/javascript; charset=utf-8')
      .header('content-encoding', 'gzip')
      .header('cache-control', 'public, max-age=86400')
      .send(await script);
  });
};
