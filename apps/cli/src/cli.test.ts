import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerRequest, contractDocument, fakeServer, make } from '@bling/client/testing';
import { CommanderError } from 'commander';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exitCodeOf } from './exit.ts';
import { flagsOf, NotAValue, placed, valueFrom } from './flags.ts';
import { shown, table } from './print.ts';
import { profileFile, readProfile } from './profile.ts';
import { createProgram } from './program.ts';

const ID = '01930000-0000-7000-8000-000000000001';
const script = fakeServer();
let http: Server;
let url = '';
let folder = '';

beforeAll(async () => {
  http = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = request.method === 'POST' ? { body: Buffer.concat(chunks) } : {};
    const asked = new Request(`http://localhost${request.url}`, { method: request.method ?? 'GET', ...body });
    const answer = await answerRequest(asked, '/rpc', script.call);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/rpc`;
});
afterAll(() => http.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bling-cli-'));
  return () => rmSync(folder, { recursive: true });
});

const bling = async (...words: readonly string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  let code = -1;
  const terminal = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    isInteractive: false,
    width: 400,
    profile: join(folder, 'bling', 'profile.json'),
    env: { BLING_URL: url },
  };
  try {
    await createProgram(contractDocument, terminal, (ended) => {
      code = ended;
    }).parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    code = error.exitCode;
  }
  return { out: out.join('\n'), err: err.join('\n'), code, profile: terminal.profile };
};

describe('every procedure', () => {
  it.each(Object.keys(contractDocument.procedures))('%s is a command with help', async (path) => {
    const words = path.split('.').map((key) => key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`));
    const { out, code } = await bling(...words, '--help');
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(contractDocument.procedures[path]?.does);
    expect(out).toContain(`Permission ${contractDocument.procedures[path]?.permission}`);
  });
});

describe('a command', () => {
  it('sends what its options say, nested ones too, with a key of its own', async () => {
    script.answer({ 'bookings.cancel': () => make('BookingView', { number: 'B-7' }) });
    const fee = ['--expected-fee.amount', '2500', '--expected-fee.currency', 'EUR'];
    const { out, code } = await bling('bookings', 'cancel', '--id', ID, ...fee, '--reason', 'rain');
    expect([code, out.includes('number: B-7')]).toEqual([0, true]);
    expect(script.asked.at(-1)?.input).toEqual({
      id: ID,
      expectedFee: { amount: 2500, currency: 'EUR' },
      reason: 'rain',
      idempotencyKey: expect.any(String),
    });
  });

  it('takes its whole input as JSON, and options over it', async () => {
    script.answer({ 'bookings.get': () => make('BookingDetails') });
    await bling('bookings', 'get', '--input', '{"id":"other"}', '--id', ID);
    expect(script.asked.at(-1)?.input).toEqual({ id: ID });
  });

  it('prints JSON when asked, and nothing else', async () => {
    script.answer({ 'catalog.categories.list': () => ({ items: [make('CategoryView', { name: 'Wash' })] }) });
    const { out } = await bling('catalog', 'categories', 'list', '--json');
    expect(JSON.parse(out)).toMatchObject({ items: [{ name: 'Wash' }] });
  });

  it('ends with a code for each kind of failure, its field and details in words', async () => {
    script.fail('bookings.start', 'booking/bay-occupied', { number: 'B-7' });
    const { err, code } = await bling('bookings', 'start', '--id', ID);
    expect(code).toBe(6);
    expect(err).toContain('booking/bay-occupied (id)');
    expect(err).toContain('"number": "B-7"');
    script.fail('bookings.start', 'booking/bay-occupied', { number: 'B-7' });
    const json = await bling('bookings', 'start', '--id', ID, '--json');
    expect(JSON.parse(json.err)).toMatchObject({ failure: { code: 'booking/bay-occupied' } });
  });

  it('says that there is no connection', async () => {
    const { code, err } = await bling('bookings', 'get', '--id', ID, '--url', 'http://127.0.0.1:1/rpc');
    expect([code, err]).toEqual([8, 'transport/offline']);
  });

  it.each([
    [['bookings', 'cancel', '--expected-fee.amount', 'much'], 'much is no number'],
    [['bookings', 'cancel', '--by', 'nobody'], 'Allowed choices are customer, site'],
    [['bookings', 'cancel', '--colour', 'red'], 'unknown option'],
  ])('refuses %j before asking anybody', async (words, said) => {
    const before = script.asked.length;
    const { err, code } = await bling(...words);
    expect([code !== 0, err.includes(said), script.asked.length]).toEqual([true, true, before]);
  });
});

describe('a sign-in', () => {
  it('is kept where only its owner may read it, and forgotten with the sign-out', async () => {
    script.answer({
      'identity.refresh': () => make('SessionView', { refreshToken: 'second' }),
      'identity.logout': () => ({ done: true }),
      'identity.me': () => make('Me'),
    });
    const { profile } = await bling('identity', 'me');
    expect(readProfile(profile)).toBeNull();
    const { writeProfile } = await import('./profile.ts');
    writeProfile(profile, { url, refreshToken: 'first' });
    expect((statSync(profile).mode & 0o777).toString(8)).toBe('600');
    await bling('identity', 'me');
    expect(readProfile(profile)).toEqual({ url, refreshToken: 'second' });
    expect(script.asked.at(-2)).toMatchObject({ path: 'identity.refresh', input: { refreshToken: 'first' } });
    await bling('sign-out');
    expect(readProfile(profile)).toBeNull();
  });

  it.each([
    ['linux', { XDG_CONFIG_HOME: '/c' }, '/c/bling/profile.json'],
    ['win32', { APPDATA: '/a' }, '/a/bling/profile.json'],
  ] as const)('lies in the config folder of %s', (platform, env, expected) => {
    expect(profileFile(env, platform)).toBe(expected);
  });
});

describe('an option', () => {
  it('is there for each leaf of the input', () => {
    const input = contractDocument.procedures['bookings.createAsGuest']?.input ?? {};
    const flags = flagsOf(input, contractDocument.types);
    expect(flags.map(({ name }) => name)).toEqual(expect.arrayContaining(['site-id', 'guest.name', 'service-ids']));
    expect(flags.some(({ name }) => name.includes('idempotency'))).toBe(false);
    expect(flags.find(({ name }) => name === 'guest.phone')?.isRequired).toBe(true);
    expect(flags.find(({ name }) => name === 'guest.email')?.isRequired).toBe(false);
  });

  it.each([
    ['3', { type: 'integer' }, 3],
    ['1.5', { type: 'number' }, 1.5],
    ['yes', { type: 'boolean' }, true],
    ['false', { type: 'boolean' }, false],
    ['a, b', { type: 'array', items: { type: 'string' } }, ['a', 'b']],
    ['[{"a":1}]', { type: 'array', items: { type: 'object' } }, [{ a: 1 }]],
    ['null', { type: 'string' }, null],
    ['2', { anyOf: [{ const: 1 }, { const: 2 }] }, 2],
  ] as const)('reads %s', (text, node, expected) => {
    expect(valueFrom(text, node, {})).toEqual(expected);
  });

  it.each([
    ['x', { type: 'integer' }],
    ['maybe', { type: 'boolean' }],
    ['{', { type: 'object' }],
  ] as const)('refuses %s', (text, node) => {
    expect(() => valueFrom(text, node, {})).toThrow(NotAValue);
  });

  it('is put where it belongs', () => {
    expect(placed({ a: { b: 1 } }, ['a', 'c'], 2)).toEqual({ a: { b: 1, c: 2 } });
  });
});

describe('on paper', () => {
  it('a list is a table, money in its currency, and says when there is more', () => {
    const items = [
      { number: 'B-1', total: { amount: 2500, currency: 'EUR' }, lines: [{}], note: null },
      { number: 'B-22', total: { amount: 900, currency: 'JPY' }, lines: [], note: null },
    ];
    expect(shown({ items, nextCursor: 'c' }, 80)).toBe(
      'number  total      lines\nB-1     25.00 EUR  1 ×\nB-22    900 JPY\n\nThere is more: --cursor c',
    );
    expect(shown({ items: [] }, 80)).toBe('Nothing.');
    expect(table([{ a: 'x'.repeat(60) }], 80)).toContain('…');
  });

  it('a table is as wide as there is room, and names what it leaves out', () => {
    const wide = [{ id: 'x'.repeat(20), name: 'y'.repeat(20), note: 'z'.repeat(20) }];
    expect(table(wide, 45).split('\n').at(-1)).toBe('not shown, for want of room: note (--json has all)');
    expect(table(wide, 10).split('\n').at(-1)).toContain('name, note');
    expect(table(wide, 80)).not.toContain('not shown');
  });

  it('one thing is its facts, its lists as tables', () => {
    expect(shown({ id: 1, site: { name: 'Harbour' }, lines: [{ name: 'Wash' }] }, 80)).toBe(
      'id: 1\nsite.name: Harbour\nlines:\n  name\n  Wash',
    );
    expect(shown('done', 80)).toBe('done');
  });

  it.each([
    ['invalid', 2],
    ['unauthenticated', 3],
    ['limited', 7],
    ['timeout', 8],
    ['broken', 1],
  ])('the kind %s ends with %i', (kind, code) => {
    expect(exitCodeOf(kind)).toBe(code);
  });
});
