import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding } from '../testing/index.ts';

const clio = { make: 'Renault', model: 'Clio', year: 2019, colour: 'red', sizeClass: 'compact', notes: null } as const;
const plate = { plate: 'AA-12-BB', country: 'PT' };

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const manager = await seeds.staff('manager');
  const person = (name: string, ways: object) => manager.caller.customers.create(once({ name, ...ways }));
  const ana = await person('Ana', { phone: '+351 911 000 001' });
  const rui = await person('Rui', { email: 'rui@example.test' });
  const carsOf = async (customerId: string) => (await manager.caller.vehicles.list({ customerId })).items;
  return { world, seeds, vehicles: manager.caller.vehicles, ana, rui, carsOf };
};

describe('an import of cars', () => {
  const row = (reference: string, changes: object = {}) => ({
    reference,
    customer: '+351 911 000 001',
    ...plate,
    ...clio,
    ...changes,
  });

  it('finds each owner, takes each car once, and keeps all rows or none', async () => {
    const { vehicles, ana, rui, carsOf, world } = await opened();
    const rows = [
      row('1'),
      row('2', { plate: 'aa 12 bb' }),
      row('3', { customer: 'RUI@example.test' }),
      row('4', { plate: null, model: 'Zoe' }),
      row('5', { plate: null, model: 'Zoe' }),
    ];
    const run = (dryRun: boolean, given: object[] = rows) =>
      vehicles.import(once({ dryRun, rows: given as typeof rows }));
    const verdicts = ['created', 'same', 'created', 'created', 'same'];
    const dry = await run(true);
    expect(dry).toMatchObject({ written: false });
    expect(dry.rows.map(({ verdict }) => verdict)).toEqual(verdicts);
    expect(dry.rows[0]?.id).toBeNull();
    expect(world.store.vehicles.size).toBe(0);
    expect(await run(false, [...rows, row('6', { customer: 'nobody' })])).toMatchObject({ written: false });
    expect(world.store.vehicles.size).toBe(0);

    const done = await run(false);
    expect(done).toMatchObject({ written: true });
    expect(done.rows.map(({ verdict }) => verdict)).toEqual(verdicts);
    expect((await carsOf(ana.id)).map(({ id }) => id)).toEqual([done.rows[0]?.id, done.rows[3]?.id]);
    expect(await carsOf(rui.id)).toMatchObject([{ plate: 'AA12BB', isDefault: true }]);
    expect(world.store.vehicles.size).toBe(2);
    expect((await run(false)).rows.every(({ verdict }) => verdict === 'same')).toBe(true);
  });

  it.each([
    ['customer', 'customer/unknown', { customer: 'nobody' }],
    ['customer', null, { customer: ' ' }],
    ['plate', 'vehicle/no-plate', { plate: '!' }],
    ['year', 'vehicle/odd-year', { year: 1066 }],
    ['year', null, { year: 1.5 }],
    ['country', null, { country: 'pt' }],
    ['sizeClass', null, { sizeClass: 'huge' }],
  ])('says that the %s of a row is wrong (%s): %j', async (field, code, changes) => {
    const { vehicles } = await opened();
    const { rows } = await vehicles.import(once({ dryRun: false, rows: [row('a', changes)] }));
    expect(rows).toEqual([{ reference: 'a', verdict: 'invalid', field, code, id: null }]);
  });

  it('does not take two people for one', async () => {
    const { vehicles, seeds } = await opened();
    const { caller } = await seeds.staff('cashier');
    await caller.customers.create(once({ name: 'Ana too', phone: '+351 911 000 001' }));
    const { rows } = await vehicles.import(once({ dryRun: true, rows: [row('a')] }));
    expect(rows[0]).toMatchObject({ verdict: 'invalid', field: 'customer' });
  });
});

describe('a car that is sold', () => {
  const sold = async () => {
    const all = await opened();
    const car = await all.vehicles.register(
      once({ customerId: all.ana.id, ...plate, ...clio, notes: 'Key under the mat' }),
    );
    const second = await all.vehicles.register(
      once({ customerId: all.ana.id, plate: 'CC-34-DD', country: 'PT', ...clio }),
    );
    const transfer = (toCustomerId: string, vehicleId = car.id) =>
      all.vehicles.transfer(once({ customerId: all.ana.id, vehicleId, toCustomerId }));
    return { ...all, car, second, transfer };
  };

  it('goes to its new owner without the old one’s notes, and the old one keeps a default', async () => {
    const { transfer, ana, rui, carsOf, second, vehicles, car } = await sold();
    expect(await transfer(rui.id)).toMatchObject({ plate: 'AA12BB', isDefault: true, notes: null, make: 'Renault' });
    expect(await carsOf(ana.id)).toMatchObject([{ id: second.id, isDefault: true }]);
    expect((await vehicles.list({ customerId: ana.id, removed: true })).items).toMatchObject([{ id: car.id }]);
    expect(await carsOf(rui.id)).toHaveLength(1);
  });

  it('stays when it is not theirs to give, has its new owner already, or nobody is there to take it', async () => {
    const { transfer, ana, rui, vehicles, world } = await sold();
    expect(await refusalOf(transfer(ana.id))).toMatchObject({ code: 'vehicle/already-yours' });
    expect(await refusalOf(transfer(world.newId()))).toMatchObject({ code: 'customer/unknown' });
    expect(await refusalOf(transfer(rui.id, world.newId()))).toMatchObject({ code: 'vehicle/unknown' });
    expect(
      await refusalOf(vehicles.transfer(once({ customerId: rui.id, vehicleId: world.newId(), toCustomerId: ana.id }))),
    ).toMatchObject({ code: 'vehicle/unknown' });
  });

  it('stays while a booking of the old owner waits for it', async () => {
    const { transfer, rui, seeds, ana, car, world } = await sold();
    const house = await seeds.house();
    const { caller } = await seeds.staff('cashier', house.siteId);
    const startsAt = new Date(Date.parse(world.now()) + 3_600_000).toISOString();
    await caller.bookings.create(
      once({ ...house.wish, size: undefined, startsAt, customerId: ana.id, vehicleId: car.id }),
    );
    expect(await refusalOf(transfer(rui.id))).toMatchObject({ code: 'vehicle/has-open-bookings' });
  });
});

describe('a car that the house knows', () => {
  it('comes into the garage of whoever came with it, as the house describes it', async () => {
    const { vehicles, ana, rui, carsOf } = await opened();
    await vehicles.register(once({ customerId: ana.id, ...plate, ...clio, notes: 'Key under the mat' }));
    const claim = (typed: string) => vehicles.claim(once({ customerId: rui.id, plate: typed, country: 'PT' }));
    expect(await claim('aa12bb')).toMatchObject({ make: 'Renault', colour: 'red', notes: null, isDefault: true });
    expect(await carsOf(rui.id)).toHaveLength(1);
    expect(await refusalOf(claim('AA12BB'))).toMatchObject({ code: 'vehicle/already-yours' });
    expect(await refusalOf(claim('ZZ99ZZ'))).toMatchObject({ code: 'vehicle/unknown' });
    expect(await refusalOf(claim('!!'))).toMatchObject({ code: 'vehicle/no-plate' });
  });
});
