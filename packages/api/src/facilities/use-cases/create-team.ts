import { facilitiesFailures, MobileTeam, siteOwned } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { CreateTeam } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...commonFailures });

export const createTeam =
  ({ sites, teams, newId }: FacilitiesPorts) =>
  async (draft: z.output<typeof CreateTeam>, actor: Actor) => {
    if (!may(actor, 'facilities.teams.create', siteOwned({ id: draft.siteId }))) return refuse('not-allowed');
    if ((await sites.find(draft.siteId)) === null) return refuse('site/unknown');
    const names = (await teams.ofSite(draft.siteId)).map(({ name }) => name);
    const added = MobileTeam.add({ id: newId(), ...draft }, { names });
    if (!added.ok) return added;
    await teams.save(added.value);
    return ok(added.value.next);
  };
