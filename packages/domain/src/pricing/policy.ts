import { type Actor, may, type SiteId } from '../kernel/index.ts';

/** Whoever writes prices must reach every site that they are for; without any named they are for the whole house. */
export const mayPrice = (actor: Actor, permission: string, siteIds: readonly SiteId[]): boolean =>
  siteIds.length === 0 ? may(actor, permission, {}) : siteIds.every((siteId) => may(actor, permission, { siteId }));
