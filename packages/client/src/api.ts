import { createTRPCClient, httpBatchLink, splitLink, type TRPCClient, type TRPCLink } from '@trpc/client';
import { addedLink, createAnnounced } from './announced.ts';
import { type Ask, announcing, asFetch, withDeadline } from './ask.ts';
import { type Clock, createClock } from './clock.ts';
import type { AppRouter } from './contract/index.ts';
import { marks } from './contract/marks.ts';
import { CONTRACT_VERSION } from './contract/version.ts';
import { type Foreground, pageForeground } from './foreground.ts';
import { createHeard, type Live } from './heard.ts';
import { keyLink, renewLink, type Touched, touchLink } from './links.ts';
import { liveLink } from './live.ts';
import { authorised, createSession, type Session, type SessionOptions } from './session.ts';
import { createSignal, type Subscribe } from './signal.ts';
import { type Table, type TableOf, tableOf } from './table.ts';
import { wire } from './wire.ts';

/** Calls in one batch; the server takes no more. */
const MOST_IN_BATCH = 20;
const LONGEST_URL = 8000;

export type ApiOptions = SessionOptions & {
  /** Where the procedures are: `https://…/rpc`. */
  readonly url: string;
  readonly fetch?: typeof fetch | undefined;
  /** When to give up on an answer, in milliseconds; half a minute when left out. Streams and uploads have no such end. */
  readonly timeoutMs?: number;
  /** A page's own signs when left out; an app for phones passes its own. */
  readonly onForeground?: Foreground | undefined;
  /** In place of HTTP, for tests: it answers queries, mutations and subscriptions. */
  readonly link?: TRPCLink<AppRouter> | undefined;
  /** What procedures there are; the generated marks when left out. */
  readonly table?: Table;
  /** The version of the contract to announce; the generated one when left out. */
  readonly contract?: string;
};

export type Api = {
  /** Every procedure as a typed call: `api.bookings.create.mutate(…)`. */
  readonly api: TRPCClient<AppRouter>;
  readonly session: Session;
  /** The server's time, for every preview. */
  readonly clock: Clock;
  readonly live: Live;
  /** What mutations and news make stale, as it happens. */
  readonly onTouched: Subscribe<Touched>;
  /** The server answered something: there is a connection. */
  readonly onAnswer: Subscribe<void>;
  readonly onForeground: Foreground;
  readonly procedure: TableOf;
  /** The version of the contract that the server announced; null before its first answer. */
  readonly serverContract: () => string | null;
  /** `fetch` as this client does it, for what is no procedure. */
  readonly ask: Ask;
};

type Http = {
  readonly url: string;
  readonly session: Session;
  readonly ask: Ask;
  /** `ask` with its deadline. */
  readonly timely: Ask;
  readonly onForeground: Foreground;
  readonly heard: (path: string) => void;
};

const httpLinks = ({ url, session, ask, timely, onForeground, heard }: Http): TRPCLink<AppRouter> =>
  splitLink({
    condition: ({ type }) => type === 'subscription',
    true: liveLink({
      load: async () => (await import('./stream.ts')).streamLink({ url, ask, session }),
      onForeground,
      renew: session.renew,
      heard,
    }),
    false: httpBatchLink({
      url,
      transformer: wire,
      maxItems: MOST_IN_BATCH,
      maxURLLength: LONGEST_URL,
      headers: () => authorised(session),
      fetch: asFetch(timely),
    }),
  });

/** The client of one person: on a server one a request, in an app one for all. */
export const createApi = (options: ApiOptions): Api => {
  const { url, onForeground = pageForeground, timeoutMs = 30_000, contract = CONTRACT_VERSION } = options;
  const fetcher: Ask = (input, init) => (options.fetch ?? fetch)(input, init);
  const clock = createClock();
  const touched = createSignal<Touched>();
  const answered = createSignal<void>();
  const live = createHeard(clock);
  const announced = createAnnounced(() => timely(url, { method: 'HEAD' }));
  const ask = announcing(fetcher, contract, (heard) => {
    clock.hear(heard);
    announced.hear(heard.contract);
    answered.tell();
  });
  const timely = withDeadline(ask, timeoutMs);
  const session: Session = createSession({
    ...options,
    onForeground,
    // One by one: what gives a cookie and what takes it away must not meet in one request.
    link:
      options.link ??
      httpBatchLink({
        url,
        transformer: wire,
        maxItems: 1,
        // Whoever signs in or out does so by what they show, and not as who they are by now.
        headers: ({ opList }) => (/imp/u.test(opList[0].path) ? authorised(session) : {}),
        fetch: asFetch(timely),
      }),
  });
  const procedure = options.table === undefined ? marks : tableOf(options.table);
  const api = createTRPCClient<AppRouter>({
    links: [
      touchLink(procedure, touched.tell),
      keyLink(procedure),
      addedLink(announced, procedure),
      renewLink(session),
      options.link ?? httpLinks({ url, session, ask, timely, onForeground, heard: live.hear }),
    ],
  });
  return {
    api,
    session,
    clock,
    live,
    onForeground,
    procedure,
    ask,
    onTouched: touched.subscribe,
    onAnswer: answered.subscribe,
    serverContract: announced.version,
  };
};
