import { failureOf } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { createStored, useStored } from './stored.ts';
import { useWho } from './who.ts';

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** Whether this browser is known to be a paired screen; others never ask. */
export const paired = createStored<boolean>('bling.tablet', false, isBoolean);

/** Which screen this is and who may act on it. */
export const useTablet = (isAsked: boolean) => {
  const { identity } = useProcedures();
  const query = useQuery({
    ...identity.devices.here.queryOptions({}),
    enabled: isAsked,
    staleTime: 60_000,
    retry: (count, error) => count < 2 && failureOf(error).code !== 'device/not-paired',
  });
  return query;
};

/** Someone acts here by PIN: a session that can never prove more than that. */
export const useIsTabletSession = (): boolean => {
  const isPaired = useStored(paired);
  const { me } = useWho();
  return isPaired && me !== null && me.provedAt === null && me.impersonation === null;
};
