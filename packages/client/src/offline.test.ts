import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApi } from './api.ts';
import { failureOf } from './failure-of.ts';
import { type Keep, memoryKeep } from './keep.ts';
import { createQueue, type Queue } from './offline.ts';
import { type Answer, ended, type Seen, scripted, stored, url, view } from './scripted.fixture.ts';
import type { Table } from './table.ts';

const table: Table = {
  'bookings.confirm': { kind: 'mutation', keyed: true, offline: 'id' },
  'bookings.checkIn': { kind: 'mutation', keyed: true, offline: 'id' },
  'bookings.create': { kind: 'mutation', keyed: true },
};
const ref = (id: string, version = 1) => ({ id, version });
const refused = (kind: string, code = `it/${kind}`): Answer => ({ failure: { kind, code } });

const setUp = async (answer: (seen: Seen) => Answer | 'offline' = () => ({ json: {} }), keep: Keep = memoryKeep()) => {
  let online = true;
  const wakers = new Set<() => void>();
  const { fake, seen } = scripted((one) => {
    if (one.path === 'identity.login') return view('t', 'r', String(one.json?.['login']));
    if (one.path === 'identity.logout') return { json: { done: true } };
    return online ? answer(one) : 'offline';
  });
  const open: Queue[] = [];
  const launch = async (login = 'ann') => {
    const client = createApi({
      url,
      fetch: fake,
      table,
      store: stored(),
      onForeground: (listener) => {
        wakers.add(listener);
        return () => wakers.delete(listener);
      },
    });
    const queue = createQueue({ client, keep });
    open.push(queue);
    await client.session.signIn(login, 'secret');
    await queue.flush();
    return { ...client, queue };
  };
  const work = () => seen.filter(({ path }) => path.startsWith('bookings.'));
  return {
    launch,
    keep,
    work,
    sent: () => work().map(({ path, json }) => `${path.slice(9)} ${String(json?.['id'])}`),
    keys: () => work().map(({ json }) => json?.['idempotencyKey']),
    net: (isOn: boolean) => {
      online = isOn;
    },
    wake: () => {
      for (const waker of wakers) waker();
    },
    close: () => open.forEach(({ close }) => close()),
    wakers,
  };
};

describe('the queue', () => {
  let world: Awaited<ReturnType<typeof setUp>>;
  beforeEach(async () => {
    world = await setUp();
  });
  afterEach(() => {
    world.close();
    vi.useRealTimers();
  });

  it('sends at once when it can, and gives the answer', async () => {
    const { queue } = await world.launch();
    expect(await queue.send('bookings.confirm', ref('a'))).toEqual({ status: 'done', value: {} });
    expect(queue.state()).toEqual({ waiting: [], tray: [] });
    expect(await world.keep.getItem('bling.queue')).toBeNull();
  });

  it('keeps what it cannot send, and sends it in order for each entity, with its first key, when the network is back', async () => {
    const { queue } = await world.launch();
    world.net(false);
    expect(await queue.send('bookings.confirm', ref('a', 1))).toEqual({ status: 'queued' });
    await queue.send('bookings.checkIn', ref('a', 2));
    await queue.send('bookings.confirm', ref('b', 7));
    expect(queue.state().waiting.map(({ path, entity }) => [path, entity])).toEqual([
      ['bookings.confirm', 'a'],
      ['bookings.checkIn', 'a'],
      ['bookings.confirm', 'b'],
    ]);
    const tried = world.keys();
    world.net(true);
    world.wake();
    await vi.waitFor(() => expect(queue.state().waiting).toEqual([]));
    expect(world.sent().slice(tried.length)).toEqual(['confirm a', 'checkIn a', 'confirm b']);
    expect(world.keys()[tried.length]).toBe(tried[0]);
    expect(world.work().at(-1)?.json).toMatchObject({ id: 'b', version: 7 });
  });

  it('goes on after a relaunch, with the same keys', async () => {
    const first = await world.launch();
    world.net(false);
    await first.queue.send('bookings.confirm', ref('a'));
    first.queue.close();
    world.net(true);
    const { queue } = await world.launch();
    expect(queue.state().waiting).toEqual([]);
    expect(world.sent()).toEqual(['confirm a', 'confirm a']);
    expect(new Set(world.keys()).size).toBe(1);
  });

  it('goes on after any answer of the server', async () => {
    const { queue, api } = await world.launch();
    world.net(false);
    await queue.send('bookings.confirm', ref('a'));
    world.net(true);
    await api.vehicles.list.query({});
    await vi.waitFor(() => expect(queue.state().waiting).toEqual([]));
  });

  it('goes on by itself after a while', async () => {
    const { queue } = await world.launch();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    world.net(false);
    await Promise.all([queue.send('bookings.confirm', ref('a')), vi.advanceTimersByTimeAsync(100)]);
    world.net(true);
    await vi.advanceTimersByTimeAsync(30_000);
    await vi.waitFor(() => expect(queue.state().waiting).toEqual([]));
  });

  it('tells at once of a refusal that comes at once', async () => {
    world = await setUp(() => refused('conflict', 'stale'));
    const { queue } = await world.launch();
    const error: unknown = await queue.send('bookings.confirm', ref('a')).catch((problem: unknown) => problem);
    expect(failureOf(error).code).toBe('stale');
    expect(queue.state()).toEqual({ waiting: [], tray: [] });
  });

  it('never takes on what is not marked to wait', async () => {
    const { queue } = await world.launch();
    world.net(false);
    const order = { siteId: 's', services: [] } as never;
    await expect(queue.send('bookings.create', order)).rejects.toThrow('bookings.create may not wait');
    expect(queue.state().waiting).toEqual([]);
  });

  it('is of the one who did it: another who signs in neither sees it nor sends it, and a sign-out loses nothing', async () => {
    const first = await world.launch('ann');
    world.net(false);
    await first.queue.send('bookings.confirm', ref('a'));
    await first.session.signOut();
    expect(first.queue.state().waiting).toEqual([]);
    first.queue.close();
    world.net(true);
    const tried = world.sent().length;
    const other = await world.launch('bob');
    expect(other.queue.state().waiting).toEqual([]);
    expect(world.sent()).toHaveLength(tried);
    other.queue.close();
    await world.launch('ann');
    expect(world.sent()).toHaveLength(tried + 1);
  });

  it('stops between two when the one who did them leaves', async () => {
    let leave = async (): Promise<void> => undefined;
    world = await setUp(() => {
      void leave();
      return { json: {} };
    });
    const { queue, session } = await world.launch();
    world.net(false);
    await queue.send('bookings.confirm', ref('a'));
    await queue.send('bookings.confirm', ref('b'));
    const tried = world.sent().length;
    world.net(true);
    leave = session.signOut;
    await queue.flush();
    expect(world.sent().slice(tried)).toEqual(['confirm a']);
  });

  it('keeps nothing for a visitor, who is sent straight on', async () => {
    const { queue, session } = await world.launch();
    await session.signOut();
    expect(await queue.send('bookings.confirm', ref('a'))).toEqual({ status: 'done', value: {} });
    world.net(false);
    await expect(queue.send('bookings.confirm', ref('a'))).rejects.toThrow('fetch failed');
  });

  it('waits for whoever must sign in again', async () => {
    world = await setUp(() => ended);
    const { queue } = await world.launch();
    expect(await queue.send('bookings.confirm', ref('a'))).toEqual({ status: 'queued' });
    expect(queue.state().tray).toEqual([]);
  });

  it.each([['busy'], ['limited']])('holds an entity back, and not the others, when the server is %s', async (kind) => {
    world = await setUp(({ json }) => (json?.['id'] === 'a' ? refused(kind) : { json: {} }));
    const { queue } = await world.launch();
    const both = [queue.send('bookings.confirm', ref('a')), queue.send('bookings.confirm', ref('b'))];
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual(['queued', 'done']);
  });

  it('of a storage that takes nothing takes nothing on', async () => {
    const setItem = () => {
      throw new Error('full');
    };
    world = await setUp(() => ({ json: {} }), { ...memoryKeep(), setItem });
    const { queue } = await world.launch();
    await expect(queue.send('bookings.confirm', ref('a'))).rejects.toThrow('full');
    expect(world.sent()).toEqual([]);
  });

  it('sends what a storage would not let go of once more, with the same key', async () => {
    const keep = memoryKeep();
    let isShut = false;
    const removeItem = (key: string) => {
      if (isShut) throw new Error('shut');
      return keep.removeItem(key);
    };
    world = await setUp(() => ({ json: {} }), { ...keep, removeItem });
    const { queue } = await world.launch();
    isShut = true;
    expect(await queue.send('bookings.confirm', ref('a'))).toEqual({ status: 'queued' });
    isShut = false;
    await queue.flush();
    expect(queue.state().waiting).toEqual([]);
    expect(new Set(world.keys()).size).toBe(1);
  });

  it('takes turns with the other tabs of its page', async () => {
    const asked = new Set<string>();
    const locks = {
      request: (name: string, work: () => Promise<unknown>) => {
        asked.add(name);
        return work();
      },
    };
    vi.stubGlobal('navigator', { locks });
    vi.stubGlobal('document', { addEventListener: () => undefined, removeEventListener: () => undefined });
    const { queue } = await world.launch();
    expect(await queue.send('bookings.confirm', ref('a'))).toMatchObject({ status: 'done' });
    expect([...asked]).toEqual(expect.arrayContaining(['bling.queue', 'bling.queue sender']));
    vi.unstubAllGlobals();
  });

  it('reads what is no queue as none', async () => {
    await world.keep.setItem('bling.queue', '{"a":1}');
    const { queue } = await world.launch();
    expect(queue.state().waiting).toEqual([]);
  });

  it('hears nothing more when it is closed', async () => {
    const { queue } = await world.launch();
    queue.close();
    expect(world.wakers.size).toBe(0);
  });
});

describe('the tray', () => {
  let answer: (seen: Seen) => Answer | 'offline' = () => ({ json: {} });
  let world: Awaited<ReturnType<typeof setUp>>;
  const refuseLater = async (later: Answer) => {
    world = await setUp((seen) => answer(seen));
    const { queue } = await world.launch();
    world.net(false);
    await queue.send('bookings.confirm', ref('a', 1));
    await queue.send('bookings.checkIn', ref('a', 2));
    await queue.send('bookings.confirm', ref('b'));
    world.net(true);
    answer = ({ path, json }) => (path === 'bookings.confirm' && json?.['id'] === 'a' ? later : { json: {} });
    await queue.flush();
    return { queue, refusedKey: queue.state().tray[0]?.key };
  };
  afterEach(() => {
    world.close();
    answer = () => ({ json: {} });
  });

  it('takes what was refused later; what follows on that entity waits, others go', async () => {
    const { queue } = await refuseLater(refused('conflict', 'stale'));
    expect(queue.state().tray).toMatchObject([{ entity: 'a', failure: { kind: 'conflict', code: 'stale' } }]);
    expect(queue.state().waiting).toMatchObject([{ path: 'bookings.checkIn', entity: 'a' }]);
    expect(world.sent()).toContain('confirm b');
    expect(world.sent()).not.toContain('checkIn a');
    await queue.flush();
    expect(queue.state().tray).toHaveLength(1);
  });

  it('is emptied by letting go: what followed goes on', async () => {
    const { queue } = await refuseLater(refused('conflict', 'stale'));
    await queue.dismiss(queue.state().tray[0]?.id ?? '');
    expect(queue.state()).toEqual({ waiting: [], tray: [] });
    expect(world.sent().at(-1)).toBe('checkIn a');
  });

  it.each([
    ['a new key after a refusal: it was not done', refused('conflict', 'stale'), false],
    ['the same key after a breakdown: it may have been done', { failure: null }, true],
  ])('tries again with %s', async (_, later, isSame) => {
    const { queue, refusedKey } = await refuseLater(later);
    answer = () => ({ json: {} });
    await queue.retry(queue.state().tray[0]?.id ?? '');
    expect(queue.state()).toEqual({ waiting: [], tray: [] });
    expect(world.sent().slice(-2)).toEqual(['confirm a', 'checkIn a']);
    expect(world.keys().at(-2) === refusedKey).toBe(isSame);
  });
});
