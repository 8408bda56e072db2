import { describe, expect, it } from 'vitest';
import { type BayStatus, bayStatuses, MobileTeam, type TeamDraft, teamOwned } from './index.ts';

const draft: TeamDraft = {
  id: 'team-1',
  siteId: 'site-1',
  name: 'Van North',
  base: { lat: 38.7, lng: -9.1 },
  radiusKm: 50,
  dailyCapacity: 8,
  equipment: ['generator'],
};
const team: MobileTeam = { ...draft, version: 1, status: 'active' };
const about = { teamId: 'team-1', siteId: 'site-1' };

describe('a mobile team', () => {
  it('is active once added; its fact names nobody', () => {
    expect(MobileTeam.add(draft, { names: ['Van South'] })).toEqual({
      ok: true,
      value: { next: team, facts: [{ type: 'team/added', ...about }] },
    });
  });

  it.each(['Van North', 'van NORTH'])('has a name of its own: %s', (name) => {
    const taken = { failure: { kind: 'conflict', code: 'team/name-taken', field: 'name' } };
    expect(MobileTeam.add({ ...draft, name }, { names: ['VAN north'] })).toMatchObject(taken);
    expect(MobileTeam.update(team, { name }, { names: ['VAN north'] })).toMatchObject(taken);
  });

  it('is one of fifty at most', () => {
    const names = Array.from({ length: 50 }, (_, index) => `Van ${index}`);
    expect(MobileTeam.add(draft, { names })).toMatchObject({
      failure: { code: 'team/too-many', details: { most: 50 } },
    });
    expect(MobileTeam.add(draft, { names: names.slice(1) }).ok).toBe(true);
  });

  it('changes what is named, and tells it', () => {
    expect(MobileTeam.update(team, { radiusKm: 20 }, { names: [] })).toEqual({
      ok: true,
      value: { next: { ...team, radiusKm: 20, version: 2 }, facts: [{ type: 'team/changed', ...about }] },
    });
  });

  it.each(bayStatuses.flatMap((from) => bayStatuses.map((to): [BayStatus, BayStatus] => [from, to])))(
    'from %s to %s is a move unless it is none',
    (from, to) => {
      expect(MobileTeam.setStatus({ ...team, status: from }, to)).toMatchObject(
        from === to
          ? { failure: { code: 'team/status-not-allowed', details: { from, to } } }
          : {
              value: { next: { status: to, version: 2 }, facts: [{ type: 'team/status-changed', ...about, from, to }] },
            },
      );
    },
  );

  it('belongs to its site', () => {
    expect(teamOwned(team)).toEqual({ siteId: 'site-1' });
  });
});
