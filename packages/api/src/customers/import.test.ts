import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding } from '../testing/index.ts';

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const manager = await seeds.staff('manager');
  return { world, seeds, manager, customers: manager.caller.customers };
};

describe('an import', () => {
  const row = (reference: string, changes: object = {}) => ({ reference, name: 'Rui', ...changes });

  it('takes each person once, however often and in whichever way they come', async () => {
    const { world, customers } = await opened();
    const known = await customers.create(once({ name: 'Eva', email: 'eva@example.test' }));
    const rows = [
      row('a', { phone: '+351 911', name: ' Rui ', tags: ['regular'], notes: 'Kind' }),
      row('a', { phone: '+351 912 000 001' }),
      row('b', { phone: '00351 912 000 000' }),
      row('c', { phone: '+351 912000000' }),
      row('d', { email: 'EVA@example.test' }),
    ];
    const run = (dryRun: boolean, given: object[] = rows) =>
      customers.import(once({ dryRun, rows: given as typeof rows }));
    const invalid = await run(false);
    expect(invalid).toMatchObject({ written: false });
    expect(invalid.rows.map(({ verdict, field }) => [verdict, field])).toEqual([
      ['invalid', 'phone'],
      ['created', null],
      ['created', null],
      ['same', null],
      ['same', null],
    ]);
    expect(world.store.customers.size).toBe(1);
    const good = [row('a', { phone: '+351 911 000 000', tags: ['regular'], notes: 'Kind' }), ...rows.slice(1)];
    expect(await run(true, good)).toMatchObject({ written: false });
    expect(world.store.customers.size).toBe(1);
    const first = await run(false, good);
    expect(first.rows.map(({ verdict }) => verdict)).toEqual(['created', 'same', 'created', 'same', 'same']);
    expect(first.rows[1]?.customerId).toBe(first.rows[0]?.customerId);
    expect(first.rows[4]?.customerId).toBe(known.id);
    expect(world.store.customers.size).toBe(3);
    const again = await run(false, good);
    expect(again.rows.map(({ verdict }) => verdict)).toEqual(['same', 'same', 'same', 'same', 'same']);
    expect(again.rows.map(({ customerId }) => customerId)).toEqual(first.rows.map(({ customerId }) => customerId));
    const taken = await customers.get({ customerId: first.rows[0]?.customerId ?? '' });
    expect(taken).toMatchObject({ phone: '+351911000000', house: { tags: ['regular'], notes: 'Kind' } });
  });

  it.each([
    ['name', { name: ' ', phone: '+351 911 000 000' }],
    ['name', { name: 'x'.repeat(121), phone: '+351 911 000 000' }],
    ['phone', {}],
    ['email', { email: 'nobody' }],
    ['email', { email: 'a\u0000@example.test' }],
    ['tags', { phone: '+351 911 000 000', tags: [''] }],
    ['notes', { phone: '+351 911 000 000', notes: 'x'.repeat(2001) }],
  ])('says that the %s of a row is wrong: %j', async (field, changes) => {
    const { customers } = await opened();
    const { rows } = await customers.import(once({ dryRun: true, rows: [row('a', changes)] }));
    expect(rows).toEqual([{ reference: 'a', verdict: 'invalid', field, customerId: null }]);
  });

  it('knows a reference still after its customer was joined with another', async () => {
    const { world, seeds, customers } = await opened();
    const rows = [row('old-7', { phone: '+351 911 000 000' })];
    const first = await customers.import(once({ dryRun: false, rows }));
    const ana = await seeds.customerAccount('Ana');
    const drop = { customerId: first.rows[0]?.customerId ?? '', version: 1 };
    await customers.merge(once({ keep: { customerId: ana.customerId, version: 1 }, drop }));
    await world.drain();
    const again = await customers.import(once({ dryRun: false, rows }));
    expect(again.rows).toMatchObject([{ verdict: 'same', customerId: ana.customerId }]);
  });
});

describe('companies that pay on account', () => {
  const terms = { termsDays: 30, creditLimit: { amount: 500_000, currency: 'EUR' }, statementDay: 28 };

  it('are opened, changed, and listed by name', async () => {
    const { world, seeds, customers } = await opened();
    const contactId = await seeds.walkIn();
    const { fleets } = customers;
    const taxis = await fleets.create(once({ name: 'Taxis', contactId, ...terms }));
    const vans = await fleets.create(once({ name: 'Alvans', contactId, ...terms }));
    expect(taxis).toMatchObject({ name: 'Taxis', contactId, ...terms, version: 1 });
    expect(await refusalOf(fleets.create(once({ name: 'taxis', contactId, ...terms })))).toMatchObject({
      code: 'fleet/name-taken',
    });
    const { nextCursor, items } = await fleets.list({ limit: 1 });
    expect(items).toEqual([vans]);
    expect(await fleets.list({ limit: 1, cursor: nextCursor ?? '' })).toEqual({ items: [taxis], nextCursor: null });
    const update = (changes: object) => fleets.update(once({ fleetId: taxis.id, version: 1, ...changes }));
    expect(await refusalOf(update({ name: 'ALVANS' }))).toMatchObject({ code: 'fleet/name-taken' });
    expect(await refusalOf(update({ version: 2 }))).toMatchObject({ code: 'stale', details: { version: 1 } });
    expect(await refusalOf(update({ contactId: world.newId() }))).toMatchObject({ code: 'customer/unknown' });
    expect(await refusalOf(update({ fleetId: world.newId() }))).toMatchObject({ code: 'fleet/unknown' });
    expect(await update({ name: 'TAXIS', contactId, termsDays: 14 })).toMatchObject({ name: 'TAXIS', termsDays: 14 });
    expect(await fleets.get({ fleetId: taxis.id })).toMatchObject({ version: 2 });
  });

  it('need somebody known, and a day that every month has', async () => {
    const { world, seeds, customers } = await opened();
    const { fleets } = customers;
    const create = (changes: object) => {
      const draft = { name: 'Taxis', contactId: world.newId(), ...terms, ...changes };
      return refusalOf(fleets.create(once(draft)));
    };
    expect(await create({})).toMatchObject({ code: 'customer/unknown' });
    const contactId = await seeds.walkIn();
    expect(await create({ contactId, statementDay: 29 })).toMatchObject({ code: 'invalid-input' });
    expect(await refusalOf(fleets.get({ fleetId: world.newId() }))).toMatchObject({ code: 'fleet/unknown' });
    const cashier = await seeds.staff('cashier');
    expect(await refusalOf(cashier.caller.customers.fleets.list({}))).toMatchObject({ code: 'not-allowed' });
  });
});
