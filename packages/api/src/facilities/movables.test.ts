import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding } from '../testing/index.ts';

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const { id: siteId } = await seeds.site();
  const { id: elsewhere } = await seeds.site();
  const { teams, equipment } = (await seeds.staff('manager', siteId)).caller.facilities;
  return { world, seeds, siteId, elsewhere, unknown: world.newId(), teams, equipment };
};
const base = { lat: 38.7, lng: -9.1 };

describe('mobile teams', () => {
  it('go fifty kilometres and take eight jobs a day unless told otherwise', async () => {
    const { teams, siteId } = await opened();
    const team = await teams.create(once({ siteId, name: 'Van', base, equipment: ['generator'] }));
    expect(team).toMatchObject({ radiusKm: 50, dailyCapacity: 8, status: 'active', version: 1 });
    await teams.create(once({ siteId, name: 'Bus', base, equipment: [], radiusKm: 5, dailyCapacity: 2 }));
    expect((await teams.list({ siteId })).items).toMatchObject([{ name: 'Bus', radiusKm: 5 }, { name: 'Van' }]);
  });

  it('have a name of their own, and keep what is not named', async () => {
    const { seeds, teams, siteId, unknown } = await opened();
    const one = await seeds.team(siteId, { name: 'Van' });
    const other = await seeds.team(siteId, { name: 'Bus' });
    const taken = { kind: 'conflict', code: 'team/name-taken' };
    expect(await refusalOf(teams.create(once({ siteId, name: 'van', base, equipment: [] })))).toMatchObject(taken);
    const update = (changes: object) => teams.update(once({ teamId: other.id, version: 1, ...changes }));
    expect(await refusalOf(update({ name: 'VAN' }))).toMatchObject(taken);
    expect(await refusalOf(update({ teamId: unknown }))).toMatchObject({ code: 'team/unknown' });
    expect(await update({ name: 'BUS', base: one.base })).toMatchObject({ name: 'BUS', radiusKm: 50, version: 2 });
    expect(await refusalOf(update({}))).toMatchObject({ code: 'stale', details: { version: 2 } });
  });

  it('leave the road once, and come back', async () => {
    const { world, seeds, teams, siteId } = await opened();
    const { id: teamId } = await seeds.team(siteId);
    const set = (status: 'active' | 'maintenance') => teams.setStatus(once({ teamId, status }));
    expect(await set('maintenance')).toMatchObject({ status: 'maintenance' });
    expect(await refusalOf(set('maintenance'))).toMatchObject({ code: 'team/status-not-allowed' });
    expect(await set('active')).toMatchObject({ status: 'active' });
    expect(world.facts().filter(({ type }) => type === 'team/status-changed')).toHaveLength(2);
  });

  it('of another site are as unknown as ones that never were', async () => {
    const { seeds, teams, elsewhere, unknown } = await opened();
    const { id: teamId } = await seeds.team(elsewhere);
    const notAllowed = { code: 'not-allowed' };
    expect(await refusalOf(teams.list({ siteId: elsewhere }))).toMatchObject(notAllowed);
    expect(await refusalOf(teams.create(once({ siteId: elsewhere, name: 'Van', base, equipment: [] })))).toMatchObject(
      notAllowed,
    );
    expect(await refusalOf(teams.setStatus(once({ teamId, status: 'inactive' })))).toMatchObject({
      code: 'team/unknown',
    });
    expect(await refusalOf(teams.update(once({ teamId, version: 1 })))).toMatchObject({ code: 'team/unknown' });
    const admin = seeds.admin.facilities.teams;
    expect(await refusalOf(admin.create(once({ siteId: unknown, name: 'Van', base, equipment: [] })))).toMatchObject({
      code: 'site/unknown',
    });
  });
});

describe('equipment', () => {
  it('has a label of its own at its site', async () => {
    const { seeds, equipment, siteId, unknown } = await opened();
    const created = await equipment.create(once({ siteId, kind: 'polisher', label: 'Polisher 2' }));
    const other = await equipment.create(once({ siteId, kind: 'polisher', label: 'Polisher 1' }));
    expect((await equipment.list({ siteId })).items).toEqual([other, created]);
    const taken = { kind: 'conflict', code: 'equipment/label-taken' };
    expect(await refusalOf(equipment.create(once({ siteId, kind: 'hose', label: 'POLISHER 1' })))).toMatchObject(taken);
    const update = (changes: object) => equipment.update(once({ assetId: created.id, version: 1, ...changes }));
    expect(await refusalOf(update({ label: 'polisher 1' }))).toMatchObject(taken);
    expect(await refusalOf(update({ assetId: unknown }))).toMatchObject({ code: 'equipment/unknown' });
    expect(await update({ kind: 'buffer' })).toMatchObject({ kind: 'buffer', label: 'Polisher 2', version: 2 });
    expect(await refusalOf(update({}))).toMatchObject({ code: 'stale' });
    expect(
      await refusalOf(seeds.admin.facilities.equipment.create(once({ siteId: unknown, kind: 'hose', label: 'Hose' }))),
    ).toMatchObject({ code: 'site/unknown' });
  });

  it('goes out of use, at one’s own site', async () => {
    const { world, seeds, equipment, siteId, elsewhere } = await opened();
    const { id: assetId } = await seeds.asset(siteId, 'polisher');
    const set = () => equipment.setStatus(once({ assetId, status: 'maintenance' }));
    expect(await set()).toMatchObject({ status: 'maintenance' });
    expect(await refusalOf(set())).toMatchObject({ code: 'equipment/status-not-allowed' });
    expect(world.facts().at(-1)).toEqual({
      type: 'equipment/status-changed',
      assetId,
      siteId,
      from: 'active',
      to: 'maintenance',
    });
    const { id: theirs } = await seeds.asset(elsewhere, 'polisher');
    const unknown = { code: 'equipment/unknown' };
    expect(await refusalOf(equipment.setStatus(once({ assetId: theirs, status: 'inactive' })))).toMatchObject(unknown);
    expect(await refusalOf(equipment.update(once({ assetId: theirs, version: 1 })))).toMatchObject(unknown);
    const notAllowed = { code: 'not-allowed' };
    expect(await refusalOf(equipment.list({ siteId: elsewhere }))).toMatchObject(notAllowed);
    expect(await refusalOf(equipment.create(once({ siteId: elsewhere, kind: 'hose', label: 'Hose' })))).toMatchObject(
      notAllowed,
    );
  });
});
