import type { ClosureView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';

/** Something that can be closed on its own. */
export type Place = { readonly value: string; readonly name: string };
type Closed = Pick<ClosureView, 'bayId' | 'teamId'>;

/** The bays and vans of a site, by name. */
export const usePlaces = (siteId: string) => {
  const { facilities } = useProcedures();
  const bays = useQuery(facilities.bays.list.queryOptions({ siteId }));
  const teams = useQuery(facilities.teams.list.queryOptions({ siteId }));
  const places: readonly Place[] = [
    ...(bays.data?.items ?? []).map(({ id, name }) => ({ value: `bay ${id}`, name })),
    ...(teams.data?.items ?? []).map(({ id, name }) => ({ value: `team ${id}`, name })),
  ];
  const nameOf = ({ bayId, teamId }: Closed): string => {
    if (bayId === null && teamId === null) return 'The whole site';
    const value = bayId === null ? `team ${teamId}` : `bay ${bayId}`;
    return places.find((place) => place.value === value)?.name ?? '–';
  };
  return { places, nameOf };
};
