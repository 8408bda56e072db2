import { type QueryClient, useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import type { TRPCClientError } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Instant } from '@bling/domain/kernel';
import { type Actions, createActions } from './actions.ts';
import type { Api } from './api.ts';
import { keepFresh } from './cache.ts';
import type { AppRouter } from './contract/index.ts';
import type { Keep } from './keep.ts';
import type { Queue, QueueState } from './offline.ts';
import type { Optimistic } from './optimistic.ts';
import type { Given, MutationPath, OutputOf } from './paths.ts';
import type { SessionState } from './session.ts';

export { keepFresh, keepNewest } from './cache.ts';
export { optimistic } from './optimistic.ts';

declare module '@tanstack/react-query' {
  interface Register {
    /** What every query and mutation fails with: `failureOf(error, path)` says the rest. */
    defaultError: TRPCClientError<AppRouter>;
  }
}

/** Every procedure as options for React Query: `useQuery(useProcedures().bookings.board.queryOptions(…))`. */
export const {
  TRPCProvider: ProceduresProvider,
  useTRPC: useProcedures,
  useTRPCClient: useApi,
} = createTRPCContext<AppRouter>();

type Provided = { readonly client: Api; readonly actions: Actions };
const Context = createContext<Provided | null>(null);

const useProvided = (): Provided => {
  const provided = useContext(Context);
  if (provided === null) throw new Error('There is no <ClientProvider> around this');
  return provided;
};

type ProviderProps = {
  readonly client: Api;
  readonly queryClient: QueryClient;
  /** Where the keys of unanswered actions survive a relaunch; they are forgotten with the page when left out. */
  readonly keep?: Keep;
  readonly children?: ReactNode;
};

/** The client for everything below it; what mutations and news make stale is asked for again. */
export const ClientProvider = ({ client, queryClient, keep, children }: ProviderProps) => {
  const provided = useMemo(() => ({ client, actions: createActions(client, keep) }), [client, keep]);
  useEffect(() => keepFresh(client, queryClient), [client, queryClient]);
  const inner = { trpcClient: client.api, queryClient, children };
  return createElement(Context.Provider, { value: provided }, createElement(ProceduresProvider, inner));
};

/** What `createApi` made. */
export const useClient = (): Api => useProvided().client;

/** Does things once: see `Actions.run`. */
export const useActions = (): Actions => useProvided().actions;

/** A mutation whose key belongs to what the person does: pressing twice, or again after no answer, does it once. */
export const useAction = <P extends MutationPath>(
  path: P,
): UseMutationResult<OutputOf<P>, TRPCClientError<AppRouter>, Given<P>> => {
  const { run } = useActions();
  return useMutation({ mutationKey: [path.split('.')], mutationFn: (input) => run(path, input) });
};

/** `useMutation({ ...procedures.bookings.confirm.mutationOptions(), ...useOptimistic(confirmAhead) })`. */
export const useOptimistic = <P extends MutationPath>(
  definition: (client: Api, queries: QueryClient) => Optimistic<P>,
): Optimistic<P> => {
  const client = useClient();
  const queries = useQueryClient();
  return useMemo(() => definition(client, queries), [definition, client, queries]);
};

/** Who is signed in. */
export const useSession = (): SessionState => {
  const { session } = useClient();
  return useSyncExternalStore(session.subscribe, session.state, session.state);
};

/** The server's time, renewed every so many milliseconds; for clocks, countdowns and previews. */
export const useNow = (everyMs: number): Instant => {
  const { clock } = useClient();
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now;
};

/** When the news of a subscription, or of any, came last. */
export const useLastEventAt = (path?: string): Instant | null => {
  const { live } = useClient();
  const last = (): Instant | null => live.lastEventAt(path);
  return useSyncExternalStore(live.subscribe, last, last);
};

/** What waits for the connection, and what came back refused. */
export const useQueue = (queue: Queue): QueueState => useSyncExternalStore(queue.subscribe, queue.state, queue.state);
