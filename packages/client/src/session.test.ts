import { describe, expect, it, vi } from 'vitest';
import { createApi } from './api.ts';
import { failureOf } from './failure-of.ts';
import { ended, notSignedIn, scripted, stored, url, view } from './scripted.fixture.ts';
import type { Locks } from './page.ts';

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

  it('renews once for twenty calls that were refused together, and asks each of them again', async () => {
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
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.vehicles.list.query({})));
    expect(answers).toHaveLength(20);
    expect(renewals).toBe(1);
    expect(seen.filter(({ path }) => path === 'vehicles.list').length).toBe(40);
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

  it('tells who could not renew for want of a connection that they are offline, not signed out', async () => {
    let online = true;
    const { fake } = scripted(({ path }) => {
      if (path === 'identity.login') return view('t', 'r1');
      if (path === 'identity.refresh' && !online) return 'offline';
      online = false;
      return notSignedIn;
    });
    const { api, session } = createApi({ url, store: stored(), fetch: fake });
    await session.signIn('a', 'b');
    const error: unknown = await api.vehicles.list.query({}).catch((problem: unknown) => problem);
    expect(failureOf(error).code).toBe('transport/offline');
  });

  it('that starts offline keeps its token, and is picked up when the network is back', async () => {
    let online = false;
    let back = (): void => undefined;
    const { fake } = scripted(() => (online ? view('t', 'r2') : 'offline'));
    const store = stored('r1');
    const onForeground = (listener: () => void) => {
      back = listener;
      return () => undefined;
    };
    const { session } = createApi({ url, store, fetch: fake, onForeground });
    expect(await session.restore()).toEqual({ status: 'signed-out' });
    expect(store.value).toBe('r1');
    online = true;
    back();
    await vi.waitFor(() => expect(session.state().status).toBe('signed-in'));
    expect(store.value).toBe('r2');
  });

  it('that began meanwhile is left alone when the network is back', async () => {
    let online = false;
    let back = (): void => undefined;
    const { fake, seen } = scripted(() => (online ? view('t', 'r') : 'offline'));
    const onForeground = (listener: () => void) => {
      back = listener;
      return () => undefined;
    };
    const { session } = createApi({ url, store: stored('r1'), fetch: fake, onForeground });
    await session.restore();
    online = true;
    await session.signIn('a', 'b');
    back();
    await session.signOut();
    expect(seen.map(({ path }) => path)).toEqual(['identity.refresh', 'identity.login', 'identity.logout']);
  });

  it('renews in one tab after the other, and each gets a token of its own', async () => {
    let inside = 0;
    let most = 0;
    let last = Promise.resolve<unknown>(undefined);
    const locks: Locks = {
      request: (_name, work) => {
        const mine = last.then(work);
        last = mine;
        return mine;
      },
    };
    let tokens = 0;
    const { fake } = scripted(async () => {
      inside += 1;
      most = Math.max(most, inside);
      await Promise.resolve();
      inside -= 1;
      tokens += 1;
      return view(`t${tokens}`, null);
    });
    const tabs = [1, 2, 3].map(() => createApi({ url, fetch: fake, locks }).session);
    expect(await Promise.all(tabs.map(({ renew }) => renew()))).toEqual(['t1', 't2', 't3']);
    expect(most).toBe(1);
  });

  it('takes the locks of its page, and none where there is no page', async () => {
    const asked: string[] = [];
    const locks = {
      request: (name: string, work: () => Promise<unknown>) => {
        asked.push(name);
        return work();
      },
    };
    vi.stubGlobal('navigator', { locks });
    const { fake } = scripted(() => view('t', null));
    expect(await createApi({ url, fetch: fake }).session.renew()).toBe('t');
    expect(asked).toEqual([]);
    vi.stubGlobal('document', { addEventListener: () => undefined, removeEventListener: () => undefined });
    expect(await createApi({ url, fetch: fake }).session.renew()).toBe('t');
    expect(asked).toEqual([`bling ${url}`]);
    vi.stubGlobal('navigator', { locks: null });
    expect(await createApi({ url, fetch: fake }).session.renew()).toBe('t');
    vi.unstubAllGlobals();
  });

  it('stays ended when a renewal comes home after the sign-out', async () => {
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { fake } = scripted(async ({ path }) => {
      if (path === 'identity.refresh') await late;
      return view('t', 'r');
    });
    const store = stored();
    const { session } = createApi({ url, store, fetch: fake });
    await session.signIn('a', 'b');
    const renewal = session.renew();
    await session.signOut();
    answer();
    expect(await renewal).toBeNull();
    expect([session.state().status, store.value]).toEqual(['signed-out', null]);
  });

  it('sends the code of an authenticator app along, and opens by other ways', async () => {
    const { fake, seen } = scripted(() => view('t1', 'r1'));
    const store = stored();
    const { session } = createApi({ url, store, fetch: fake });
    await session.signIn('a', 'b', '123456');
    expect(seen.at(-1)?.json).toEqual({ login: 'a', password: 'b', code: '123456', keep: 'body' });
    store.value = null;
    await session.enter((api, keep) => api.identity.passkeys.signIn.mutate({ response: '{}', keep }));
    expect(seen.at(-1)).toMatchObject({ path: 'identity.passkeys.signIn', json: { keep: 'body' }, token: null });
    expect([session.state().status, store.value]).toEqual(['signed-in', 'r1']);
  });

  it('is somebody else’s for a while, and one’s own again afterwards', async () => {
    let mine = 0;
    const { fake, seen } = scripted(({ path }) => {
      if (path === 'identity.impersonation.start') return view('theirs', null, 'them');
      if (path === 'identity.impersonation.stop') return ended;
      mine += 1;
      return view(`mine${mine}`, `r${mine}`, 'me');
    });
    const store = stored();
    const { session } = createApi({ url, store, fetch: fake });
    await session.signIn('a', 'b');
    await session.impersonate('them', 'They asked');
    expect(seen.at(-1)).toMatchObject({ token: 'Bearer mine2', json: { userId: 'them', reason: 'They asked' } });
    expect([session.token(), store.value]).toEqual(['theirs', 'r2']);
    expect(session.state()).toMatchObject({ account: { id: 'them' } });
    await session.stopImpersonation();
    expect(seen.at(-2)).toMatchObject({ path: 'identity.impersonation.stop', token: 'Bearer theirs' });
    expect([session.token(), store.value]).toEqual(['mine3', 'r3']);
    expect(session.state()).toMatchObject({ account: { id: 'me' } });
  });

  it('of one client is nothing to another', async () => {
    const { fake, seen } = scripted(({ path }) =>
      path === 'identity.login' ? view('t', 'r') : { json: { items: [] } },
    );
    const [one, other] = [1, 2].map(() => createApi({ url, store: stored(), fetch: fake }));
    await one?.session.signIn('a', 'b');
    await other?.api.vehicles.list.query({});
    expect(seen.at(-1)?.token).toBeNull();
    expect(other?.session.state()).toEqual({ status: 'unknown' });
    expect(other?.live.lastEventAt()).toBeNull();
  });
});
