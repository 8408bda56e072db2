/**
 * What Metro makes of the packed client, run in Node in a context that has only what Hermes and React Native's core have.
 * It was not run on a device, nor in Hermes: the engine is V8, and the native half of randomness and network is ours.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { answerRequest, type FakeServer, fakeServer, make } from '@bling/client/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, packClient, removeYard, sh } from './package.ts';

const dependencies = {
  zod: '4.6.7',
  metro: '0.84.6',
  '@react-native/babel-preset': '0.85.3',
  '@babel/core': '7.29.13',
  '@babel/plugin-transform-export-namespace-from': '7.29.7',
  '@babel/runtime': '7.29.14',
  'abort-controller': '3.0.0',
  'react-native': 'file:./react-native',
  'react-native-get-random-values': '2.0.0',
  '@bacons/text-decoder': '0.0.0',
  'web-streams-polyfill': '4.3.0',
};
/** Not even looked at: a page may lack them, and so may a phone. */
const UNTOUCHED = ['Temporal', 'EventSource'];
const REMOVED = [
  'Temporal',
  'EventSource',
  'crypto',
  'TextDecoder',
  'TextEncoder',
  'ReadableStream',
  'WritableStream',
  'TransformStream',
  'structuredClone',
  'Event',
  'EventTarget',
  'DOMException',
  'URL',
  'URLSearchParams',
];

let folder = '';
beforeAll(async () => {
  const tarball = await packClient();
  folder = makeApp({
    name: 'phone',
    dependencies: { ...dependencies, '@bling/client': `file:${tarball}` },
  });
  cpSync(join(import.meta.dirname, 'native'), folder, { recursive: true });
  const install = ['install', '--install-links', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'];
  expect(await sh(folder, 'npm', install)).toMatchObject({ code: 0, output: expect.any(String) });
  expect(await sh(folder, process.execPath, ['bundle.mjs'])).toEqual({ code: 0, output: '' });
});
afterAll(removeYard);

const id = '01930000-0000-7000-8000-000000000001';
const siteId = '01930000-0000-7000-8000-000000000002';
const at = '2026-03-01T09:00:00.000Z';

type Part = (bytes: readonly number[]) => void;
/** One event whose id has two bytes in one letter, cut between them. */
const sendNews = (part: Part): void => {
  const bytes = Buffer.from(`event: connected\ndata: {}\n\nid: é1\ndata: ${JSON.stringify({ json: { at } })}\n\n`);
  const cut = bytes.indexOf(Buffer.from('é')) + 1;
  part([...bytes.subarray(0, cut)]);
  part([...bytes.subarray(cut)]);
};

type Phone = { readonly streams: boolean };
const native = (server: FakeServer, { streams }: Phone) => ({
  randomBase64: (length: number) => randomBytes(length).toString('base64'),
  offline: server.offline,
  ask: async (url: string, method: string, headers: Record<string, string>, body?: string) => {
    if (url.includes('boardChanges'))
      return { status: 200, headers: {}, text: '', ...(streams ? { onPart: sendNews } : {}) };
    const init = body === undefined ? { method, headers } : { method, headers, body };
    const answer = await answerRequest(new Request(url, init), '/rpc', server.call);
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  },
});

type App = {
  readonly day: (about: object) => Promise<unknown>;
  readonly news: (about: object) => Promise<unknown>;
  readonly problems: () => Promise<readonly string[]>;
};
type Launched = { readonly app: App; readonly server: FakeServer; readonly missed: readonly string[] };

const launch = (bundle: string, phone: Phone = { streams: true }): Launched => {
  const missed: string[] = [];
  const server = fakeServer({
    'identity.login': () => make('SessionView', { refreshToken: 'r1' }),
    'bookings.get': (input) => make('BookingDetails', { id: input.id }),
    'bookings.confirm': (input) => make('BookingState', { id: input.id, status: 'confirmed' }),
    'bookings.checkIn': (input) => make('BookingState', { id: input.id }),
  });
  server.fail('bookings.start', 'booking/bay-occupied', { number: 'B-7' });
  const context = createContext({
    native: native(server, phone),
    missed,
    console,
    setTimeout,
    clearTimeout,
  });
  for (const name of REMOVED) runInContext(`delete globalThis.${name}`, context);
  for (const name of UNTOUCHED)
    runInContext(`Object.defineProperty(globalThis, '${name}', { get: () => void missed.push('${name}') })`, context);
  runInContext(readFileSync(join(folder, `${bundle}.js`), 'utf8'), context, { filename: `${bundle}.js` });
  return { app: runInContext('app', context) as App, server, missed };
};

const sourcesOf = (bundle: string): readonly string[] =>
  (JSON.parse(readFileSync(join(folder, `${bundle}.map`), 'utf8')) as { readonly sources: readonly string[] }).sources;

describe('the packed client in a bundle of Metro, run in Node and not on a device', () => {
  it('names what the engine lacks, and what brings it, when the app forgot its polyfills', async () => {
    await expect(launch('without-polyfills').app.day({ id, siteId })).rejects.toMatchObject({
      message: expect.stringMatching(
        /TextDecoder: import @bacons\/text-decoder\/install\n +crypto.getRandomValues: import react-native-get-random-values$/u,
      ),
    });
  });

  it('signs in, asks, changes, hears news and waits for the network with the polyfills that it names', async () => {
    const { app, server, missed } = launch('with-polyfills');
    expect(JSON.parse(JSON.stringify(await app.day({ id, siteId })))).toEqual({
      account: make('UserView').email,
      keychain: ['r1'],
      booking: id,
      confirmed: 'confirmed',
      refused: 'booking/bay-occupied',
      news: { id: 'é1', data: { at } },
      queue: { status: 'queued', before: 1, after: 0 },
    });
    const keys = server.asked
      .filter(({ path }) => path === 'bookings.checkIn')
      .map(({ input }) => (input as { readonly idempotencyKey: string }).idempotencyKey);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
    expect(missed).toEqual([]);
  });

  it('says that the fetch of the app does not stream, in place of waiting for news without a word', async () => {
    expect(await launch('with-polyfills', { streams: false }).app.news({ siteId })).toContain('expo/fetch');
  });

  it('checks a form with the schema of the server', async () => {
    expect(await launch('with-forms').app.problems()).toContain('siteId');
  });

  it('holds nothing of the server, and zod only where a form asks for it', () => {
    const [main, forms] = [sourcesOf('with-polyfills'), sourcesOf('with-forms')];
    const ours = main.filter((source) => source.includes('@bling/client/dist/'));
    expect(ours.length).toBeGreaterThan(20);
    expect(
      ours.filter((source) => /dist\/(?:testing|schemas|domain\/scheduling\/calendar)|\.json$/u.test(source)),
    ).toEqual([]);
    expect(
      main.filter((source) => /node_modules\/(?:zod|fastify|pg|@prisma|@bling\/(?!client\/))|^node:/u.test(source)),
    ).toEqual([]);
    expect(main.filter((source) => source.includes('@trpc/server/dist/adapters'))).toEqual([]);
    expect(forms.some((source) => source.includes('node_modules/zod/'))).toBe(true);
    const text = readFileSync(join(folder, 'with-polyfills.js'), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//gu, '');
    expect(text).not.toMatch(/\bTemporal\b/u);
  });
});
