import { useProcedures } from '@bling/client/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useRef } from 'react';
import { useOnline } from '../../app/online.ts';
import { useLostSince } from '../../app/use-lost-since.ts';

/** News come by themselves; this is for the day on which they do not. */
const WATCH_MS = 60_000;

/** Keeps what is shown while a finger is down on it. */
export const useSteady = <T>(value: T, isHeld: boolean): T => {
  const shown = useRef(value);
  if (!isHeld) shown.current = value;
  return shown.current;
};

export const useBoard = (ask: { readonly siteId: string; readonly date?: string }) => {
  const procedures = useProcedures();
  const isOnline = useOnline();
  const query = useQuery({
    ...procedures.bookings.board.queryOptions(ask),
    enabled: ask.siteId !== '',
    refetchInterval: WATCH_MS,
    placeholderData: keepPreviousData,
  });
  const { status } = useSubscription(
    procedures.bookings.boardChanges.subscriptionOptions(
      { siteId: ask.siteId },
      // What its news make stale is asked for by itself.
      { enabled: ask.siteId !== '' },
    ),
  );
  const lostSince = useLostSince(isOnline && status === 'pending' && query.error === null);
  return { ...query, lostSince };
};
