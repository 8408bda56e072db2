import { HOUR, Instant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const [ana, rui] = [await seeds.customerAccount('Ana'), await seeds.customerAccount('Rui')];
  const cashier = await seeds.staff('cashier');
  const garage = async ({ caller }: typeof ana, removed = false) => (await caller.vehicles.list({ removed })).items;
  const defaultsOf = async (account: typeof ana) =>
    (await garage(account)).filter(({ isDefault }) => isDefault).map(({ id }) => id);
  return { world, seeds, ana, rui, cashier, garage, defaultsOf };
};

describe('a garage', () => {
  it('takes cars; the first is the default one', async () => {
    const { seeds, ana, garage, defaultsOf } = await opened();
    const clio = await seeds.car(ana.caller, { plate: 'aa-00-bb' });
    const van = await seeds.car(ana.caller, { plate: null });
    expect(clio).toMatchObject({ plate: 'AA00BB', isDefault: true, version: 1 });
    expect((await garage(ana)).map(({ id }) => id)).toEqual([clio.id, van.id]);
    expect(await defaultsOf(ana)).toEqual([clio.id]);
  });

  it('has exactly one default car, whatever is chosen or removed', async () => {
    const { seeds, ana, defaultsOf } = await opened();
    const [a, b] = [await seeds.car(ana.caller), await seeds.car(ana.caller)];
    const ref = (vehicleId: string) => once({ vehicleId });
    expect(await ana.caller.vehicles.setDefault(ref(b.id))).toMatchObject({ isDefault: true });
    expect(await defaultsOf(ana)).toEqual([b.id]);
    await ana.caller.vehicles.setDefault(ref(b.id));
    await ana.caller.vehicles.remove(ref(b.id));
    expect(await defaultsOf(ana)).toEqual([a.id]);
    await ana.caller.vehicles.remove(ref(a.id));
    expect(await defaultsOf(ana)).toEqual([]);
    await ana.caller.vehicles.restore(ref(b.id));
    await ana.caller.vehicles.restore(ref(a.id));
    expect(await defaultsOf(ana)).toEqual([b.id]);
  });

  it('keeps removed cars apart, and gives them back once', async () => {
    const { seeds, ana, garage } = await opened();
    const { id: vehicleId } = await seeds.car(ana.caller);
    expect(await refusalOf(ana.caller.vehicles.restore(once({ vehicleId })))).toMatchObject({
      code: 'vehicle/not-removed',
    });
    await ana.caller.vehicles.remove(once({ vehicleId }));
    expect([await garage(ana), (await garage(ana, true)).length]).toEqual([[], 1]);
    expect(await refusalOf(ana.caller.vehicles.remove(once({ vehicleId })))).toMatchObject({ code: 'vehicle/unknown' });
    expect(await ana.caller.vehicles.restore(once({ vehicleId }))).toMatchObject({ id: vehicleId, isDefault: true });
  });

  it('keeps a car that has an open booking', async () => {
    const { seeds, ana } = await opened();
    const { size: _, ...wish } = (await seeds.house()).wish;
    const { id: vehicleId } = await seeds.car(ana.caller);
    await ana.caller.bookings.create(once({ ...wish, vehicleId, startsAt: Instant.plus(START, 28 * HOUR) }));
    expect(await refusalOf(ana.caller.vehicles.remove(once({ vehicleId })))).toMatchObject({
      kind: 'refused',
      code: 'vehicle/has-open-bookings',
      field: 'vehicleId',
    });
  });

  it('refuses a plate that is none, and a year that cannot be', async () => {
    const { seeds, ana } = await opened();
    expect(await refusalOf(seeds.car(ana.caller, { plate: '?' }))).toMatchObject({
      code: 'vehicle/no-plate',
      field: 'plate',
    });
    expect(await refusalOf(seeds.car(ana.caller, { year: 2029 }))).toMatchObject({
      code: 'vehicle/odd-year',
      field: 'year',
    });
  });
});

describe('a car', () => {
  it('is changed in what is given, at the version that was looked at', async () => {
    const { seeds, ana } = await opened();
    const { id: vehicleId, version } = await seeds.car(ana.caller, { plate: 'AB1234' });
    const update = (changes: object) => ana.caller.vehicles.update(once({ vehicleId, version, ...changes }));
    expect(await update({ colour: 'blue', plate: 'cd 5678' })).toMatchObject({
      colour: 'blue',
      plate: 'CD5678',
      make: 'Renault',
      version: 2,
    });
    expect(await refusalOf(update({ colour: 'green' }))).toEqual({
      kind: 'conflict',
      code: 'stale',
      field: 'version',
      details: { version: 2 },
    });
    const again = (changes: object) => ana.caller.vehicles.update(once({ vehicleId, version: 2, ...changes }));
    expect(await refusalOf(again({ plate: '?' }))).toMatchObject({ code: 'vehicle/no-plate' });
    expect(await refusalOf(again({ year: 1899 }))).toMatchObject({ code: 'vehicle/odd-year' });
    expect(await again({ plate: null, colour: null })).toMatchObject({ plate: null, colour: null });
  });

  it('has a plate of its own', async () => {
    const { seeds, ana } = await opened();
    await seeds.car(ana.caller, { plate: 'AB1234' });
    const { id: vehicleId, version } = await seeds.car(ana.caller, { plate: null });
    const taken = once({ vehicleId, version, plate: 'ab-12-34' });
    expect(await refusalOf(ana.caller.vehicles.update(taken))).toMatchObject({
      code: 'vehicle/already-yours',
      field: 'plate',
    });
    expect(
      await ana.caller.vehicles.update(once({ vehicleId, version, plate: 'ab-12-34', country: 'ES' })),
    ).toMatchObject({
      plate: 'AB1234',
    });
  });

  it('of another is as unknown as one that never was', async () => {
    const { seeds, ana, rui } = await opened();
    const { id, version } = await seeds.car(ana.caller);
    for (const vehicleId of [id, ana.customerId]) {
      const ref = () => once({ vehicleId });
      const calls = [
        rui.caller.vehicles.update(once({ vehicleId, version })),
        rui.caller.vehicles.setDefault(ref()),
        rui.caller.vehicles.remove(ref()),
        rui.caller.vehicles.restore(ref()),
      ];
      for (const call of calls)
        expect(await refusalOf(call)).toMatchObject({ kind: 'missing', code: 'vehicle/unknown' });
    }
    const asAna = { customerId: ana.customerId };
    expect(await refusalOf(rui.caller.vehicles.list(asAna))).toMatchObject({ code: 'customer/unknown' });
    expect(await refusalOf(seeds.car(rui.caller, asAna))).toMatchObject({ code: 'customer/unknown' });
  });
});

describe('staff', () => {
  it('keep a customer’s garage when they name it', async () => {
    const { seeds, ana, cashier, garage } = await opened();
    const { customerId } = ana;
    const car = await seeds.car(cashier.caller, { customerId });
    expect((await garage(ana)).map(({ id }) => id)).toEqual([car.id]);
    expect((await cashier.caller.vehicles.list({ customerId })).items).toHaveLength(1);
    expect(await refusalOf(cashier.caller.vehicles.list({}))).toMatchObject({ code: 'customer/not-ready' });
  });

  it('find a car by what its plate looks like; customers do not', async () => {
    const { seeds, ana, cashier } = await opened();
    const { id } = await seeds.car(ana.caller, { plate: 'BOX180' });
    const { items } = await cashier.caller.vehicles.byPlate({ plate: '8qx-i8o' });
    expect(items).toMatchObject([{ id, drivers: [{ customerId: ana.customerId, isDefault: true }] }]);
    expect(await refusalOf(cashier.caller.vehicles.byPlate({ plate: '??' }))).toMatchObject({
      code: 'vehicle/no-plate',
    });
    expect(await refusalOf(ana.caller.vehicles.byPlate({ plate: 'BOX180' }))).toMatchObject({ code: 'not-allowed' });
  });
});
