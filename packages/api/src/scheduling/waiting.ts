import { type Actor, type CustomerId, may, ok, refusing } from '@bling/domain/kernel';
import { schedulingFailures, type WaitlistEntry, type WaitlistId } from '@bling/domain/scheduling';
import type { PlanningPorts } from './ports.ts';
import type { Wish } from './search.ts';

const refuse = refusing(schedulingFailures);

/** Whom it is for: staff say so, clients are asked for themselves. Null for someone who is no customer. */
export const customerOf = (actor: Actor, asked: CustomerId | undefined): CustomerId | null =>
  asked ?? (actor.kind === 'user' ? actor.customerId : null);

/** An entry that this actor may touch; another's is as unknown as one that never was. */
export const entryFor = async (
  { waitlist }: Pick<PlanningPorts, 'waitlist'>,
  waitlistId: WaitlistId,
  { actor, permission }: { readonly actor: Actor; readonly permission: string },
) => {
  const entry = await waitlist.find(waitlistId);
  if (entry === null) return refuse('waitlist/unknown');
  const { siteId, customerId } = entry;
  return may(actor, permission, { siteId, customerId }) ? ok(entry) : refuse('waitlist/unknown');
};

export const wishOfEntry = ({ siteId, serviceIds, addOnIds, size }: WaitlistEntry): Wish => ({
  siteId,
  serviceIds,
  addOnIds,
  size,
});
