import { getRouteApi } from '@tanstack/react-router';
import { useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { usePageTitle } from '../../app/page.tsx';
import { describeError } from '../../words/describe.ts';
import { useQueueOf } from '../counter/use-queue.ts';
import { Wall } from './wall.tsx';

const route = getRouteApi('/queue/$siteId');
const SITES_MS = 5 * 60_000;

/** For a screen on the wall: it is read from ten metres, and nobody touches it. */
export const QueuePage = () => {
  usePageTitle('Queue');
  const { siteId } = route.useParams();
  const { facilities } = useProcedures();
  const sites = useQuery({ ...facilities.sites.list.queryOptions({}), staleTime: SITES_MS });
  const queue = useQueueOf(siteId);
  const site = sites.data?.items.find(({ id }) => id === siteId);
  if (queue.data === undefined)
    return (
      <div data-wall className="grid min-h-dvh content-center gap-4 p-8 text-center">
        <h1 className="text-40">{queue.error === null ? 'One moment' : 'We cannot show the queue'}</h1>
        {queue.error === null ? null : <p className="text-28">{describeError(queue.error)}</p>}
      </div>
    );
  return <Wall siteId={siteId} name={site?.name ?? 'Queue'} queue={queue.data} lostSince={queue.lostSince} />;
};
