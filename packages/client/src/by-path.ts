import { getUntypedClient, type TRPCClient, type TRPCUntypedClient } from '@trpc/client';
import type { AppRouter } from './contract/index.ts';

/** The same client for those who learn at run time what they call: `byPath(api).query('bookings.get', { id })`. */
export const byPath = (api: TRPCClient<AppRouter>): TRPCUntypedClient<AppRouter> => getUntypedClient(api);
