import type { ActorScope } from '@bling/domain/kernel';

/** The sites that a list of the house is bound to; null for all of them. One's own is not among what such a list shows. */
export const sitesIn = (scope: ActorScope): readonly string[] | null => {
  if (scope.reach === 'all') return null;
  return scope.reach === 'sites' ? scope.siteIds : [];
};
