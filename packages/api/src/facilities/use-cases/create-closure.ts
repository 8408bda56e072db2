import { Closure, facilitiesFailures, siteOwned } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CreateClosure } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...commonFailures });

type Draft = z.output<typeof CreateClosure>;

/** What is to be closed is there, and of the site. */
const placeOf = async ({ sites, bays, teams }: FacilitiesPorts, { siteId, bayId, teamId }: Draft) => {
  if ((await sites.find(siteId)) === null) return refuse('site/unknown');
  if (bayId !== null && (await bays.find(bayId))?.siteId !== siteId) return refuse('bay/unknown');
  if (teamId !== null && (await teams.find(teamId))?.siteId !== siteId) return refuse('team/unknown');
  return ok(null);
};

/** Closes a bay, a team or the whole site for a time; bookings that stand there must be moved first, and are named. */
export const createClosure = (ports: FacilitiesPorts) => async (draft: Draft, actor: Actor) => {
  const { closures, plan, now, newId } = ports;
  if (!may(actor, 'facilities.closures.create', siteOwned({ id: draft.siteId }))) return refuse('not-allowed');
  const place = await placeOf(ports, draft);
  if (!place.ok) return place;
  const created = Closure.create({ id: newId(), ...draft }, now());
  if (!created.ok) return created;
  const blocked = await plan.block(created.value.next);
  if (!blocked.ok) return refuse('closure/bookings-in-the-way', blocked.failure);
  await closures.save(created.value);
  return ok(created.value.next);
};
