import type { Instant } from '../kernel/index.ts';
import { Customer, type CustomerChange, NOBODY } from './customer.ts';

/** Forgets the person and keeps the record, for the books. Null when that was done before. */
export const eraseCustomer = (customer: Customer, now: Instant): CustomerChange | null =>
  customer.erasedAt === null
    ? Customer.tell(
        { ...customer, ...NOBODY, userId: null, erasedAt: now },
        { type: 'customer/erased', customerId: customer.id, userId: customer.userId },
      )
    : null;
