import {
  conflict,
  type Failure,
  type FailureTable,
  invalid,
  missing,
  refused,
  type ServiceId,
} from '../kernel/index.ts';

export const catalogFailures = {
  'category/unknown': missing('categoryId'),
  'category/name-taken': conflict('name'),
  'category/has-services': refused<{ readonly services: number }>('categoryId'),
  'category/not-active': refused('categoryId'),
  'service/unknown': missing('serviceId'),
  'service/name-taken': conflict('name'),
  'service/too-many-popular': refused<{ readonly most: number }>('isPopular'),
  'service/other-currency': refused<{ readonly currency: string }>('bySize'),
  'service/site-twice': invalid('sites'),
  'service/already-inactive': refused('serviceId'),
  'service/no-common-bay': refused<{ readonly serviceIds: readonly ServiceId[] }>('serviceIds'),
  'bundle/unknown': missing('bundleId'),
  'bundle/name-taken': conflict('name'),
  'bundle/already-inactive': refused('bundleId'),
  /** Different ones: a service does not go with itself. */
  'bundle/too-few-services': refused<{ readonly least: number }>('serviceIds'),
  'add-on/unknown': missing('addOnId'),
  'add-on/name-taken': conflict('name'),
  'add-on/other-currency': refused<{ readonly currency: string }>('bySize'),
  'add-on/already-inactive': refused('addOnId'),
  'add-on/does-not-apply': refused<{ readonly addOnId: string }>('addOnIds'),
} as const satisfies FailureTable;
export type CatalogFailure = Failure<typeof catalogFailures>;
