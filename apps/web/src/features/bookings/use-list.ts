import { useApi, useProcedures } from '@bling/client/react';
import { usePages } from '../../ui/pages.tsx';

export type Which = 'upcoming' | 'past';
const PAGE = 20;

/** The bookings of a customer, or one's own. */
export const useList = (which: Which, customerId?: string) => {
  const api = useApi();
  const { bookings } = useProcedures();
  const ask = { which, limit: PAGE, ...(customerId !== undefined && { customerId }) };
  return usePages({
    key: bookings.listByCustomer.infiniteQueryKey(ask),
    ask: (page) => api.bookings.listByCustomer.query({ ...ask, ...page }),
  });
};

export const whiches = [
  { value: 'upcoming', label: 'Upcoming' },
  { value: 'past', label: 'Past' },
] as const;
