import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
  type TRPCLink,
} from '@trpc/client';
import { EventSource } from 'eventsource';
import type { AppRouter } from './contract/index.ts';
import { keyLink, renewLink } from './links.ts';
import { sameOrigin } from './same-origin.ts';
import { createSession, type Session, type SessionOptions } from './session.ts';
import { wire } from './wire.ts';

/** Calls in one batch; the server takes no more. */
const MOST_IN_BATCH = 20;

const authorised = (session: Session): Record<string, string> => {
  const token = session.token();
  return token === null ? {} : { authorization: `Bearer ${token}` };
};

/** The links of a client, for those who build their own. */
export const linksOf = (session: Session, { url, fetch: fetcher = fetch }: SessionOptions): TRPCLink<AppRouter>[] => [
  keyLink,
  renewLink(session),
  splitLink({
    condition: ({ type }) => type === 'subscription',
    true: httpSubscriptionLink({
      url,
      transformer: wire,
      EventSource,
      // The token goes into a header: an address ends up in logs.
      eventSourceOptions: () => ({
        fetch: (input, init) => fetcher(input, { ...init, headers: { ...init.headers, ...authorised(session) } }),
      }),
    }),
    false: httpBatchLink({
      url,
      transformer: wire,
      maxItems: MOST_IN_BATCH,
      maxURLLength: 8000,
      headers: () => authorised(session),
      fetch: sameOrigin(fetcher),
    }),
  }),
];

export type Api = { readonly api: TRPCClient<AppRouter>; readonly session: Session };

/** Every procedure as a typed call: `api.bookings.create.mutate(…)`, and the session that signs them. */
export const createApi = (options: SessionOptions): Api => {
  const session = createSession(options);
  return { api: createTRPCClient<AppRouter>({ links: linksOf(session, options) }), session };
};
