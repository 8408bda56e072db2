import { describe, expect, it } from 'vitest';
import { createWorld, refusalOf, seeding, START } from '../testing/index.ts';

describe('a quote', () => {
  const opened = async () => {
    const world = createWorld();
    const seeds = seeding(world);
    return { world, seeds, house: await seeds.house(), quote: world.visitor().pricing.quote };
  };

  it('is for anyone, with the reason of every line', async () => {
    const { seeds, house, quote } = await opened();
    const wax = await seeds.addOn();
    expect(await quote({ ...house.wish, addOnIds: [wax.id] })).toMatchObject({
      lines: [
        { kind: 'service', refId: house.wash.id, amount: { amount: 10_000 }, reason: { code: 'base' } },
        { kind: 'add-on', refId: wax.id, amount: { amount: 1500 } },
      ],
      total: { amount: 11_500, currency: 'EUR' },
      asOf: START,
      expiresAt: '2026-11-21T10:30:00.000Z',
    });
  });

  it('is refused for what is not known, or belongs to another service', async () => {
    const { world, seeds, house, quote } = await opened();
    const other = await seeds.service();
    const wax = await seeds.addOn({ appliesTo: [other.id] });
    const unknown = world.newId();
    const refused = (changes: object) => refusalOf(quote({ ...house.wish, ...changes }));
    expect(await refused({ siteId: unknown })).toMatchObject({ code: 'site/unknown' });
    expect(await refused({ serviceIds: [unknown] })).toMatchObject({ code: 'service/unknown' });
    expect(await refused({ addOnIds: [unknown] })).toMatchObject({ code: 'add-on/unknown' });
    expect(await refused({ addOnIds: [wax.id] })).toMatchObject({ code: 'quote/add-on-does-not-apply' });
    expect(await refused({ serviceIds: [] })).toMatchObject({ code: 'invalid-input', field: 'serviceIds' });
  });
});
