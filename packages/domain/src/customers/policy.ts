import type { CustomerId, Owned } from '../kernel/index.ts';

/** A customer owns their own record. */
export const ownersOfCustomer = (customerId: CustomerId): Owned => ({ customerId });
