// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import type { TRPCClientError } from '@trpc/client';
import { act, createElement, type ReactNode, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { createApi } from './api.ts';
import type { AppRouter } from './contract/index.ts';
import { memoryKeep } from './keep.ts';
import {
  ClientProvider,
  keepNewest,
  optimistic,
  useAction,
  useClient,
  useLastEventAt,
  useNow,
  useOptimistic,
  useProcedures,
  useQueue,
  useSession,
} from './react.ts';
import { createQueue } from './offline.ts';
import { type Answer, scripted, stored, url, view } from './scripted.fixture.ts';
import type { Table } from './table.ts';

const table: Table = {
  'bookings.cancel': { kind: 'mutation', keyed: true, touches: ['bookings'] },
  'bookings.checkIn': { kind: 'mutation', keyed: true, offline: 'id' },
  'bookings.boardChanges': { kind: 'subscription', touches: ['bookings.board'] },
};
const input = { id: 'b', version: 1, expectedFee: { amount: 0, currency: 'EUR' } } as const;

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Scripted = Answer | 'offline' | Promise<Answer | 'offline'>;
const setUp = (answer: (nth: number, path: string) => Scripted, keep = memoryKeep()) => {
  const { fake, seen } = scripted(({ path }) => answer(seen.length, path));
  const queries = new QueryClient({ defaultOptions: { queries: { structuralSharing: keepNewest, retry: false } } });
  const client = createApi({ url, fetch: fake, table, store: stored() });
  const render = (children: ReactNode) =>
    act(async () =>
      root.render(
        createElement(
          StrictMode,
          null,
          createElement(
            QueryClientProvider,
            { client: queries },
            createElement(ClientProvider, { client, queryClient: queries, keep }, children),
          ),
        ),
      ),
    );
  const keys = () => seen.filter(({ path }) => path === 'bookings.cancel').map(({ json }) => json?.['idempotencyKey']);
  return { ...client, queries, seen, keys, render };
};

const Cancel = ({ fee = 0 }: { readonly fee?: number }) => {
  const { mutate, status } = useAction('bookings.cancel');
  const given = { ...input, expectedFee: { amount: fee, currency: 'EUR' as const } };
  return createElement('button', { type: 'button', onClick: () => mutate(given) }, status);
};
const tap = (times = 1) =>
  act(async () => {
    for (let tapped = 0; tapped < times; tapped += 1) place.querySelector('button')?.click();
  });
const reads = (text: string) => act(() => vi.waitFor(() => expect(place.textContent).toBe(text)));

describe('an action on a page', () => {
  it('is done once, with one key, when it is tapped twice under StrictMode', async () => {
    const { render, keys } = setUp(() => ({ json: {} }));
    await render(createElement(Cancel));
    await tap(2);
    await reads('success');
    expect(keys()).toHaveLength(1);
  });

  it('has no key before it is done: a render, or two, makes none', async () => {
    const { render, seen } = setUp(() => ({ json: {} }));
    const random = vi.spyOn(crypto, 'randomUUID');
    await render(createElement(Cancel));
    await render(createElement(Cancel));
    expect(random).not.toHaveBeenCalled();
    expect(seen).toHaveLength(0);
  });

  it('keeps its key when no answer came, also on a page that is opened anew', async () => {
    const keep = memoryKeep();
    const first = setUp(() => 'offline', keep);
    await first.render(createElement(Cancel));
    await tap();
    await reads('error');
    const second = setUp(() => ({ json: {} }), keep);
    await second.render(createElement(Cancel));
    await tap();
    await reads('success');
    expect(second.keys()).toEqual(first.keys());
  });

  it('is a new one after an edit', async () => {
    const { render, keys } = setUp((nth) => (nth === 1 ? 'offline' : { json: {} }));
    await render(createElement(Cancel));
    await tap();
    await reads('error');
    await render(createElement(Cancel, { fee: 500 }));
    await tap();
    await reads('success');
    expect(keys()).toHaveLength(2);
    expect(keys()[1]).not.toBe(keys()[0]);
  });

  it('brings what it touched up to date', async () => {
    const Board = () => {
      const { data } = useQuery(useProcedures().bookings.board.queryOptions({ siteId: 's' }));
      return createElement('p', null, data?.date, createElement(Cancel));
    };
    let boards = 0;
    const { render } = setUp((_, path) => {
      if (path === 'bookings.board') boards += 1;
      return { json: { date: `board ${boards} ` } };
    });
    await render(createElement(Board));
    await reads('board 1 idle');
    await tap();
    await reads('board 2 success');
  });
});

describe('a page', () => {
  it('shows ahead what will be', async () => {
    const ahead = optimistic('bookings.cancel', (entity: { id: string; version: number; status: string }) => ({
      ...entity,
      version: 2,
      status: 'cancelled',
    }));
    const Booking = () => {
      const { run } = useOptimistic(ahead);
      const { data } = useQuery({
        queryKey: [['bookings', 'get']],
        queryFn: () => ({ id: 'b', version: 1, status: 'pending' }),
      });
      return createElement(
        'button',
        { type: 'button', onClick: () => void run(input, () => new Promise(() => undefined)) },
        data?.status,
      );
    };
    const { render } = setUp(() => ({ json: {} }));
    await render(createElement(Booking));
    await reads('pending');
    await tap();
    await reads('cancelled');
  });

  it('knows who is signed in, the time of the server and how old the news are', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: new Date('2026-03-01T10:00:00Z') });
    const Facts = () => {
      const { clock } = useClient();
      return [useSession().status, useNow(1_000), useLastEventAt() ?? 'never', String(clock.offsetMs())].join(' ');
    };
    const { render, session } = setUp(() => view('t', 'r'));
    await render(createElement(Facts));
    expect(place.textContent).toBe('unknown 2026-03-01T10:00:00.000Z never 0');
    await act(() => session.signIn('a', 'b'));
    await act(async () => vi.advanceTimersByTime(2_000));
    expect(place.textContent).toBe('signed-in 2026-03-01T10:00:02.000Z never 0');
  });

  it('shows what waits for the connection', async () => {
    const { render, session, ...rest } = setUp((_, path) => (path === 'identity.login' ? view('t', 'r') : 'offline'));
    await act(() => session.signIn('a', 'b'));
    const queue = createQueue({ client: { ...rest, session }, keep: memoryKeep() });
    const Waiting = () => `${useQueue(queue).waiting.length} wait`;
    await render(createElement(Waiting));
    await reads('0 wait');
    await act(async () => queue.send('bookings.checkIn', { id: 'b', version: 1 }));
    await reads('1 wait');
    queue.close();
  });

  it('without a provider says so', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(act(async () => root.render(createElement(Cancel)))).rejects.toThrow('ClientProvider');
    told.mockRestore();
  });

  it('fails with what failureOf reads, also in a query of its own', () => {
    const Own = () => useQuery({ queryKey: ['own'], queryFn: () => 1 }).error;
    expectTypeOf(Own).returns.toEqualTypeOf<TRPCClientError<AppRouter> | null>();
    const Cancelled = () => useAction('bookings.cancel');
    expectTypeOf(Cancelled).returns.toHaveProperty('error').toEqualTypeOf<TRPCClientError<AppRouter> | null>();
  });
});
