import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type Product, startProduct } from './product.ts';

type Headers = Readonly<Record<string, string>>;
type Asked = { readonly method?: string; readonly path?: string; readonly headers?: Headers; readonly body?: string };
type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string };

/** By hand: a client that follows the rules would set these headers itself. */
const asking =
  (base: () => string) =>
  ({ method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = request(new URL(path, base()), { method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          const told = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
          resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(told), text });
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });

const login = (headers: Headers = {}): Asked => ({
  method: 'POST',
  path: '/rpc/identity.login',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ json: { login: 'client@demo.test', password: PASSWORD, keep: 'cookie' } }),
});

let local: Product;
let reached: Product;
beforeAll(async () => {
  local = await startProduct();
  reached = await startProduct({ PUBLIC_URL: 'https://wash.test', TRUSTED_PROXIES: '1' });
});
afterAll(async () => {
  await Promise.all([local.stop(), reached.stop()]);
});
const ask = asking(() => local.url);
const askPublic = asking(() => `http://127.0.0.1:${reached.port}`);

describe('a request that changes something', () => {
  it.each<[string, Headers, number]>([
    ['says nothing of a page: a script', {}, 200],
    ['from a page of another site', { origin: 'https://evil.test' }, 403],
    ['from a page that hides where it is', { origin: 'null' }, 403],
    ['from another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['from a name that begins as ours', { origin: 'https://wash.test.evil.test' }, 403],
    ['without an Origin, from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['without an Origin, from another host of our site', { 'sec-fetch-site': 'same-site' }, 403],
    ['without an Origin, from our own page', { 'sec-fetch-site': 'same-origin' }, 200],
    ['without an Origin, typed by a person', { 'sec-fetch-site': 'none' }, 200],
  ])('%s: %o is answered %i', async (_, headers, status) => {
    const answer = await ask(login(headers));
    expect(answer.status).toBe(status);
    if (status === 403) {
      expect(JSON.parse(answer.text)).toMatchObject({ error: { code: 'foreign-origin' } });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('comes from our own page by its whole origin', async () => {
    expect((await ask(login({ origin: local.url }))).status).toBe(200);
    expect((await askPublic(login({ origin: 'https://wash.test' }))).status).toBe(200);
    expect((await askPublic(login({ origin: 'http://wash.test' }))).status).toBe(403);
    expect((await askPublic(login({ origin: `http://127.0.0.1:${reached.port}` }))).status).toBe(403);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'POST'])(
    'by %s is refused to foreign pages everywhere',
    async (method) => {
      for (const path of ['/', '/rpc/identity.logout', '/docs', '/health', '/metrics'])
        expect((await ask({ method, path, headers: { origin: 'https://evil.test' } })).status).toBe(403);
    },
  );

  it('cannot be a GET', async () => {
    const input = encodeURIComponent(JSON.stringify({ json: { keep: 'cookie' } }));
    const { status } = await ask({
      path: `/rpc/identity.refresh?input=${input}`,
      headers: { origin: 'https://evil.test' },
    });
    expect(status).toBe(405);
  });
});

describe('pages of others', () => {
  it('may read nothing: no answer opens itself to them', async () => {
    const paths = [
      '/',
      '/rpc/facilities.sites.list?input=%7B%22json%22%3A%7B%7D%7D',
      '/docs',
      '/health',
      '/.well-known/jwks.json',
    ];
    for (const path of paths)
      for (const method of ['GET', 'OPTIONS']) {
        const { headers } = await ask({
          method,
          path,
          headers: { origin: 'https://evil.test', 'access-control-request-method': 'POST' },
        });
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      }
  });

  it('cannot come in under a name of their own that leads to this machine', async () => {
    const { port: own } = new URL(local.url);
    for (const host of [`evil.test:${own}`, `127.0.0.1.evil.test:${own}`, 'localhost.evil.test'])
      for (const asked of [login({ host, origin: `http://${host}` }), { path: '/dev/inbox.json', headers: { host } }]) {
        const { status, text } = await ask(asked);
        expect([status, JSON.parse(text)]).toMatchObject([421, { error: { code: 'foreign-name' } }]);
      }
    for (const host of [`localhost:${own}`, `127.0.0.1:${own}`, `[::1]:${own}`, `wash.localhost:${own}`])
      expect((await ask(login({ host, origin: `http://${host}` }))).status).toBe(200);
    expect((await askPublic({ path: '/health/live', headers: { host: 'inside.test' } })).status).toBe(200);
  });
});

describe('every answer', () => {
  const paths = [
    '/',
    '/docs',
    '/health',
    '/dev/inbox',
    '/nowhere',
    '/rpc/nowhere',
    '/rpc/facilities.sites.list?input=%7B%22json%22%3A%7B%7D%7D',
  ];

  it.each(paths)('tells browsers to load nothing that is not ours: %s', async (path) => {
    const { headers } = await ask({ path });
    const csp = headers['content-security-policy'] ?? '';
    for (const directive of [
      "default-src 'self'",
      "script-src 'self'",
      "script-src-attr 'none'",
      "object-src 'none'",
      "base-uri 'self'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(csp.split(';')).toContain(directive);
    const writesStyles = path === '/docs' || path === '/dev/inbox';
    expect(csp.includes("'unsafe-inline'")).toBe(writesStyles);
    expect(csp).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*/u);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('microphone=()'),
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('insists on https where people reach it by https, and there alone', async () => {
    expect((await askPublic({})).headers['strict-transport-security']).toMatch(/max-age=\d{8,}/u);
    expect((await ask({})).headers['strict-transport-security']).toBeUndefined();
  });

  it('of a procedure is kept by nobody in between', async () => {
    const { headers } = await ask({ path: '/rpc/facilities.sites.list?input=%7B%22json%22%3A%7B%7D%7D' });
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('the cookie', () => {
  it('is this origin’s alone, for no script, and for no request of another site', async () => {
    const { headers, text } = await ask(login());
    const cookies = (headers['set-cookie'] ?? '').split(/, ?(?=__Host-)/u).map((cookie) => cookie.split('; '));
    expect(cookies.map(([pair = '']) => pair.split('=')[0])).toEqual(['__Host-bling-refresh', '__Host-bling-browser']);
    for (const [, ...attributes] of cookies) {
      const mine = attributes.filter((attribute) => !attribute.startsWith('Max-Age='));
      expect(mine.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
    }
    const [[pair = '', age] = []] = cookies;
    expect(age).toBe('Max-Age=604800');
    expect(text).not.toContain(decodeURIComponent(pair.split('=')[1] ?? ''));
    expect(JSON.parse(text).result.data.json.refreshToken).toBeNull();
  });

  it('alone opens nothing: a page that makes a browser send it learns and changes nothing', async () => {
    const { headers } = await ask(login());
    const cookie = (headers['set-cookie'] ?? '').split(';')[0] ?? '';
    const me = await ask({ path: '/rpc/identity.me?input=%7B%22json%22%3A%7B%7D%7D', headers: { cookie } });
    expect(me.status).toBe(401);
    const renewing = {
      method: 'POST',
      path: '/rpc/identity.refresh',
      body: JSON.stringify({ json: { keep: 'cookie' } }),
    };
    for (const headersOfPage of [{ origin: 'https://evil.test' }, { 'sec-fetch-site': 'cross-site' }])
      for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
        const answer = await ask({ ...renewing, headers: { cookie, 'content-type': type, ...headersOfPage } });
        expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
      }
  });
});
