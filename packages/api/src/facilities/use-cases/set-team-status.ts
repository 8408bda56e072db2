import { facilitiesFailures, MobileTeam, teamOwned } from '@bling/domain/facilities';
import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { SetTeamStatus } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing(facilitiesFailures);

/** A team off the road takes no new jobs; the ones it has stay on the board until someone moves them. */
export const setTeamStatus =
  ({ teams }: FacilitiesPorts) =>
  async ({ teamId, status }: z.output<typeof SetTeamStatus>, actor: Actor) => {
    const team = await teams.find(teamId);
    if (team === null || !may(actor, 'facilities.teams.setStatus', teamOwned(team))) return refuse('team/unknown');
    const changed = MobileTeam.setStatus(team, status);
    if (!changed.ok) return changed;
    await teams.save(changed.value);
    return ok(changed.value.next);
  };
