import { facilitiesFailures, MobileTeam, teamOwned } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateTeam } from '../contract.ts';
import type { FacilitiesPorts } from '../ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...commonFailures });

export const updateTeam =
  ({ teams }: FacilitiesPorts) =>
  async ({ teamId, version, ...patch }: z.output<typeof UpdateTeam>, actor: Actor) => {
    const team = await teams.find(teamId);
    if (team === null || !may(actor, 'facilities.teams.update', teamOwned(team))) return refuse('team/unknown');
    if (team.version !== version) return refuse('stale', { version: team.version });
    const others = (await teams.ofSite(team.siteId)).filter(({ id }) => id !== teamId);
    const updated = MobileTeam.update(team, given(patch), { names: others.map(({ name }) => name) });
    if (!updated.ok) return updated;
    await teams.save(updated.value);
    return ok(updated.value.next);
  };
