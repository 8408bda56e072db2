import type { Owned, SiteId } from '../kernel/index.ts';

/** Whoever writes a price must reach every site that it is for; without any named it is for the whole house. */
export const priceOwned = (siteIds: readonly SiteId[]): readonly Owned[] =>
  siteIds.length === 0 ? [{}] : siteIds.map((siteId) => ({ siteId }));
