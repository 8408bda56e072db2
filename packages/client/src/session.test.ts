import { describe, expect, it } from 'vitest';
import { createApi } from './api.ts';
import type { TokenStore } from './session.ts';

type Seen = {
  readonly path: string;
  readonly json: Record<string, unknown> | undefined;
  readonly token: string | null;
};
type Answer = { readonly json?: unknown; readonly failure?: { readonly kind: string; readonly code: string } };

/** A server of a few lines: what it is asked is kept, what it answers is given by the test. */
const scripted = (answer: (seen: Seen) => Answer | 'offline') => {
  const seen: Seen[] = [];
  const fake: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const paths = url.pathname.slice('/rpc/'.length).split(',');
    const isBatch = url.searchParams.get('batch') === '1';
    const body: unknown =
      typeof init?.body === 'string' ? JSON.parse(init.body) : JSON.parse(url.searchParams.get('input') ?? '{}');
    const token = new Headers(init?.headers).get('authorization');
    const answers = paths.map((path, index) => {
      const envelope = (isBatch ? (body as Record<string, unknown>)[String(index)] : body) as {
        json?: Record<string, unknown>;
      };
      const one: Seen = { path, json: envelope?.json, token };
      seen.push(one);
      const given = answer(one);
      if (given === 'offline') throw new TypeError('fetch failed');
      if (given.failure === undefined) return { result: { data: { json: given.json } } };
      const data = { code: 'X', httpStatus: 401, failure: { field: null, ...given.failure }, requestId: 'r' };
      return { error: { json: { code: -32001, message: given.failure.code, data } } };
    });
    return new Response(JSON.stringify(isBatch ? answers : answers[0]), {
      headers: { 'content-type': 'application/json' },
    });
  };
  return { fake, seen };
};

const stored = (first: string | null = null): TokenStore & { value: string | null } => {
  const store = {
    value: first,
    read: async () => store.value,
    write: async (token: string | null) => {
      store.value = token;
    },
  };
  return store;
};

const view = (accessToken: string, refreshToken: string | null) => ({
  json: {
    accessToken,
    accessExpiresAt: '2026-01-01T00:00:00.000Z',
    refreshToken,
    user: { id: 'u', email: 'a@b.test', username: null, fullName: 'A' },
  },
});
const ended = { failure: { kind: 'unauthenticated', code: 'session/ended' } };
const notSignedIn = { failure: { kind: 'unauthenticated', code: 'not-signed-in' } };
const url = 'http://wash.test/rpc';

describe('a session', () => {
  it('signs in, sends its token with every call, and signs out', async () => {
    const store = stored();
    const { fake, seen } = scripted(({ path }) =>
      path === 'identity.login' ? view('t1', 'r1') : { json: { items: [] } },
    );
    const { api, session } = createApi({ url, store, fetch: fake });
    const changes: string[] = [];
    session.subscribe(() => changes.push(session.state().status));
    await session.signIn('a@b.test', 'secret');
    await api.vehicles.list.query({});
    expect(seen.at(-1)?.token).toBe('Bearer t1');
    expect(store.value).toBe('r1');
    await session.signOut();
    expect(seen.at(-1)).toMatchObject({ path: 'identity.logout', json: { refreshToken: 'r1' } });
    expect([store.value, session.token()]).toEqual([null, null]);
    expect(changes).toEqual(['signed-in', 'signed-out']);
  });

  it('renews once for many calls that were refused together, and asks each of them again', async () => {
    let renewals = 0;
    const { fake, seen } = scripted(({ path, token }) => {
      if (path === 'identity.login') return view('old', 'r1');
      if (path === 'identity.refresh') {
        renewals += 1;
        return view('new', 'r2');
      }
      return token === 'Bearer new' ? { json: { items: [] } } : notSignedIn;
    });
    const { api, session } = createApi({ url, store: stored(), fetch: fake });
    await session.signIn('a', 'b');
    const answers = await Promise.all(Array.from({ length: 5 }, () => api.vehicles.list.query({})));
    expect(answers).toHaveLength(5);
    expect(renewals).toBe(1);
    expect(seen.filter(({ path }) => path === 'vehicles.list').length).toBeGreaterThan(5);
  });

  it('that has ended is told as it is, and leaves nobody signed in', async () => {
    const { fake } = scripted(({ path }) => {
      if (path === 'identity.login') return view('old', 'r1');
      return path === 'identity.refresh' ? ended : notSignedIn;
    });
    const { api, session } = createApi({ url, store: stored(), fetch: fake });
    await session.signIn('a', 'b');
    await expect(api.vehicles.list.query({})).rejects.toMatchObject({ message: 'not-signed-in' });
    expect(session.state()).toEqual({ status: 'signed-out' });
  });

  it('picks up where the last visit ended', async () => {
    const { fake, seen } = scripted(() => view('t2', 'r2'));
    const { session } = createApi({ url, store: stored('r1'), fetch: fake });
    expect(await session.restore()).toMatchObject({ status: 'signed-in', account: { email: 'a@b.test' } });
    expect(seen[0]?.json).toEqual({ keep: 'body', refreshToken: 'r1' });
  });

  it('does not take a lost connection for a sign-out', async () => {
    let online = true;
    const { fake } = scripted(({ path }) => {
      if (!online) return 'offline';
      return path === 'identity.login' ? view('t', 'r1') : notSignedIn;
    });
    const store = stored();
    const { session } = createApi({ url, store, fetch: fake });
    await session.signIn('a', 'b');
    online = false;
    await expect(session.renew()).rejects.toThrow();
    expect(store.value).toBe('r1');
    expect(session.state().status).toBe('signed-in');
  });
});

describe('a mutation', () => {
  it('goes out with a key of its own, the same when it is repeated, and keeps one that it was given', async () => {
    let refuse = true;
    const { fake, seen } = scripted(({ path }) => {
      if (path === 'identity.login' || path === 'identity.refresh') return view('t', 'r');
      if (!refuse) return { json: { done: true } };
      refuse = false;
      return notSignedIn;
    });
    const { api, session } = createApi({ url, store: stored(), fetch: fake });
    await session.signIn('a', 'b');
    await api.vehicles.remove.mutate({ vehicleId: 'v' });
    await api.vehicles.remove.mutate({ vehicleId: 'v' });
    await api.vehicles.remove.mutate({ vehicleId: 'v', idempotencyKey: 'mine' });
    const [first, again, second, given] = seen
      .filter(({ path }) => path === 'vehicles.remove')
      .map(({ json }) => json?.['idempotencyKey']);
    expect(first).toMatch(/^[0-9a-f-]{36}$/u);
    expect(again).toBe(first);
    expect(second).not.toBe(first);
    expect(given).toBe('mine');
  });

  it('without a key in its contract gets none', async () => {
    const { fake, seen } = scripted(() => ({ json: { done: true } }));
    await createApi({ url, store: stored(), fetch: fake }).api.identity.register.mutate({
      email: 'a@b.test',
      fullName: 'A',
      password: 'x',
    });
    expect(seen[0]?.json).not.toHaveProperty('idempotencyKey');
  });
});
