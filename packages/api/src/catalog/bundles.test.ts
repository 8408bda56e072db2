import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding } from '../testing/index.ts';

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const { siteId, wash } = await seeds.house();
  const wax = await seeds.service();
  const { catalog } = (await seeds.staff('admin')).caller;
  const draft = {
    name: 'Spring',
    description: '',
    order: 1,
    serviceIds: [wash.id, wax.id],
    basisPoints: 1000,
    channels: ['web' as const],
  };
  const visitor = world.visitor();
  const priceOf = async (serviceIds: string[]) =>
    (await visitor.pricing.quote({ siteId, serviceIds, size: 'compact' })).total.amount;
  return { world, seeds, catalog, draft, wash, wax, visitor, priceOf };
};

describe('services that are sold together', () => {
  it('cost less as soon as the bundle is on the menu, and no longer when it is off', async () => {
    const { catalog, draft, wash, wax, visitor, priceOf } = await opened();
    const together = [wash.id, wax.id];
    expect(await priceOf(together)).toBe(20_000);
    const bundle = await catalog.bundles.create(once(draft));
    expect(await priceOf(together)).toBe(18_000);
    expect(await priceOf([wash.id])).toBe(10_000);
    const changed = await catalog.bundles.update(once({ bundleId: bundle.id, version: 1, basisPoints: 2500 }));
    expect(await priceOf(together)).toBe(15_000);
    expect((await visitor.catalog.bundles.list({})).items).toEqual([changed]);
    await catalog.bundles.deactivate(once({ bundleId: bundle.id }));
    expect(await priceOf(together)).toBe(20_000);
    expect((await visitor.catalog.bundles.list({})).items).toEqual([]);
    expect((await visitor.catalog.bundles.list({ inactive: true })).items).toHaveLength(1);
    await catalog.bundles.update(once({ bundleId: bundle.id, version: 3, status: 'active' }));
    expect(await priceOf(together)).toBe(15_000);
  });

  it('are of the menu, at least two, under a name of their own, and the owner’s to say', async () => {
    const { world, catalog, draft, wash, seeds } = await opened();
    const { id: bundleId } = await catalog.bundles.create(once(draft));
    const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code;
    const strange = { ...draft, name: 'Other', serviceIds: [wash.id, world.newId()] };
    expect(await codeOf(catalog.bundles.create(once(strange)))).toBe('service/unknown');
    expect(await codeOf(catalog.bundles.create(once({ ...draft, name: ' spring ' })))).toBe('bundle/name-taken');
    const twice = { ...draft, name: 'Twice', serviceIds: [wash.id, wash.id] };
    expect(await codeOf(catalog.bundles.create(once(twice)))).toBe('bundle/too-few-services');
    const { serviceIds } = strange;
    expect(await codeOf(catalog.bundles.update(once({ bundleId, version: 1, serviceIds })))).toBe('service/unknown');
    expect(await codeOf(catalog.bundles.update(once({ bundleId, version: 9 })))).toBe('stale');
    const missing = world.newId();
    expect(await codeOf(catalog.bundles.update(once({ bundleId: missing, version: 1 })))).toBe('bundle/unknown');
    expect(await codeOf(catalog.bundles.deactivate(once({ bundleId: missing })))).toBe('bundle/unknown');
    const manager = (await seeds.staff('manager')).caller.catalog.bundles;
    expect(await codeOf(manager.create(once(draft)))).toBe('not-allowed');
    expect(await codeOf(manager.update(once({ bundleId, version: 1 })))).toBe('not-allowed');
    expect(await codeOf(manager.deactivate(once({ bundleId })))).toBe('not-allowed');
    await catalog.bundles.deactivate(once({ bundleId }));
    expect(await codeOf(catalog.bundles.deactivate(once({ bundleId })))).toBe('bundle/already-inactive');
  });
});

describe('a service off the menu', () => {
  it('comes back to it', async () => {
    const { catalog, wash, visitor } = await opened();
    const { version } = await catalog.services.deactivate(once({ serviceId: wash.id }));
    expect((await visitor.catalog.services.list({})).items).toHaveLength(1);
    await catalog.services.update(once({ serviceId: wash.id, version, status: 'active' }));
    expect((await visitor.catalog.services.list({})).items).toHaveLength(2);
  });
});
