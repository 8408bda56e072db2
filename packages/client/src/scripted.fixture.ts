import { memoryTokens, type TokenStore } from './session.ts';

export type Seen = {
  readonly path: string;
  readonly json: Record<string, unknown> | undefined;
  readonly token: string | null;
  readonly headers: Headers;
  readonly method: string;
};
export type Answer = {
  readonly json?: unknown;
  readonly meta?: unknown;
  /** Null: it broke. */
  readonly failure?: {
    readonly kind: string;
    readonly code: string;
    readonly field?: string;
    readonly details?: unknown;
  } | null;
};
type Scripted = Answer | 'offline' | Promise<Answer | 'offline'>;

export const url = 'http://wash.test/rpc';
export const ended: Answer = { failure: { kind: 'unauthenticated', code: 'session/ended' } };
export const notSignedIn: Answer = { failure: { kind: 'unauthenticated', code: 'not-signed-in' } };
export const view = (accessToken: string, refreshToken: string | null, id = 'u'): Answer => ({
  json: {
    accessToken,
    accessExpiresAt: '2026-01-01T00:00:00.000Z',
    refreshToken,
    user: { id, email: 'a@b.test', username: null, fullName: 'A' },
  },
});

/** A store whose value a test can look at. */
export const stored = (first: string | null = null): TokenStore & { value: string | null } => {
  const { read, write } = memoryTokens(first);
  const store = {
    value: first,
    read,
    write: async (token: string | null) => {
      store.value = token;
      await write(token);
    },
  };
  return store;
};

const envelopeOf = (answer: Answer): unknown => {
  if (answer.failure === undefined)
    return { result: { data: { json: answer.json, ...(answer.meta === undefined ? {} : { meta: answer.meta }) } } };
  const failure = answer.failure && { field: null, ...answer.failure };
  const data = { code: 'X', httpStatus: 401, failure, requestId: 'r' };
  return { error: { json: { code: -32001, message: failure?.code ?? 'broken', data } } };
};

/** A server of a few lines: what it is asked is kept, what it answers is given by the test. */
export const scripted = (answer: (seen: Seen) => Scripted, headers: () => Record<string, string> = () => ({})) => {
  const seen: Seen[] = [];
  const fake: typeof fetch = async (input, init) => {
    const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input);
    const isBatch = searchParams.get('batch') === '1';
    const body: unknown = JSON.parse(typeof init?.body === 'string' ? init.body : (searchParams.get('input') ?? '{}'));
    const sent = new Headers(init?.headers);
    const answers = await Promise.all(
      pathname
        .slice('/rpc/'.length)
        .split(',')
        .map(async (path, index) => {
          const { json } = (isBatch ? (body as Record<string, unknown>)[String(index)] : body) as Pick<Seen, 'json'>;
          const one = { path, json, token: sent.get('authorization'), headers: sent, method: init?.method ?? 'GET' };
          seen.push(one);
          const given = await answer(one);
          if (given === 'offline') throw new TypeError('fetch failed');
          return envelopeOf(given);
        }),
    );
    return new Response(init?.method === 'HEAD' ? null : JSON.stringify(isBatch ? answers : answers[0]), {
      headers: { 'content-type': 'application/json', ...headers() },
    });
  };
  return { fake, seen };
};
