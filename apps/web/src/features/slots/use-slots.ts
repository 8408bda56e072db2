import { useProcedures } from '@bling/client/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { byDate, windowOf } from './days.ts';
import type { Wish } from './wish.ts';

export type Asking = { readonly forCounter?: boolean; readonly visitorKey?: string };
type Watch = Asking & { readonly isOn?: boolean };

const FRESH_MS = 15_000;
const WATCH_MS = 60_000;

/** The free times of some dates, date by date. */
export const useSlots = (
  wish: Wish,
  dates: readonly string[],
  zone: string,
  { forCounter = false, visitorKey, isOn = true }: Watch,
) => {
  const procedures = useProcedures();
  const query = useQuery({
    ...procedures.scheduling.slots.queryOptions({
      ...wish,
      ...windowOf(dates),
      forCounter,
      ...(visitorKey === undefined ? {} : { visitorKey }),
    }),
    enabled: isOn,
    staleTime: FRESH_MS,
    refetchInterval: WATCH_MS,
    placeholderData: keepPreviousData,
  });
  return { ...query, days: query.data === undefined ? null : byDate(query.data.items, zone) };
};
