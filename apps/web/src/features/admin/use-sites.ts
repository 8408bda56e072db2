import { useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';

/** The sites by name; a site that is not known yet shows as a dash. */
export const useSites = () => {
  const procedures = useProcedures();
  const { data } = useQuery({ ...procedures.facilities.sites.list.queryOptions({}), staleTime: 300_000 });
  const sites = data?.items ?? [];
  const nameOf = (siteId: string | null): string =>
    siteId === null ? 'All sites' : (sites.find(({ id }) => id === siteId)?.name ?? '–');
  return { sites, nameOf };
};
