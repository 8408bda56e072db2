import { useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';

const LONG_MS = 300_000;

/** The menu and the sites by name, for whoever writes prices. */
export const usePriceList = () => {
  const { catalog, facilities } = useProcedures();
  const services = useQuery({ ...catalog.services.list.queryOptions({}), staleTime: LONG_MS });
  const sites = useQuery({ ...facilities.sites.list.queryOptions({}), staleTime: LONG_MS });
  const nameIn = (items: readonly { readonly id: string; readonly name: string }[] | undefined, id: string): string =>
    items?.find((one) => one.id === id)?.name ?? '–';
  return {
    services: services.data?.items ?? [],
    sites: sites.data?.items ?? [],
    serviceOf: (id: string) => nameIn(services.data?.items, id),
    siteOf: (id: string) => nameIn(sites.data?.items, id),
  };
};
