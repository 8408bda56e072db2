import { type CategoryId, type Failure, type FailureTable, invalid, refused } from '../kernel/index.ts';

export const pricingFailures = {
  'quote/empty': invalid('serviceIds'),
  'quote/other-currency': refused<{ readonly currency: string; readonly refId: string }>('siteId'),
  'quote/no-tax-rate': refused<{ readonly categoryId: CategoryId }>('serviceIds'),
  'quote/add-on-does-not-apply': refused<{ readonly addOnId: string }>('addOnIds'),
} as const satisfies FailureTable;
export type PricingFailure = Failure<typeof pricingFailures>;
