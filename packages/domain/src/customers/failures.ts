import { conflict, type Failure, type FailureTable, missing, refused } from '../kernel/index.ts';

export const customerFailures = {
  'customer/unknown': missing('customerId'),
  /** The account is verified, and its customer is about to be created: ask again in a moment. */
  'customer/not-ready': refused(),
  'customer/address-unknown': missing('addressId'),
  'customer/too-many-addresses': refused<{ readonly most: number }>('address'),
  'customer/no-way-to-reach': refused('phone'),
  /** This record was joined with another, which has the history of both. */
  'customer/merged': conflict<{ readonly into: string }>('customerId'),
  'customer/erased': refused('customerId'),
  'customer/same': refused('drop'),
  /** Whoever signs in is the one who stays. */
  'customer/keeps-account': refused('drop'),
  'customer/two-accounts': refused('drop'),
  'customer/too-much-to-join': refused<{
    readonly what: 'addresses' | 'tags' | 'notes';
    readonly most: number;
  }>('drop'),
  'customer/no-account': refused('customerId'),
  'customer/unproven': refused('customerId'),
  'customer/has-open-bookings': refused('customerId'),
  'customer/works-here': refused('customerId'),
  'customer/fleet-contact': refused('customerId'),
  'fleet/unknown': missing('fleetId'),
  'fleet/name-taken': conflict('name'),
} as const satisfies FailureTable;

export type CustomerFailure = Failure<typeof customerFailures>;
