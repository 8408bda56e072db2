import type { httpLink } from '@trpc/client';

type Fetch = NonNullable<Parameters<typeof httpLink>[0]['fetch']>;

/** Sends the refresh cookie to where the page came from, and nowhere else. */
export const sameOrigin =
  (fetcher: typeof fetch): Fetch =>
  (input, init) =>
    fetcher(input, { ...(init as RequestInit), credentials: 'same-origin' });
