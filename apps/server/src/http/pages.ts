import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyProxy from '@fastify/http-proxy';
import fastifyStatic from '@fastify/static';
import { html } from '@bling/api/html';
import { DEMO_PASSWORD, demoAccounts } from '@bling/prisma';
import type { FastifyInstance } from 'fastify';
import type { Inbox } from '../adapters/mail.ts';
import examples from '../docs/examples.json' with { type: 'json' };
import { contractDocument } from '@bling/client/contract';
import { withInlineStyles } from './browsers.ts';

const YEAR_MS = 365 * 24 * 3600 * 1000;

/** The built web app; every address that is no file is a page of it. */
export const serveBuiltApp = async (app: FastifyInstance, folder: string): Promise<void> => {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`no web app in ${folder}: pnpm build makes it`);
  await app.register(fastifyStatic, {
    root: folder,
    setHeaders: (reply, path) => {
      const isNamedByContent = path.includes('/assets/');
      reply.header('cache-control', isNamedByContent ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache');
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    return isPage
      ? reply.sendFile('index.html')
      : reply.code(404).send({ error: { code: 'not-found', requestId: request.id } });
  });
};

/** In development, whatever is not ours is Vite's, so that one origin answers everything. */
export const handToVite = async (app: FastifyInstance, upstream: string): Promise<void> => {
  await app.register(fastifyProxy, { upstream, prefix: '/', websocket: false });
};

/** The mails that were not sent, for whoever tries the product on their own machine. */
export const mountInbox = (app: FastifyInstance, inbox: Inbox): void => {
  app.get('/dev/inbox.json', async () => inbox.mails());
  app.get('/dev/inbox', async (_request, reply) => {
    const mails = inbox
      .mails()
      .map(
        (mail) =>
          html`<article><h2>${mail.subject}</h2><p>To ${mail.to.name} &lt;${mail.to.email}&gt; · ${mail.at.slice(11, 19)} UTC</p><iframe title="${mail.subject}" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" srcdoc="${mail.html.replace('<head>', '').replaceAll('<a ', '<a target="_top" ')}"></iframe></article>`,
      );
    const page = html`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Inbox</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:720px;margin:32px auto;padding:0 16px;color:#1c2733;background:#f4f7f9}article{background:#fff;border:1px solid #dde4ea;border-radius:10px;padding:16px;margin:16px 0}h1{font-size:28px}h2{font-size:18px;margin:0}p{color:#56616d;margin:4px 0 12px}iframe{border:0;width:100%;height:320px}</style><h1>Inbox</h1><p>Mails that this machine keeps instead of sending. Reload to see new ones.</p>${mails.length === 0 ? html`<p>Nothing yet.</p>` : mails}</html>`;
    return withInlineStyles(reply).type('text/html; charset=utf-8').send(page.markup);
  });
};

/** What the playground of a demo needs: the contract, calls to start from, and people to be. */
export const mountPlayground = (app: FastifyInstance): void => {
  const accounts = demoAccounts.map(({ role, email }) => ({ role, email }));
  app.get('/dev/playground.json', async () => ({
    document: contractDocument,
    examples,
    accounts,
    password: DEMO_PASSWORD,
  }));
};
