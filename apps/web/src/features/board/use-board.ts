import { useProcedures } from '@bling/client/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useEffect, useRef, useState } from 'react';
import { useOnline } from '../../app/online.ts';

const GRACE_MS = 10_000;
/** News come by themselves; this is for the day on which they do not. */
const WATCH_MS = 60_000;

/** Null while the board is live; else since when it has not been. A blink of the connection is no news. */
const useLostSince = (isLive: boolean): number | null => {
  const [lostSince, setLostSince] = useState<number | null>(null);
  useEffect(() => {
    if (isLive) return setLostSince(null);
    const since = Date.now();
    const timer = window.setTimeout(() => setLostSince(since), GRACE_MS);
    return () => window.clearTimeout(timer);
  }, [isLive]);
  return lostSince;
};

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
