import { HOUR, Instant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(2);
  const manager = await seeds.staff('manager', house.siteId);
  const at = (hours: number) => Instant.plus(START, hours * HOUR);
  const { sites, bays, closures } = manager.caller.facilities;
  return { world, seeds, house, at, unknown: world.newId(), sites, bays, closures };
};

describe('sites', () => {
  it('are shown to anyone, with what their settings are unless told otherwise', async () => {
    const { world, seeds, house, unknown } = await opened();
    const { id } = await seeds.site({ settings: { confirmation: 'instant' } });
    const { sites } = world.visitor().facilities;
    expect(await sites.get({ siteId: id })).toMatchObject({
      settings: { confirmation: 'instant', horizonDays: 90 },
      dayEndsAt: '00:00',
      position: null,
    });
    expect((await sites.list({})).items.map((site) => site.id)).toEqual([house.siteId, id]);
    expect(await refusalOf(sites.get({ siteId: unknown }))).toMatchObject({ kind: 'missing', code: 'site/unknown' });
  });

  it.each([
    ['site/code-taken', { code: 'S2' }],
    ['site/unknown-zone', { zone: 'Mars/Olympus' }],
    [
      'site/hours-overlap',
      {
        hours: [
          { weekday: 1 as const, opens: '08:00', closes: '12:00' },
          { weekday: 1 as const, opens: '11:00', closes: '13:00' },
        ],
      },
    ],
    ['site/tiers-incomplete', { settings: { cancellationTiers: [{ hoursBefore: 24, percent: 50 }] } }],
  ])('are refused with %s, new or changed', async (code, changes) => {
    const { seeds, sites } = await opened();
    expect((await sites.list({})).items.map((site) => site.code)).toEqual(['S2']);
    expect(await refusalOf(seeds.site(changes))).toMatchObject({ code });
    const { id: siteId, version } = await seeds.site();
    expect(await refusalOf(seeds.admin.facilities.sites.update(once({ siteId, version, ...changes })))).toMatchObject({
      code,
    });
  });

  it('are changed by their own manager, at the version that was looked at', async () => {
    const { seeds, house, sites, unknown } = await opened();
    const { siteId } = house;
    const other = await seeds.site();
    const update = (changes: object) => sites.update(once({ siteId, version: 1, ...changes }));
    expect(await refusalOf(update({ siteId: other.id }))).toMatchObject({ kind: 'forbidden', code: 'not-allowed' });
    expect(await refusalOf(update({ siteId: unknown }))).toMatchObject({ code: 'site/unknown' });
    expect(await update({ name: 'Harbour', settings: { horizonDays: 30 } })).toMatchObject({
      name: 'Harbour',
      settings: { horizonDays: 30, confirmation: 'manual' },
    });
    expect(await update({ version: 2, dayEndsAt: '03:00' })).toMatchObject({
      dayEndsAt: '03:00',
      settings: { horizonDays: 30 },
    });
    expect(await refusalOf(update({}))).toMatchObject({ code: 'stale', details: { version: 3 } });
  });
});

describe('bays', () => {
  it('have a number of their own at their site', async () => {
    const { seeds, house, bays, unknown } = await opened();
    const { siteId, bayIds } = house;
    const [bayId = '', otherId = ''] = bayIds;
    const { items } = await bays.list({ siteId });
    expect(items.map(({ id }) => id)).toEqual(bayIds);
    const number = items[1]?.number ?? 0;
    const bay = { number, name: 'Bay', kind: 'hand' as const, maxSize: 'large' as const, equipment: [] };
    expect(await refusalOf(bays.create(once({ siteId, ...bay })))).toMatchObject({ code: 'bay/number-taken' });
    expect(await refusalOf(bays.update(once({ bayId, version: 1, number })))).toMatchObject({
      code: 'bay/number-taken',
    });
    expect(await bays.update(once({ bayId, version: 1, name: 'Left' }))).toMatchObject({ name: 'Left', version: 2 });
    expect(await refusalOf(bays.update(once({ bayId, version: 1 })))).toMatchObject({ code: 'stale' });
    expect(await refusalOf(bays.update(once({ bayId: unknown, version: 1 })))).toMatchObject({ code: 'bay/unknown' });
    expect(await refusalOf(seeds.admin.facilities.bays.create(once({ siteId: unknown, ...bay })))).toMatchObject({
      code: 'site/unknown',
    });
    expect(await bays.update(once({ bayId: otherId, version: 1, number }))).toMatchObject({ number });
  });

  it('go down and come back as their machine allows', async () => {
    const { house, bays, unknown } = await opened();
    const [bayId = ''] = house.bayIds;
    const set = (status: 'active' | 'maintenance', id = bayId) => bays.setStatus(once({ bayId: id, status }));
    expect(await set('maintenance')).toMatchObject({ status: 'maintenance' });
    expect(await refusalOf(set('maintenance'))).toMatchObject({ code: 'bay/status-not-allowed' });
    expect(await refusalOf(set('active', unknown))).toMatchObject({ code: 'bay/unknown' });
  });

  it('of another site are as unknown as ones that never were', async () => {
    const { seeds, bays } = await opened();
    const elsewhere = await seeds.house();
    const [bayId = ''] = elsewhere.bayIds;
    expect(await refusalOf(bays.setStatus(once({ bayId, status: 'inactive' })))).toMatchObject({ code: 'bay/unknown' });
    expect(await refusalOf(bays.update(once({ bayId, version: 1 })))).toMatchObject({ code: 'bay/unknown' });
    expect(await refusalOf(bays.list({ siteId: elsewhere.siteId }))).toMatchObject({ code: 'not-allowed' });
    const bay = { number: 9, name: 'Bay', kind: 'hand' as const, maxSize: 'large' as const, equipment: [] };
    expect(await refusalOf(bays.create(once({ siteId: elsewhere.siteId, ...bay })))).toMatchObject({
      code: 'not-allowed',
    });
  });
});

describe('closures', () => {
  it('take the time out of what is free, until they are removed', async () => {
    const { world, house, closures, at } = await opened();
    const { siteId, wish } = house;
    const free = async () =>
      (await world.visitor().scheduling.slots({ ...wish, from: at(26), to: at(27) })).items.length;
    const closure = { siteId, span: { start: at(24), end: at(30) }, reason: 'Storm', kind: 'closure' as const };
    const { id: closureId } = await closures.create(once(closure));
    expect(await free()).toBe(0);
    const listed = await closures.list({ siteId, from: at(29), to: at(40) });
    expect(listed.items).toMatchObject([{ id: closureId, bayId: null, reason: 'Storm' }]);
    expect(await closures.remove(once({ closureId }))).toEqual({ done: true });
    expect(await free()).toBe(4);
    expect(await refusalOf(closures.remove(once({ closureId })))).toMatchObject({ code: 'closure/already-removed' });
  });

  it('name the bookings in their way', async () => {
    const { seeds, house, closures, at } = await opened();
    const { siteId, wish } = house;
    const ana = await seeds.customerAccount('Ana');
    const booking = await ana.caller.bookings.create(once({ ...wish, startsAt: at(28) }));
    const closure = { siteId, span: { start: at(24), end: at(30) }, reason: 'Storm', kind: 'maintenance' as const };
    expect(await refusalOf(closures.create(once(closure)))).toEqual({
      kind: 'conflict',
      code: 'closure/bookings-in-the-way',
      field: 'span',
      details: { bookings: [{ bookingId: booking.id, startsAt: at(28) }] },
    });
    const bayId = house.bayIds.find((id) => id !== booking.resourceId) ?? null;
    expect(await closures.create(once({ ...closure, bayId }))).toMatchObject({ bayId });
  });

  it('are refused when they make no sense, or are not theirs to make', async () => {
    const { seeds, house, closures, at, unknown } = await opened();
    const { siteId } = house;
    const elsewhere = await seeds.house();
    const create = (changes: object) =>
      closures.create(
        once({ siteId, span: { start: at(1), end: at(2) }, reason: 'Storm', kind: 'closure' as const, ...changes }),
      );
    expect(await refusalOf(create({ span: { start: at(2), end: at(1) } }))).toMatchObject({
      code: 'closure/ends-before-start',
    });
    expect(await refusalOf(create({ span: { start: at(-2), end: at(-1) } }))).toMatchObject({
      code: 'closure/in-the-past',
    });
    for (const bayId of [unknown, elsewhere.bayIds[0]])
      expect(await refusalOf(create({ bayId }))).toMatchObject({ code: 'bay/unknown' });
    expect(await refusalOf(create({ siteId: elsewhere.siteId }))).toMatchObject({ code: 'not-allowed' });
    expect(await refusalOf(closures.list({ siteId: elsewhere.siteId, from: at(0), to: at(1) }))).toMatchObject({
      code: 'not-allowed',
    });
    expect(await refusalOf(closures.remove(once({ closureId: unknown })))).toMatchObject({ code: 'closure/unknown' });
    const admin = seeds.admin.facilities.closures;
    const closure = { span: { start: at(1), end: at(2) }, reason: 'Storm', kind: 'closure' as const };
    expect(await refusalOf(admin.create(once({ siteId: unknown, ...closure })))).toMatchObject({
      code: 'site/unknown',
    });
    const theirs = await admin.create(once({ siteId: elsewhere.siteId, ...closure }));
    expect(await refusalOf(closures.remove(once({ closureId: theirs.id })))).toMatchObject({ code: 'closure/unknown' });
  });
});
