import { type Failure, type FailureTable, missing, refused } from '../kernel/index.ts';

export const customerFailures = {
  'customer/unknown': missing('customerId'),
  /** The account is verified, and its customer is about to be created: ask again in a moment. */
  'customer/not-ready': refused(),
  'customer/address-unknown': missing('addressId'),
  'customer/too-many-addresses': refused<{ readonly most: number }>('address'),
  'customer/no-way-to-reach': refused('phone'),
} as const satisfies FailureTable;

export type CustomerFailure = Failure<typeof customerFailures>;
