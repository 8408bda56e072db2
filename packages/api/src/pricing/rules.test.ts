import { describe, expect, it } from 'vitest';
import { once, refusalOf } from '../testing/index.ts';
import { openPrices } from './opened.fixture.ts';

const UP = { by: 'percent', direction: 'up', basisPoints: 2000 } as const;

describe('price rules', () => {
  it('change the prices that are asked for from now on, until they are ended', async () => {
    const { rule, rules, total } = await openPrices();
    const { id: ruleId, version } = await rule();
    expect(await total()).toBe(9000);
    const effect = { by: 'amount', direction: 'down', amount: { amount: 2500, currency: 'EUR' } } as const;
    await rules.update(once({ ruleId, version, effect }));
    expect(await total()).toBe(7500);
    await rules.deactivate(once({ ruleId }));
    expect(await total()).toBe(10_000);
    expect(await rules.update(once({ ruleId, version: 3, priority: 2 }))).toMatchObject({
      status: 'active',
      priority: 2,
    });
    expect(await total()).toBe(7500);
  });

  it('of a time are asked with the time, on the clocks of the site', async () => {
    const { rule, total, saturday } = await openPrices();
    const times = [{ from: '10:00', until: '12:00' }];
    await rule({ kind: 'peak', conditions: { weekdays: [6], times }, effect: UP });
    expect(await total()).toBe(10_000);
    expect(await total({ startsAt: saturday })).toBe(12_000);
    expect(await total({ startsAt: '2026-11-28T12:00:00.000Z' })).toBe(10_000);
    expect(await total({ startsAt: '2026-11-27T10:00:00.000Z' })).toBe(10_000);
  });

  it('of an address are asked with the address, of a site that says where it stands', async () => {
    const { seeds, house, rule, ask } = await openPrices();
    await rule({ kind: 'zone', conditions: { distanceKm: { from: 10, below: null } }, effect: UP });
    const { id: siteId } = await seeds.site({ position: { lat: 38.7223, lng: -9.1393 } });
    const porto = { lat: 41.1579, lng: -8.6291 };
    const total = async (changes: object) => (await ask({ siteId, ...changes })).total.amount;
    expect(await total({ mode: 'mobile', position: porto })).toBe(12_000);
    expect(await total({ mode: 'mobile' })).toBe(10_000);
    expect(await total({ mode: 'bay', position: porto })).toBe(10_000);
    expect(await total({ siteId: house.siteId, mode: 'mobile', position: porto })).toBe(10_000);
  });

  it('of a fleet are for whoever speaks for it', async () => {
    const { world, seeds, house, rule } = await openPrices();
    const { caller, customerId } = await seeds.customerAccount();
    const terms = { termsDays: 30, creditLimit: { amount: 0, currency: 'EUR' }, statementDay: 1 };
    const fleet = await seeds.admin.customers.fleets.create(once({ name: 'Taxis', contactId: customerId, ...terms }));
    await rule({ kind: 'fleet', conditions: { fleetIds: [fleet.id] } });
    expect((await caller.pricing.quote(house.wish)).total.amount).toBe(9000);
    expect((await world.visitor().pricing.quote(house.wish)).total.amount).toBe(10_000);
    const { caller: cashier } = await seeds.staff('cashier', house.siteId);
    expect((await cashier.pricing.quote({ ...house.wish, customerId })).total.amount).toBe(9000);
    expect(await refusalOf(world.visitor().pricing.quote({ ...house.wish, customerId }))).toMatchObject({
      code: 'not-allowed',
    });
    expect(await refusalOf(caller.pricing.quote({ ...house.wish, channel: 'phone' }))).toMatchObject({
      code: 'not-allowed',
    });
    expect((await caller.pricing.quote({ ...house.wish, customerId, channel: 'web' })).total.amount).toBe(9000);
  });

  it('are refused when they say nothing, stand twice, or were changed meanwhile', async () => {
    const { world, rule, rules } = await openPrices();
    const { id: ruleId } = await rule({ name: 'Spring' });
    expect(await refusalOf(rule({ name: 'SPRING' }))).toMatchObject({ code: 'rule/name-taken', field: 'name' });
    expect(await refusalOf(rule({ kind: 'soil' }))).toMatchObject({
      code: 'rule/condition-missing',
      details: { condition: 'soils' },
    });
    expect(await refusalOf(rule({ kind: 'membership' }))).toMatchObject({ code: 'invalid-input', field: 'kind' });
    expect(await refusalOf(rules.update(once({ ruleId, version: 9 })))).toMatchObject({ code: 'stale' });
    const other = await rule({ name: 'Autumn' });
    expect(await refusalOf(rules.update(once({ ruleId, version: 1, name: 'autumn' })))).toMatchObject({
      code: 'rule/name-taken',
    });
    const never = { from: '2026-05-02T00:00:00.000Z', until: '2026-05-01T00:00:00.000Z' };
    expect(await refusalOf(rules.update(once({ ruleId: other.id, version: 1, window: never })))).toMatchObject({
      code: 'rule/never',
    });
    expect(await refusalOf(rules.update(once({ ruleId: world.newId(), version: 1 })))).toMatchObject({
      code: 'rule/unknown',
    });
    expect(await refusalOf(rules.deactivate(once({ ruleId: world.newId() })))).toMatchObject({ code: 'rule/unknown' });
    await rules.deactivate(once({ ruleId }));
    expect(await refusalOf(rules.deactivate(once({ ruleId })))).toMatchObject({ code: 'rule/already-inactive' });
  });

  it('of one site are its manager’s; those of the house are the owner’s', async () => {
    const { seeds, house, rule } = await openPrices();
    const { id: elsewhere } = await seeds.site();
    const { caller: manager } = await seeds.staff('manager', house.siteId);
    const draft = { kind: 'promo', effect: { by: 'percent', direction: 'down', basisPoints: 500 } } as const;
    const create = (siteIds: string[], basisPoints = 500) =>
      manager.pricing.rules.create(
        once({ ...draft, name: `R${basisPoints}`, conditions: { siteIds }, effect: { ...draft.effect, basisPoints } }),
      );
    const { id: ruleId } = await create([house.siteId]);
    for (const siteIds of [[], [elsewhere], [house.siteId, elsewhere]])
      expect(await refusalOf(create(siteIds))).toMatchObject({ code: 'not-allowed' });
    const widen = { ruleId, version: 1, conditions: { siteIds: [] } };
    expect(await refusalOf(manager.pricing.rules.update(once(widen)))).toMatchObject({ code: 'not-allowed' });
    expect(await create([house.siteId], 6000)).toMatchObject({ effect: { basisPoints: 6000 } });
    const [wide, other] = [await rule(), await rule({ conditions: { siteIds: [elsewhere] } })];
    for (const { id } of [wide, other])
      expect(await refusalOf(manager.pricing.rules.deactivate(once({ ruleId: id })))).toMatchObject({
        code: 'not-allowed',
      });
    const listed = new Set((await manager.pricing.rules.list({})).items.map(({ id }) => id));
    expect([listed.has(ruleId), listed.has(wide.id), listed.has(other.id)]).toEqual([true, true, false]);
    await manager.pricing.rules.deactivate(once({ ruleId }));
    expect((await manager.pricing.rules.list({})).items.map(({ id }) => id)).not.toContain(ruleId);
    expect((await manager.pricing.rules.list({ inactive: true })).items.map(({ id }) => id)).toContain(ruleId);
  });

  it('explain themselves one by one', async () => {
    const { seeds, house, rule, saturday } = await openPrices();
    const peak = await rule({ kind: 'peak', name: 'Saturday', conditions: { weekdays: [6] }, effect: UP });
    const heavy = await rule({ kind: 'soil', name: 'Mud', conditions: { soils: ['heavy'] }, effect: UP });
    const { caller } = await seeds.staff('cashier', house.siteId);
    const { quote, rules } = await caller.pricing.explain({ ...house.wish, startsAt: saturday, soil: 'light' });
    expect(quote.total.amount).toBe(12_000);
    expect(rules).toEqual([
      { ruleId: heavy.id, name: 'Mud', kind: 'soil', silence: 'soils', amount: { amount: 0, currency: 'EUR' } },
      { ruleId: peak.id, name: 'Saturday', kind: 'peak', silence: null, amount: { amount: 2000, currency: 'EUR' } },
    ]);
    const other = await seeds.site();
    expect(await refusalOf(caller.pricing.explain({ ...house.wish, siteId: other.id }))).toMatchObject({
      code: 'not-allowed',
    });
    expect(await refusalOf(caller.pricing.explain({ ...house.wish, couponCode: 'none' }))).toMatchObject({
      code: 'coupon/unknown',
    });
  });
});

describe('the tax of a category', () => {
  it('is set, changed and taken away', async () => {
    const { world, house, taxes, ask } = await openPrices();
    const { categoryId } = house.wash;
    expect((await ask()).tax.amount).toBe(1870);
    expect(await taxes.set(once({ categoryId, basisPoints: 600, version: 1 }))).toMatchObject({ version: 2 });
    expect((await ask()).tax.amount).toBe(566);
    expect(await refusalOf(taxes.set(once({ categoryId, basisPoints: 0, version: 1 })))).toMatchObject({
      code: 'stale',
    });
    expect((await taxes.list({})).items).toMatchObject([{ categoryId, basisPoints: 600 }]);
    await taxes.remove(once({ categoryId }));
    expect((await taxes.list({})).items).toEqual([]);
    expect(await refusalOf(ask())).toMatchObject({ code: 'quote/no-tax-rate', details: { categoryId } });
    for (const unknown of [categoryId, world.newId()])
      expect(await refusalOf(taxes.remove(once({ categoryId: unknown })))).toMatchObject({ code: 'tax-rate/unknown' });
    expect(await refusalOf(taxes.set(once({ categoryId: world.newId(), basisPoints: 1 })))).toMatchObject({
      code: 'category/unknown',
    });
    await taxes.set(once({ categoryId, basisPoints: 2300 }));
    expect((await ask()).tax.amount).toBe(1870);
  });
});
