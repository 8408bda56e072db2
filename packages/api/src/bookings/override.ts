import { type Actor, commonFailures, type Instant, mayForHouse, ok, refusing, type SiteId } from '@bling/domain/kernel';
import type { Override } from '@bling/domain/bookings';

const refuse = refusing(commonFailures);

type Asked = { readonly siteId: SiteId; readonly override?: { readonly reason: string } | undefined };

/** What was asked to be broken, by someone of the house who may; null when nothing was. */
export const overrideOf = (actor: Actor, { siteId, override }: Asked, { now }: { readonly now: () => Instant }) => {
  if (override === undefined) return ok(null);
  if (actor.kind !== 'user' || !mayForHouse(actor, 'scheduling.override', { siteId })) return refuse('not-allowed');
  return ok<Override>({ by: actor.userId, at: now(), reason: override.reason });
};

/** Whether the actor may break the soft limits of the house where this is. */
export const mayOverride = (actor: Actor, { siteId }: Pick<Asked, 'siteId'>): boolean =>
  mayForHouse(actor, 'scheduling.override', { siteId });
