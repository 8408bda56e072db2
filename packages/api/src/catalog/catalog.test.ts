import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding } from '../testing/index.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const opened = () => {
  const world = createWorld();
  const seeds = seeding(world);
  const { categories, services, addOns } = seeds.admin.catalog;
  const menu = async (search: object = {}) =>
    (await world.visitor().catalog.services.list(search)).items.map(({ id }) => id);
  return { world, seeds, categories, services, addOns, menu, unknown: world.newId() };
};

describe('categories', () => {
  it('have names of their own, and are shown to anyone in menu order', async () => {
    const { world, categories } = opened();
    const inside = await categories.create(once({ name: 'Inside', order: 2 }));
    const outside = await categories.create(once({ name: 'Outside', order: 1, description: 'Paint and glass' }));
    expect(await refusalOf(categories.create(once({ name: ' inSIDE ' })))).toMatchObject({
      kind: 'conflict',
      code: 'category/name-taken',
      field: 'name',
    });
    const { items } = await world.visitor().catalog.categories.list({});
    expect(items.map(({ id }) => id)).toEqual([outside.id, inside.id]);
  });

  it('are changed at the version that was looked at', async () => {
    const { categories, unknown } = opened();
    const { id: categoryId, version } = await categories.create(once({ name: 'Inside' }));
    await categories.create(once({ name: 'Outside' }));
    const update = (changes: object) => categories.update(once({ categoryId, version, ...changes }));
    expect(await refusalOf(update({ name: 'Outside' }))).toMatchObject({ code: 'category/name-taken' });
    expect(await refusalOf(update({ categoryId: unknown }))).toMatchObject({ code: 'category/unknown' });
    expect(await update({ name: 'Within' })).toMatchObject({ name: 'Within', order: 0, version: 2 });
    expect(await refusalOf(update({ name: 'Again' }))).toMatchObject({ code: 'stale', details: { version: 2 } });
  });

  it('with services are deactivated, not removed', async () => {
    const { seeds, categories, menu, unknown } = opened();
    const { id: categoryId, version } = await seeds.category();
    await seeds.service({ categoryId });
    expect(await refusalOf(categories.remove(once({ categoryId })))).toMatchObject({
      code: 'category/has-services',
      details: { services: 1 },
    });
    expect(await menu()).toHaveLength(1);
    await categories.update(once({ categoryId, version, status: 'inactive' }));
    expect([await menu(), (await menu({ inactive: true })).length]).toEqual([[], 1]);
    expect(await refusalOf(seeds.service({ categoryId }))).toMatchObject({ code: 'category/not-active' });
    const empty = await seeds.category();
    expect(await categories.remove(once({ categoryId: empty.id }))).toEqual({ done: true });
    for (const id of [empty.id, unknown])
      expect(await refusalOf(categories.remove(once({ categoryId: id })))).toMatchObject({ code: 'category/unknown' });
  });
});

describe('services', () => {
  it('have a name in their category, prices in one currency, and few are popular', async () => {
    const { seeds, unknown } = opened();
    const { id: categoryId } = await seeds.category();
    const add = (changes: object) => seeds.service({ categoryId, ...changes });
    await add({ name: 'Full wash' });
    expect(await refusalOf(add({ name: 'full wash' }))).toMatchObject({ code: 'service/name-taken', field: 'name' });
    expect(await refusalOf(add({ bySize: { large: { price: usd(1), minutes: 5 } } }))).toMatchObject({
      code: 'service/other-currency',
      field: 'bySize',
    });
    expect(await refusalOf(add({ categoryId: unknown }))).toMatchObject({ code: 'category/unknown' });
    for (let count = 0; count < 5; count++) await add({ isPopular: true });
    expect(await refusalOf(add({ isPopular: true }))).toMatchObject({
      code: 'service/too-many-popular',
      details: { most: 5 },
    });
  });

  it('are changed at the version that was looked at; a new price is a fact', async () => {
    const { world, seeds, services, unknown } = opened();
    const { id: serviceId, version, categoryId } = await seeds.service();
    const { name } = await seeds.service({ categoryId });
    const update = (changes: object) => services.update(once({ serviceId, version, ...changes }));
    expect(await refusalOf(update({ serviceId: unknown }))).toMatchObject({ code: 'service/unknown' });
    expect(await refusalOf(update({ categoryId: unknown }))).toMatchObject({ code: 'category/unknown' });
    expect(await refusalOf(update({ name }))).toMatchObject({ code: 'service/name-taken' });
    expect(await update({ price: eur(4200), bySize: { large: { price: eur(5000), minutes: 45 } } })).toMatchObject({
      price: eur(4200),
      bySize: { large: { minutes: 45 } },
      version: 3,
    });
    expect(world.facts().at(-1)).toMatchObject({ type: 'service/price-changed', to: eur(4200) });
    expect(await refusalOf(update({ order: 9 }))).toMatchObject({ code: 'stale', details: { version: 3 } });
  });

  it('leave the menu once, and are still to be read', async () => {
    const { world, seeds, services, menu, unknown } = opened();
    const { id: serviceId } = await seeds.service();
    expect(await menu()).toEqual([serviceId]);
    expect(await services.deactivate(once({ serviceId }))).toMatchObject({ status: 'inactive' });
    expect(await refusalOf(services.deactivate(once({ serviceId })))).toMatchObject({
      code: 'service/already-inactive',
    });
    expect(await refusalOf(services.deactivate(once({ serviceId: unknown })))).toMatchObject({
      code: 'service/unknown',
    });
    expect([await menu(), await menu({ inactive: true })]).toEqual([[], [serviceId]]);
    expect(await world.visitor().catalog.services.get({ serviceId })).toMatchObject({ id: serviceId });
    expect(await refusalOf(world.visitor().catalog.services.get({ serviceId: unknown }))).toMatchObject({
      code: 'service/unknown',
    });
  });

  it('are sold by each site at its own figures, or not at all', async () => {
    const { world, seeds, services, menu } = opened();
    const house = await seeds.house();
    const { id: siteId } = await seeds.site();
    const { id: serviceId } = house.wash;
    const own = { siteId, available: true, price: eur(12_000) };
    expect(await services.update(once({ serviceId, version: 1, sites: [own] }))).toMatchObject({
      sites: [{ siteId, available: true, price: eur(12_000), minutes: null }],
      skills: [],
    });
    const totalAt = async (at: string) => (await world.visitor().pricing.quote({ ...house.wish, siteId: at })).total;
    expect([await totalAt(siteId), await totalAt(house.siteId)]).toEqual([eur(12_000), eur(10_000)]);
    const { items } = await world.visitor().catalog.services.list({ siteId });
    expect(items).toMatchObject([{ id: serviceId, price: eur(12_000) }]);
    await services.update(once({ serviceId, version: 3, sites: [{ siteId, available: false }] }));
    expect([await menu({ siteId }), await menu({ siteId: house.siteId })]).toEqual([[], [serviceId]]);
    expect(await refusalOf(totalAt(siteId))).toMatchObject({ code: 'service/unknown' });
  });

  it('keep what an update does not name', async () => {
    const { seeds, services } = opened();
    const more = { skills: ['polish'], mobileAllowed: true, cureHours: 168, image: '/menu/polish.jpg' };
    const { id: serviceId, version } = await seeds.service(more);
    expect(await services.update(once({ serviceId, version, order: 7 }))).toMatchObject({ ...more, order: 7 });
    expect(await refusalOf(seeds.service({ image: 'https://elsewhere.test/a.jpg' }))).toMatchObject({
      code: 'invalid-input',
      field: 'image',
    });
  });

  it('are shown by category', async () => {
    const { seeds, menu } = opened();
    const [one] = [await seeds.service(), await seeds.service()];
    expect(await menu({ categoryId: one.categoryId })).toEqual([one.id]);
  });
});

describe('add-ons', () => {
  it('go with services that exist, under a name of their own', async () => {
    const { world, seeds, unknown } = opened();
    const { id } = await seeds.service();
    const wax = await seeds.addOn({ name: 'Wax', appliesTo: [id] });
    expect(await refusalOf(seeds.addOn({ name: 'WAX' }))).toMatchObject({ code: 'add-on/name-taken' });
    expect(await refusalOf(seeds.addOn({ appliesTo: [id, unknown] }))).toMatchObject({ code: 'service/unknown' });
    expect(await refusalOf(seeds.addOn({ bySize: { large: { price: usd(1), minutes: 5 } } }))).toMatchObject({
      code: 'add-on/other-currency',
    });
    expect((await world.visitor().catalog.addOns.list({})).items).toMatchObject([{ id: wax.id, appliesTo: [id] }]);
  });

  it('are changed at the version that was looked at, and leave the menu once', async () => {
    const { world, seeds, addOns, unknown } = opened();
    const { name } = await seeds.addOn();
    const { id: addOnId, version } = await seeds.addOn();
    const update = (changes: object) => addOns.update(once({ addOnId, version, ...changes }));
    expect(await refusalOf(update({ addOnId: unknown }))).toMatchObject({ code: 'add-on/unknown' });
    expect(await refusalOf(update({ appliesTo: [unknown] }))).toMatchObject({ code: 'service/unknown' });
    expect(await refusalOf(update({ name }))).toMatchObject({ code: 'add-on/name-taken' });
    expect(await update({ minutes: 15, bySize: { large: { price: eur(2), minutes: 20 } } })).toMatchObject({
      minutes: 15,
      version: 2,
    });
    expect(await refusalOf(update({ minutes: 16 }))).toMatchObject({ code: 'stale' });
    expect(await addOns.deactivate(once({ addOnId }))).toMatchObject({ status: 'inactive' });
    expect(await refusalOf(addOns.deactivate(once({ addOnId })))).toMatchObject({ code: 'add-on/already-inactive' });
    expect(await refusalOf(addOns.deactivate(once({ addOnId: unknown })))).toMatchObject({ code: 'add-on/unknown' });
    expect((await world.visitor().catalog.addOns.list({})).items.map((one) => one.name)).toEqual([name]);
  });
});
