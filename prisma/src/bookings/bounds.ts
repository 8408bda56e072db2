import type { BookingSearch } from '@bling/api/ports';
import type { ActorScope } from '@bling/domain/kernel';

type Bounds = {
  /** Null for all. */
  readonly sites: readonly string[] | null;
  /** Whose rows are shown beside those of the sites. */
  readonly own: string | null;
  readonly customerId: string | null;
};

/** What a list is bound to; null for a scope that reaches nothing. */
export const boundsOf = (scope: ActorScope, { customerId }: Pick<BookingSearch, 'customerId'>): Bounds | null => {
  switch (scope.reach) {
    case 'nothing':
      return null;
    case 'all':
      return { sites: null, own: null, customerId };
    case 'sites':
      return { sites: scope.siteIds, own: scope.customerId, customerId };
    case 'customer':
      return customerId === null || customerId === scope.customerId
        ? { sites: null, own: null, customerId: scope.customerId }
        : null;
    default:
      return scope satisfies never;
  }
};
