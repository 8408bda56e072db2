import { useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useOnline } from '../../app/online.ts';
import { useLostSince } from '../../app/use-lost-since.ts';

/** News come by themselves; what is expected moves on without any. */
const EXPECT_MS = 30_000;

/** A site's queue as it is now, and since when it has not been live. */
export const useQueueOf = (siteId: string) => {
  const procedures = useProcedures();
  const isOnline = useOnline();
  const query = useQuery({ ...procedures.walkins.queue.queryOptions({ siteId }), refetchInterval: EXPECT_MS });
  const { status } = useSubscription(procedures.walkins.queueChanges.subscriptionOptions({ siteId }));
  const lostSince = useLostSince(isOnline && status === 'pending' && query.error === null);
  return { ...query, lostSince };
};
