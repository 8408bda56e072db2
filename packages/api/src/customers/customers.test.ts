import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding } from '../testing/index.ts';

const address = {
  lines: ['Rua Um 1'],
  postcode: '1000-001',
  city: 'Lisboa',
  country: 'PT',
  position: null,
  accessNote: null,
  water: true,
  power: false,
};
const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const [ana, rui] = [await seeds.customerAccount('Ana'), await seeds.customerAccount('Rui')];
  const cashier = await seeds.staff('cashier');
  return { world, seeds, ana, rui, cashier };
};

describe('a customer', () => {
  it('sees and mends their own details, but not the house’s words', async () => {
    const { ana, cashier } = await opened();
    const { customerId } = ana;
    const mine = await ana.caller.customers.get({ customerId });
    expect(mine).toMatchObject({ name: 'Ana', email: ana.email, hasAccount: true, house: null, noShowCount: 0 });
    const { version } = mine;
    const update = (changes: object) => ana.caller.customers.update(once({ customerId, version, ...changes }));
    expect(await refusalOf(update({ notes: 'VIP' }))).toMatchObject({ kind: 'forbidden', code: 'not-allowed' });
    expect(await update({ phone: '+351 911 000 000' })).toMatchObject({ phone: '+351911000000', house: null });
    expect(await refusalOf(update({ phone: null }))).toMatchObject({ code: 'stale', details: { version: 2 } });
    const noted = await cashier.caller.customers.update(
      once({ customerId, version: 2, tags: ['regular'], notes: 'Kind' }),
    );
    expect(noted.house).toEqual({ tags: ['regular'], notes: 'Kind' });
    expect((await ana.caller.customers.get({ customerId })).house).toBeNull();
  });

  it('of another is as unknown as one that never was', async () => {
    const { world, ana, rui } = await opened();
    const unknown = { kind: 'missing', code: 'customer/unknown', field: 'customerId' };
    for (const customerId of [ana.customerId, world.newId()]) {
      const calls = [
        rui.caller.customers.get({ customerId }),
        rui.caller.customers.update(once({ customerId, version: 1 })),
        rui.caller.customers.addresses.list({ customerId }),
        rui.caller.customers.addresses.add(once({ customerId, address })),
        rui.caller.customers.addresses.update(once({ customerId, addressId: customerId, address })),
        rui.caller.customers.addresses.remove(once({ customerId, addressId: customerId })),
      ];
      for (const call of calls) expect(await refusalOf(call)).toEqual(unknown);
    }
  });

  it('keeps up to twenty addresses', async () => {
    const { world, ana } = await opened();
    const { customerId } = ana;
    const { addresses } = ana.caller.customers;
    const added = await addresses.add(once({ customerId, address }));
    const addressId = added.id;
    expect(added).toEqual({ id: addressId, ...address });
    await addresses.update(once({ customerId, addressId, address: { ...address, city: 'Porto' } }));
    expect((await addresses.list({ customerId })).items).toEqual([{ ...address, id: addressId, city: 'Porto' }]);
    expect(await addresses.remove(once({ customerId, addressId }))).toEqual({ done: true });
    const gone = { kind: 'missing', code: 'customer/address-unknown', field: 'addressId' };
    expect(await refusalOf(addresses.remove(once({ customerId, addressId })))).toEqual(gone);
    expect(await refusalOf(addresses.update(once({ customerId, addressId, address })))).toEqual(gone);
    for (let count = 0; count < 20; count++) await addresses.add(once({ customerId, address }));
    expect(await refusalOf(addresses.add(once({ customerId, address })))).toMatchObject({
      code: 'customer/too-many-addresses',
      details: { most: 20 },
    });
    expect(JSON.stringify(world.facts())).not.toContain('Rua Um');
  });
});

describe('staff', () => {
  it('write down who calls, with a way to reach them', async () => {
    const { cashier } = await opened();
    const create = (input: { name: string; phone?: string; email?: string }) =>
      cashier.caller.customers.create(once(input));
    expect(await create({ name: 'Rui Silva', phone: '+351 912 000 000' })).toMatchObject({
      name: 'Rui Silva',
      email: null,
      hasAccount: false,
      house: { tags: [], notes: null },
    });
    expect(await create({ name: 'Eva', email: 'eva@example.test' })).toMatchObject({ phone: null });
    expect(await refusalOf(create({ name: 'Nobody' }))).toMatchObject({ code: 'customer/no-way-to-reach' });
  });

  it('leave no walk-in without a way to reach them', async () => {
    const { ana, cashier } = await opened();
    const { id, version } = await cashier.caller.customers.create(once({ name: 'Rui', phone: '00351 912 000 000' }));
    const update = (changes: object) => cashier.caller.customers.update(once({ customerId: id, version, ...changes }));
    expect(await refusalOf(update({ phone: null }))).toMatchObject({ code: 'customer/no-way-to-reach' });
    expect(await update({ phone: null, email: 'Rui@example.test' })).toMatchObject({ email: 'rui@example.test' });
    const withAccount = once({ customerId: ana.customerId, version: 1, phone: null, email: null });
    expect(await cashier.caller.customers.update(withAccount)).toMatchObject({ phone: null, email: null });
  });

  it('find a customer however the number is written, and take no number without digits', async () => {
    const { cashier } = await opened();
    await cashier.caller.customers.create(once({ name: 'Rui', phone: '00351 912-000-000' }));
    for (const search of ['+351 912', '912 000', '(912) 000.000', '00351912'])
      expect((await cashier.caller.customers.list({ search })).items).toMatchObject([{ phone: '+351912000000' }]);
    expect(await refusalOf(cashier.caller.customers.create(once({ name: 'Eva', phone: '( ) - . /' })))).toMatchObject({
      code: 'invalid-input',
      field: 'phone',
    });
  });

  it('are told when there is no such customer', async () => {
    const { world, cashier } = await opened();
    expect(await refusalOf(cashier.caller.customers.get({ customerId: world.newId() }))).toMatchObject({
      code: 'customer/unknown',
    });
  });

  it('find customers page by page; customers do not', async () => {
    const { ana, cashier } = await opened();
    const first = await cashier.caller.customers.list({ limit: 1 });
    expect(first.items.map(({ name }) => name)).toEqual(['Ana']);
    const second = await cashier.caller.customers.list({ limit: 1, cursor: first.nextCursor ?? '' });
    expect(second).toMatchObject({ items: [{ name: 'Rui' }], nextCursor: null });
    expect((await cashier.caller.customers.list({ search: 'RU' })).items.map(({ name }) => name)).toEqual(['Rui']);
    expect(await refusalOf(ana.caller.customers.list({}))).toMatchObject({ code: 'not-allowed' });
  });
});
