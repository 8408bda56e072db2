import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from './contract/index.ts';

/** Every procedure as options for React Query: `useQuery(useProcedures().bookings.board.queryOptions(…))`. */
export const {
  TRPCProvider: ProceduresProvider,
  useTRPC: useProcedures,
  useTRPCClient: useApi,
} = createTRPCContext<AppRouter>();
