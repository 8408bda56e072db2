import { Closure, facilitiesFailures, siteOwned } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CreateClosure } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...commonFailures });

/** Closes a bay, a team or the whole site for a time; bookings that stand there must be moved first, and are named. */
export const createClosure =
  ({ sites, bays, teams, closures, plan, now, newId }: FacilitiesPorts) =>
  async (draft: z.output<typeof CreateClosure>, actor: Actor) => {
    if (!may(actor, 'facilities.closures.create', siteOwned({ id: draft.siteId }))) return refuse('not-allowed');
    if ((await sites.find(draft.siteId)) === null) return refuse('site/unknown');
    const bay = draft.bayId === null ? null : await bays.find(draft.bayId);
    if (draft.bayId !== null && bay?.siteId !== draft.siteId) return refuse('bay/unknown');
    const team = draft.teamId === null ? null : await teams.find(draft.teamId);
    if (draft.teamId !== null && team?.siteId !== draft.siteId) return refuse('team/unknown');
    const created = Closure.create({ id: newId(), ...draft }, now());
    if (!created.ok) return created;
    const blocked = await plan.block(created.value.next);
    if (!blocked.ok) return refuse('closure/bookings-in-the-way', blocked.failure);
    await closures.save(created.value);
    return ok(created.value.next);
  };
