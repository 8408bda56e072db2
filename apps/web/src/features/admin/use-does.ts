import { useQuery } from '@tanstack/react-query';

const NONE: Readonly<Record<string, string>> = {};

/** What each permission allows, in the sentence of the contract; asked for only where it is shown. */
export const useDoes = (): Readonly<Record<string, string>> => {
  const { data } = useQuery({
    queryKey: ['contract sentences'],
    queryFn: async () => {
      const { contractDocument } = await import('@bling/client/contract');
      return Object.fromEntries(Object.entries(contractDocument.procedures).map(([name, { does }]) => [name, does]));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? NONE;
};
