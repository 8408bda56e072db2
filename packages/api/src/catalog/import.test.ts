import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding } from '../testing/index.ts';

const row = (reference: string, changes: object = {}) => ({
  reference,
  category: 'Wash',
  name: 'Full wash',
  price: 2400,
  minutes: 30,
  ...changes,
});

const opened = async () => {
  const world = createWorld();
  const admin = await seeding(world).staff('admin');
  const run = (dryRun: boolean, rows: object[]) =>
    admin.caller.catalog.services.import(once({ dryRun, currency: 'EUR', rows: rows as ReturnType<typeof row>[] }));
  const menu = async () => (await admin.caller.catalog.services.list({})).items;
  return { world, run, menu, admin };
};

describe('a price list that is taken over', () => {
  it('makes the categories that are missing, prices each size, and is written once', async () => {
    const { world, run, menu } = await opened();
    const rows = [
      row('1', { largePrice: 2900, compactPrice: 2000, bufferAfter: 5 }),
      row('2', { name: 'full  WASH' }),
      row('3', { category: 'wash', name: 'Outside', price: 1200, minutes: 15 }),
    ];
    expect((await run(true, rows)).rows.map(({ verdict }) => verdict)).toEqual(['created', 'same', 'created']);
    expect(world.store.categories.size).toBe(0);
    expect((await run(false, rows)).written).toBe(true);
    expect(world.store.categories.size).toBe(1);
    expect(await menu()).toMatchObject([
      {
        name: 'Full wash',
        price: { amount: 2400, currency: 'EUR' },
        bufferAfter: 5,
        bySize: {
          compact: { price: { amount: 2000 }, minutes: 30 },
          large: { price: { amount: 2900 }, minutes: 30 },
        },
      },
      { name: 'Outside', minutes: 15, bySize: {} },
    ]);
    const again = await run(false, rows);
    expect(again.rows.every(({ verdict }) => verdict === 'same')).toBe(true);
    expect(await menu()).toHaveLength(2);
  });

  it.each([
    ['category', { category: '' }],
    ['name', { name: 'x'.repeat(81) }],
    ['price', { price: -1 }],
    ['minutes', { minutes: 4 }],
    ['largePrice', { largePrice: 0.5 }],
  ])('keeps nothing when the %s of one row is wrong: %j', async (field, changes) => {
    const { run, menu } = await opened();
    const { written, rows } = await run(false, [row('1', { name: 'Other' }), row('2', changes)]);
    expect(written).toBe(false);
    expect(rows[1]).toMatchObject({ verdict: 'invalid', field });
    expect(await menu()).toEqual([]);
  });

  it('is the owner’s work alone', async () => {
    const { world } = await opened();
    const { caller } = await seeding(world).staff('manager');
    const call = caller.catalog.services.import(once({ dryRun: true, currency: 'EUR', rows: [row('1')] }));
    expect(await refusalOf(call)).toMatchObject({ code: 'not-allowed' });
  });
});
