import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApi } from './api.ts';
import { keepFresh, keepNewest } from './cache.ts';
import { optimistic } from './optimistic.ts';
import { type Answer, scripted, url } from './scripted.fixture.ts';
import type { Table } from './table.ts';

const table: Table = {
  'bookings.confirm': { kind: 'mutation', touches: ['bookings', 'scheduling.slots'] },
  'bookings.board': { kind: 'query' },
};
type Card = { readonly id: string; readonly version: number; readonly status: string };
const card = (id: string, version: number, status: string): Card => ({ id, version, status });
const refused = (kind: string): Answer => ({ failure: { kind, code: `it/${kind}` } });

const setUp = (answer: () => Answer | 'offline' | Promise<Answer>, structuralSharing = keepNewest) => {
  const { fake } = scripted(answer);
  const client = createApi({ url, fetch: fake, table });
  const queries = new QueryClient({ defaultOptions: { queries: { structuralSharing, retry: false } } });
  queries.setQueryData([['bookings', 'get'], { input: { id: 'b' } }], card('b', 3, 'pending'));
  queries.setQueryData([['bookings', 'list'], {}], { items: [card('a', 1, 'pending'), card('b', 3, 'pending')] });
  queries.setQueryData([['bookings', 'board'], {}], { date: 'd', bookings: [card('b', 3, 'pending')] });
  queries.setQueryData([['bookings', 'listMine'], { type: 'infinite' }], {
    pages: [{ items: [card('a', 1, 'pending')] }, { items: [card('b', 3, 'pending')] }],
    pageParams: [null, 'c'],
  });
  queries.setQueryData([['scheduling', 'slots'], {}], { free: [] });
  queries.setQueryData([['scheduling', 'hours'], {}], { opens: 8 });
  const all = () =>
    ['get', 'list', 'board', 'listMine'].map(
      (name) => queries.getQueriesData({ queryKey: [['bookings', name]] })[0]?.[1],
    );
  const stale = () =>
    queries
      .getQueryCache()
      .getAll()
      .filter(({ state }) => state.isInvalidated)
      .map(({ queryKey }) => (queryKey[0] as string[]).join('.'));
  return { ...client, queries, all, stale };
};
const shows = (status: string, version: number) => {
  const b = card('b', version, status);
  const a = card('a', 1, 'pending');
  return [
    b,
    { items: [a, b] },
    { date: 'd', bookings: [b] },
    { pages: [{ items: [a] }, { items: [b] }], pageParams: [null, 'c'] },
  ];
};
const confirm = { id: 'b', version: 3 };

describe('what a mutation makes stale', () => {
  it('is asked for again, whoever called it, and nothing else is', async () => {
    const client = setUp(() => ({ json: {} }));
    const stop = keepFresh(client, client.queries);
    await client.api.bookings.confirm.mutate(confirm);
    expect(client.stale()).toEqual([
      'bookings.get',
      'bookings.list',
      'bookings.board',
      'bookings.listMine',
      'scheduling.slots',
    ]);
    stop();
    await client.queries.resetQueries();
    await client.api.bookings.confirm.mutate(confirm);
    expect(client.stale()).toEqual([]);
  });

  it.each([
    ['conflict', 5],
    ['refused', 5],
    ['missing', 5],
    ['invalid', 0],
    ['forbidden', 0],
    ['busy', 0],
  ])('is so after a failure that says that the client is behind, and not after others: %s', async (kind, count) => {
    const client = setUp(() => refused(kind));
    keepFresh(client, client.queries);
    await expect(client.api.bookings.confirm.mutate(confirm)).rejects.toThrow(`it/${kind}`);
    expect(client.stale()).toHaveLength(count);
  });

  it('is so when the answer was lost: it may have been done', async () => {
    const client = setUp(() => 'offline');
    keepFresh(client, client.queries);
    await expect(client.api.bookings.confirm.mutate(confirm)).rejects.toThrow('fetch failed');
    expect(client.stale()).toHaveLength(5);
  });

  it('is nothing for a query', async () => {
    const client = setUp(() => ({ json: {} }));
    keepFresh(client, client.queries);
    await client.api.bookings.board.query({ siteId: 's' });
    expect(client.stale()).toEqual([]);
  });
});

describe('an optimistic mutation', () => {
  afterEach(() => vi.restoreAllMocks());
  const ahead = optimistic('bookings.confirm', (entity: Card, { version = 0 }, now) => ({
    ...entity,
    status: now > '2000' ? 'confirmed' : 'odd',
    version: version + 1,
  }));

  it('shows what will be in single, list, board and infinite answers, and what the server said stays', async () => {
    const client = setUp(() => ({ json: card('b', 4, 'confirmed') }));
    const confirming = ahead(client, client.queries).run(confirm, () => client.api.bookings.confirm.mutate(confirm));
    await vi.waitFor(() => expect(client.all()).toEqual(shows('confirmed', 4)));
    await confirming;
    expect(client.all()).toEqual(shows('confirmed', 4));
  });

  it('puts back what was there when the server says no, past the rule that nothing goes back', async () => {
    const client = setUp(() => refused('refused'));
    const { run } = ahead(client, client.queries);
    await expect(run(confirm, () => client.api.bookings.confirm.mutate(confirm))).rejects.toThrow('it/refused');
    expect(client.all()).toEqual(shows('pending', 3));
  });

  it('does not put back over what came meanwhile', async () => {
    const client = setUp(() => refused('conflict'));
    const { onMutate, onError } = ahead(client, client.queries);
    const patch = await onMutate(confirm);
    client.queries.setQueryData([['bookings', 'get'], { input: { id: 'b' } }], card('b', 9, 'cancelled'));
    onError(null, confirm, patch);
    expect(client.all()[0]).toEqual(card('b', 9, 'cancelled'));
    expect(client.all()[1]).toEqual(shows('pending', 3)[1]);
  });

  it('leaves what is newer than the person saw', async () => {
    const client = setUp(() => ({ json: {} }));
    client.queries.setQueryData([['bookings', 'get'], { input: { id: 'b' } }], card('b', 5, 'cancelled'));
    await ahead(client, client.queries).onMutate(confirm);
    expect(client.all()[0]).toEqual(card('b', 5, 'cancelled'));
    expect(client.all()[1]).toEqual(shows('confirmed', 4)[1]);
  });

  it('is not undone by an answer that was sent before it', async () => {
    const client = setUp(() => ({ json: {} }));
    await ahead(client, client.queries).onMutate(confirm);
    client.queries.setQueryData([['bookings', 'list'], {}], {
      items: [card('a', 2, 'confirmed'), card('b', 3, 'pending')],
    });
    expect(client.all()[1]).toEqual({ items: [card('a', 2, 'confirmed'), card('b', 4, 'confirmed')] });
  });

  it('takes the version of the answer, when the domain counted too far', async () => {
    const tooFar = optimistic('bookings.confirm', (entity: Card) => card(entity.id, 8, 'confirmed'));
    const client = setUp(() => ({ json: card('b', 4, 'confirmed') }));
    const { onMutate, onSuccess } = tooFar(client, client.queries);
    const patch = await onMutate(confirm);
    onSuccess(await client.api.bookings.confirm.mutate(confirm), confirm, patch);
    expect(client.all()).toEqual(shows('confirmed', 4));
    onSuccess({ done: true }, confirm, patch);
    expect(client.all()).toEqual(shows('confirmed', 4));
  });

  it.each([
    ['null', () => null],
    ['a refusal', () => ({ ok: false as const, failure: 'no' })],
  ])('shows nothing when the domain answers %s', async (_, decide) => {
    const client = setUp(() => ({ json: {} }));
    await optimistic('bookings.confirm', decide)(client, client.queries).onMutate(confirm);
    expect(client.all()).toEqual(shows('pending', 3));
  });

  it('shows it only where it is told to', async () => {
    const client = setUp(() => ({ json: {} }));
    const onBoard = optimistic('bookings.confirm', () => card('b', 4, 'confirmed'), ['bookings.board']);
    await onBoard(client, client.queries).onMutate(confirm);
    const [single, list, , many] = shows('pending', 3);
    expect(client.all()).toEqual([single, list, shows('confirmed', 4)[2], many]);
  });

  it('takes the value of a result', async () => {
    const client = setUp(() => ({ json: {} }));
    const decide = (entity: Card) => ({ ok: true as const, value: { ...entity, version: 4, status: 'confirmed' } });
    await optimistic('bookings.confirm', decide)(client, client.queries).onMutate(confirm);
    expect(client.all()).toEqual(shows('confirmed', 4));
  });

  it('stops the answers that are under way, and is seen by those who watch', async () => {
    const client = setUp(() => ({ json: {} }));
    const stopped = vi.spyOn(client.queries, 'cancelQueries');
    const seen: unknown[] = [];
    const queryKey = [['bookings', 'get'], { input: { id: 'b' } }];
    const observer = new QueryObserver(client.queries, { queryKey, enabled: false });
    const many = new InfiniteQueryObserver(client.queries, {
      queryKey: [['bookings', 'listMine'], { type: 'infinite' }],
      queryFn: () => [],
      initialPageParam: null,
      getNextPageParam: () => null,
      enabled: false,
    });
    const stops = [observer.subscribe(({ data }) => seen.push(data)), many.subscribe(() => undefined)];
    await ahead(client, client.queries).onMutate(confirm);
    await vi.waitFor(() => expect(seen).toContainEqual(card('b', 4, 'confirmed')));
    expect(stopped).toHaveBeenCalledTimes(2);
    for (const stop of stops) stop();
  });
});

describe('keeping the newest', () => {
  it('keeps what has not changed the same object', () => {
    const before = { items: [card('a', 1, 'x'), card('b', 2, 'y')] };
    const after = keepNewest(before, { items: [card('a', 1, 'x'), card('b', 3, 'z')] }) as typeof before;
    expect(after.items[0]).toBe(before.items[0]);
    expect(after.items[1]).toEqual(card('b', 3, 'z'));
    expect(keepNewest(before, structuredClone(before))).toBe(before);
  });

  it.each([
    [undefined, 1],
    [null, { items: [] }],
    ['a', 'b'],
  ])('takes %o after anything', (before, after) => {
    expect(keepNewest(before, after)).toEqual(after);
  });
});
