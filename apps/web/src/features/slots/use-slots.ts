import { useProcedures } from '@bling/client/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { byDate, windowOf } from './days.ts';
import type { Wish } from './wish.ts';

export type Asking = { readonly forCounter?: boolean; readonly visitorKey?: string };
type Input = Parameters<ReturnType<typeof useProcedures>['scheduling']['slots']['queryOptions']>[0];
export type Prefer = Exclude<Extract<Input, { readonly from: string }>['prefer'], undefined>;
type Watch = Asking & { readonly isOn?: boolean; readonly prefer?: Prefer };

const FRESH_MS = 15_000;
const WATCH_MS = 60_000;

/** The free times of some dates, date by date. */
export const useSlots = (
  wish: Wish,
  dates: readonly string[],
  zone: string,
  { forCounter = false, visitorKey, isOn = true, prefer }: Watch,
) => {
  const procedures = useProcedures();
  const query = useQuery({
    ...procedures.scheduling.slots.queryOptions({
      ...wish,
      ...windowOf(dates, zone),
      forCounter,
      ...(visitorKey === undefined ? {} : { visitorKey }),
      ...(prefer === undefined ? {} : { prefer }),
    }),
    enabled: isOn,
    staleTime: FRESH_MS,
    refetchInterval: WATCH_MS,
    placeholderData: keepPreviousData,
  });
  return { ...query, days: query.data === undefined ? null : byDate(query.data.items, zone) };
};
