import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CONTRACT_VERSION } from './contract/version.ts';
import { failureOf } from './failure-of.ts';
import type { Session } from './session.ts';
import { type Progress, upload, type Xhr } from './upload.ts';

const session = (tokens: string[]): Session =>
  ({
    token: () => tokens[0] ?? null,
    renew: async () => {
      tokens.shift();
      return tokens[0] ?? null;
    },
  }) as unknown as Session;

type Got = { readonly headers: IncomingMessage['headers']; readonly body: string };
type Reply = { readonly status: number; readonly body: unknown } | 'hang' | 'hang-up';

/** A page tells its console of every answer that is no 200. */
const quiet = { ...console, error: () => undefined };

let server: Server | null = null;
const serve = async (reply: (got: Got) => Reply) => {
  const got: Got[] = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'OPTIONS') return;
      const one = { headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
      got.push(one);
      const answer = reply(one);
      if (answer === 'hang-up') request.socket.destroy();
      if (typeof answer === 'string') return;
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = new Window({ url: origin, console: quiet });
  for (const name of ['XMLHttpRequest', 'FormData', 'File'] as const) vi.stubGlobal(name, page[name]);
  return { got, url: `${origin}/rpc/files.add` };
};
const ok: Reply = { status: 200, body: { result: { data: { json: { fileId: 'f' } } } } };
const refusal = (kind: string, code: string): Reply => ({
  status: 400,
  body: {
    error: {
      json: {
        code: -32000,
        message: code,
        data: { code: 'X', httpStatus: 400, failure: { kind, code, field: 'file' } },
      },
    },
  },
});
const file = () => new File(['the picture'], 'car.png', { type: 'image/png' });
const problem = (sent: Promise<unknown>) => sent.then(() => null, failureOf);

describe('an upload', () => {
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = null;
    vi.unstubAllGlobals();
  });

  it('sends the file and its fields as a form, signed in its header, and gives the answer', async () => {
    const { url, got } = await serve(() => ok);
    const sent = await upload({ url, file: file(), fields: { why: 'damage' }, session: session(['t']) });
    expect(sent).toEqual({ fileId: 'f' });
    expect(got[0]?.headers).toMatchObject({ authorization: 'Bearer t', 'x-bling-contract': CONTRACT_VERSION });
    expect(got[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/u);
    expect(got[0]?.body).toMatch(/name="why"[\s\S]*damage[\s\S]*filename="car\.png"[\s\S]*the picture/u);
  });

  it('gives the plain answer of a door that is no procedure', async () => {
    const { url } = await serve(() => ({ status: 201, body: { id: 1 } }));
    expect(await upload({ url, file: file(), session: session([]) })).toEqual({ id: 1 });
  });

  it('renews a token that has ended, once', async () => {
    const { url, got } = await serve(({ headers }) =>
      headers.authorization === 'Bearer new' ? ok : refusal('unauthenticated', 'not-signed-in'),
    );
    expect(await upload({ url, file: file(), session: session(['old', 'new']) })).toEqual({ fileId: 'f' });
    expect(got).toHaveLength(2);
    const failure = await problem(upload({ url, file: file(), session: session(['old', 'older', 'new']) }));
    expect([failure?.code, got.length]).toEqual(['not-signed-in', 4]);
    expect((await problem(upload({ url, file: file(), session: session(['old']) })))?.code).toBe('not-signed-in');
    expect((await problem(upload({ url, file: file(), session: session([]) })))?.code).toBe('not-signed-in');
  });

  it.each([
    ['a refusal', refusal('invalid', 'file/too-large'), 'file/too-large'],
    ['a page of a proxy', { status: 502, body: '<h1>Bad gateway</h1>' }, 'transport/offline'],
    ['a connection that is lost', 'hang-up' as const, 'transport/offline'],
  ])('fails with %s', async (_, reply, code) => {
    const { url, got } = await serve(() => reply);
    expect((await problem(upload({ url, file: file(), session: session(['old', 'new']) })))?.code).toBe(code);
    expect(got).toHaveLength(1);
  });

  it('stops when it is told to, before and during', async () => {
    const { url, got } = await serve(() => 'hang');
    const stop = new AbortController();
    const failure = problem(upload({ url, file: file(), session: session([]), signal: stop.signal }));
    await vi.waitFor(() => expect(got).toHaveLength(1));
    stop.abort();
    expect((await failure)?.kind).toBe('aborted');
    const late = problem(upload({ url, file: file(), session: session([]), signal: AbortSignal.abort() }));
    expect((await late)?.kind).toBe('aborted');
    expect(got).toHaveLength(1);
  });

  it('tells how far it is, and when it takes too long; the file may be one that a phone reads by itself', async () => {
    const told: Progress[] = [];
    const forms: FormData[] = [];
    const xhr = (ends: 'load' | 'timeout') => (): Xhr => {
      const listeners = new Map<string, () => void>();
      let tell = (_: { readonly loaded: number; readonly total: number }): void => undefined;
      const request: Xhr = {
        status: 200,
        responseText: '{}',
        addEventListener: (type, listener) => listeners.set(type, listener),
        upload: {
          addEventListener: (_, listener) => {
            tell = listener;
          },
        },
        open: () => undefined,
        abort: () => told.push({ sent: -1, total: -1 }),
        setRequestHeader: () => undefined,
        send: (form) => {
          forms.push(form);
          for (const loaded of [5, 10]) tell({ loaded, total: 10 });
          listeners.get(ends)?.();
        },
      };
      return request;
    };
    const phone = { uri: 'file:///car.png', name: 'car.png', type: 'image/png' };
    const ask = {
      url: 'http://x.test',
      file: phone,
      session: session([]),
      onProgress: (at: Progress) => told.push(at),
    };
    const stop = new AbortController();
    expect(await upload({ ...ask, xhr: xhr('load'), signal: stop.signal })).toEqual({});
    stop.abort();
    expect(told).toEqual([
      { sent: 5, total: 10 },
      { sent: 10, total: 10 },
    ]);
    expect(forms[0]?.has('file')).toBe(true);
    expect((await problem(upload({ ...ask, xhr: xhr('timeout') })))?.kind).toBe('timeout');
  });
});
