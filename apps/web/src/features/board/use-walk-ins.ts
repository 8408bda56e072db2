import type { QueueView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';

const NOBODY: readonly QueueView['items'][number][] = [];

/** The walk-ins that stand in the bays of a site now. */
export const useWalkIns = (siteId: string): readonly QueueView['items'][number][] => {
  const { walkins } = useProcedures();
  const { data } = useQuery(walkins.queue.queryOptions({ siteId }));
  return data?.items.filter(({ status }) => status === 'in_progress') ?? NOBODY;
};
