import { useApi, useProcedures } from '@bling/client/react';
import { useInfiniteQuery } from '@tanstack/react-query';

export type Which = 'upcoming' | 'past';
const PAGE = 20;

/** The bookings of a customer, or one's own, a page at a time. */
export const useList = (which: Which, customerId?: string) => {
  const api = useApi();
  const { bookings } = useProcedures();
  const ask = { which, limit: PAGE, ...(customerId !== undefined && { customerId }) };
  // The binding's own infinite query sends a `direction` that a strict input refuses.
  return useInfiniteQuery({
    queryKey: bookings.listByCustomer.infiniteQueryKey(ask),
    queryFn: ({ pageParam }) =>
      api.bookings.listByCustomer.query(pageParam === '' ? ask : { ...ask, cursor: pageParam }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
};

export const whiches = [
  { value: 'upcoming', label: 'Upcoming' },
  { value: 'past', label: 'Past' },
] as const;
