import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnvironment } from '../src/env.ts';
import { sealedTokens } from '../src/adapters/tokens.ts';
import { PASSWORD, type Product, startProduct } from './product.ts';
import { corpusOf, type Forged } from './token-corpus.fixture.ts';

const secret = (byte: number): string => Buffer.alloc(32, byte).toString('base64url');
const JWT_KEYS = `new:${secret(1)},old:${secret(2)}`;
const ring = readEnvironment({ JWT_KEYS }).JWT_KEYS ?? [];
const removed = { id: 'gone', secret: Buffer.alloc(32, 3) };

let product: Product;
let corpus: readonly Forged[] = [];
let good = { access: '', refresh: '', siteId: '' };
beforeAll(async () => {
  product = await startProduct({ JWT_KEYS, TRUSTED_PROXIES: '1' });
  good = await signedIn();
  const tokens = sealedTokens(ring);
  corpus = corpusOf({ ...good, verification: tokens.verification(randomUUID()), ring, removed });
});
afterAll(() => product.stop());

const signedIn = async () => {
  const { api } = product.visit();
  const login = await api.identity.login.mutate({ login: 'admin@demo.test', password: PASSWORD, keep: 'body' });
  const sites = await api.facilities.sites.list.query({});
  const siteId = sites.items[0]?.id ?? '';
  return { access: login.accessToken, refresh: login.refreshToken ?? '', siteId };
};

type Answer = { readonly status: number; readonly code: string | null; readonly text: string };
/** Blanks around a header's value are none of it (RFC 9110, 5.5): such a token is the good one. */
const isGood = (token: string): boolean => token.trim() === good.access;
type Sent = { readonly path: string; readonly input?: unknown; readonly headers?: Readonly<Record<string, string>> };

const codeIn = (text: string): string | null => /"code":"([a-z]+[/-][a-z/-]+)"/u.exec(text)?.[1] ?? null;

let asked = 0;
/** Every try from an address of its own, as a forger of means would: no limit hides what a door says. */
const someAddress = () => {
  asked += 1;
  return { 'x-forwarded-for': `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}` };
};

/** By hand, because a client for browsers would not send most of it. Null where not even Node may send it. */
const send = ({ path, input, headers = {} }: Sent): Promise<Answer | null> =>
  new Promise((resolve, reject) => {
    const url = new URL(`/rpc/${path}`, product.url);
    const isCall = input !== undefined;
    const json = isCall ? { 'content-type': 'application/json' } : {};
    try {
      const sent = request(
        url,
        { method: isCall ? 'POST' : 'GET', headers: { ...json, ...someAddress(), ...headers } },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            text += chunk;
            if (/serialized-error|"at"/u.test(text)) response.destroy();
          });
          response.on('close', () => resolve({ status: response.statusCode ?? 0, code: codeIn(text), text }));
        },
      );
      sent.on('error', reject);
      sent.end(isCall ? JSON.stringify({ json: input }) : undefined);
    } catch {
      resolve(null);
    }
  });

const bearer = (token: string, scheme = 'Bearer') => ({ authorization: `${scheme} ${token}` });
const none = `input=${encodeURIComponent('{"json":{}}')}`;
const key = () => ({ idempotencyKey: randomUUID() });

/** Every way by which a token gets in; each is refused to all of them with an answer of its own. */
const doors: readonly (readonly [string, (token: string) => Promise<Answer | null>, RegExp])[] = [
  ['a query', (token) => send({ path: `identity.me?${none}`, headers: bearer(token) }), /not-signed-in/u],
  [
    'a mutation',
    (token) =>
      send({ path: 'customers.create', input: { name: 'Eva', phone: '+351911', ...key() }, headers: bearer(token) }),
    /not-signed-in/u,
  ],
  [
    'a subscription',
    (token) =>
      send({
        path: `bookings.boardChanges?input=${encodeURIComponent(JSON.stringify({ json: { siteId: good.siteId } }))}`,
        headers: { ...bearer(token), accept: 'text/event-stream' },
      }),
    /not-signed-in/u,
  ],
  [
    'a batch',
    (token) =>
      send({
        path: `identity.me,identity.me?batch=1&input=${encodeURIComponent('{"0":{"json":{}},"1":{"json":{}}}')}`,
        headers: bearer(token),
      }),
    /not-signed-in/u,
  ],
  [
    'a refresh',
    (refreshToken) => send({ path: 'identity.refresh', input: { refreshToken, keep: 'body' } }),
    /session\/ended|invalid-input/u,
  ],
  [
    'a refresh by cookie',
    (token) =>
      send({
        path: 'identity.refresh',
        input: { keep: 'cookie' },
        headers: { cookie: `__Host-bling-refresh=${encodeURIComponent(token.replaceAll('\uD800', ''))}` },
      }),
    /session\/ended/u,
  ],
  [
    'a key of a partner',
    (token) => send({ path: `identity.me?${none}`, headers: { 'x-api-key': token } }),
    /not-signed-in/u,
  ],
  [
    'a link to a new password',
    (token) => send({ path: 'identity.resetPassword', input: { token, password: 'river stones 41' } }),
    /reset\/expired|invalid-input/u,
  ],
  [
    'a sign-out',
    (refreshToken) => send({ path: 'identity.logout', input: { refreshToken } }),
    /session\/ended|invalid-input/u,
  ],
  [
    'a link',
    (token) => send({ path: 'identity.verifyEmail', input: { token } }),
    /verification\/expired|invalid-input/u,
  ],
];

describe('forged tokens', () => {
  it('are more than two hundred, each unlike the others', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(300);
    expect(new Set(corpus.map(([, token]) => token)).size).toBeGreaterThanOrEqual(300);
    expect(corpus.map(([, token]) => token)).not.toContain(good.access);
  });

  it('say nothing to the verifier itself', async () => {
    const tokens = sealedTokens(ring);
    expect(await tokens.sessionOf(good.access)).not.toBeNull();
    const opened: string[] = [];
    for (const [name, token] of corpus) {
      // Two are signed as ours are and name a session that is none: the session's row says that.
      const nobodys = name === 'a session that nobody opened' || name === 'a session of zeros';
      if (!nobodys && (await tokens.sessionOf(token)) !== null) opened.push(name);
      if (tokens.readRefresh(token) !== null || tokens.readVerification(token) !== null) opened.push(name);
    }
    expect(opened).toEqual([]);
  });

  it.each(doors)('open nothing by %s', async (_, knock, refused) => {
    const opened: string[] = [];
    let sent = 0;
    for (let at = 0; at < corpus.length; at += 16)
      await Promise.all(
        corpus.slice(at, at + 16).map(async ([name, token]) => {
          const answer = await knock(token);
          if (answer === null || isGood(token)) return;
          sent += 1;
          const isRefused = refused.test(answer.code ?? '') || answer.status === 431;
          if (!isRefused) opened.push(`${name}: ${answer.status} ${answer.text.slice(0, 200)}`);
        }),
      );
    expect(opened).toEqual([]);
    expect(sent).toBeGreaterThanOrEqual(200);
  });

  it('of other spellings of the scheme neither', async () => {
    for (const scheme of ['bearer', 'BEARER', 'Bearer ', 'Token', 'Basic', 'Bearer:', 'DPoP'])
      expect(await send({ path: `identity.me?${none}`, headers: bearer(good.access, scheme) })).toMatchObject({
        status: 401,
      });
    for (const headers of [
      { authorization: good.access },
      { 'x-access-token': good.access },
      { cookie: `access=${good.access}` },
    ])
      expect(await send({ path: `identity.me?${none}`, headers })).toMatchObject({ status: 401 });
    expect(await send({ path: `identity.me?${none}&access_token=${good.access}` })).toMatchObject({ status: 401 });
  });

  it('left the good ones good, and nothing changed', async () => {
    expect(await send({ path: `identity.me?${none}`, headers: bearer(good.access) })).toMatchObject({ status: 200 });
    expect(await send({ path: 'identity.refresh', input: { refreshToken: good.refresh, keep: 'body' } })).toMatchObject(
      {
        status: 200,
      },
    );
    const owner = new pg.Client(product.database.superuserUrl);
    await owner.connect();
    const { rows } = await owner.query(`select from customers.customer where name = 'Eva'`);
    await owner.end();
    expect(rows).toHaveLength(0);
  });
});

describe('the public keys', () => {
  it('are those of the whole ring, without a secret, and may be kept for a while', async () => {
    const response = await fetch(`${product.url}/.well-known/jwks.json`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const { keys } = JSON.parse(await response.text());
    expect(keys).toMatchObject(
      ['new', 'old'].map((kid) => ({ kid, kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' })),
    );
    for (const key of keys) expect(Object.keys(key)).not.toContain('d');
  });
});
