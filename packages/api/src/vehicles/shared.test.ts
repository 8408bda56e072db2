import { HOUR, Instant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';

const ANAS = {
  make: 'Renault',
  model: 'Clio',
  year: 2019,
  colour: 'red',
  sizeClass: 'compact',
  notes: 'Key under the mat',
} as const;
const RUIS = { make: 'Dacia', model: 'Sandero', year: null, colour: null, sizeClass: 'large', notes: null } as const;

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const [ana, rui] = [await seeds.customerAccount('Ana'), await seeds.customerAccount('Rui')];
  const cashier = await seeds.staff('cashier');
  const anas = await seeds.car(ana.caller, { ...ANAS, plate: 'AB1234' });
  const garage = async ({ caller }: typeof ana, removed = false) => (await caller.vehicles.list({ removed })).items;
  return { world, seeds, ana, rui, cashier, anas, garage };
};
const known = { plate: 'ab 12 34' };

describe('a plate that the house knows', () => {
  it('is registered by a stranger like any other: nothing of the first driver shows', async () => {
    const { world, seeds, ana, rui, anas, garage } = await opened();
    const fresh = await seeds.car(rui.caller, { ...RUIS, plate: 'ZZ9999' });
    const shared = await seeds.car(rui.caller, { ...RUIS, ...known });
    expect({ ...shared, id: '', plate: '', isDefault: true }).toEqual({ ...fresh, id: '', plate: '' });
    expect(shared).toMatchObject({ ...RUIS, plate: 'AB1234', version: 1 });
    expect(shared.id > fresh.id).toBe(true);
    expect(await garage(ana)).toEqual([anas]);
    expect(world.facts().at(-1)).toMatchObject({ type: 'vehicle/driver-added' });
    expect(await refusalOf(seeds.car(rui.caller, known))).toMatchObject({ code: 'vehicle/already-yours' });
    expect(await refusalOf(seeds.car(rui.caller, { ...known, country: 'ES', year: 2029 }))).toMatchObject({
      code: 'vehicle/odd-year',
    });
  });

  it.each([
    ['another’s', 'AB1234'],
    ['a new one', 'ZZ9999'],
  ])('is typed into an old car: %s answers alike', async (_, plate) => {
    const { seeds, ana, rui, anas, garage } = await opened();
    const first = await seeds.car(rui.caller, { ...RUIS, plate: 'CD5678' });
    const second = await seeds.car(rui.caller, { ...RUIS, plate: 'EF5678' });
    const changed = await rui.caller.vehicles.update(once({ vehicleId: first.id, version: 1, plate, colour: 'blue' }));
    expect(changed).toEqual({ ...first, plate, colour: 'blue', version: 2 });
    expect(await garage(rui)).toEqual([changed, second]);
    expect(await garage(ana)).toEqual([anas]);
    const back = once({ vehicleId: first.id, version: 2, plate: 'CD5678' });
    expect(await rui.caller.vehicles.update(back)).toMatchObject({ id: first.id, plate: 'CD5678', version: 3 });
    expect(await garage(ana)).toEqual([anas]);
    const own = once({ vehicleId: first.id, version: 3, plate: 'EF5678' });
    expect(await refusalOf(rui.caller.vehicles.update(own))).toMatchObject({ code: 'vehicle/already-yours' });
  });

  it('is corrected by one driver without touching the other’s car', async () => {
    const { seeds, ana, rui, anas, garage, cashier } = await opened();
    await seeds.car(rui.caller, { ...RUIS, ...known });
    const moved = once({ vehicleId: anas.id, version: 1, plate: 'XX0001' });
    expect(await ana.caller.vehicles.update(moved)).toEqual({ ...anas, plate: 'XX0001', version: 2 });
    expect(await garage(rui)).toMatchObject([{ ...RUIS, plate: 'AB1234', version: 1 }]);
    expect((await cashier.caller.vehicles.byPlate({ plate: 'AB1234' })).items).toMatchObject([
      { model: 'Sandero', drivers: [{ customerId: rui.customerId }] },
    ]);
  });

  it('stays as it was in the garage of whoever let go of it', async () => {
    const { seeds, ana, rui, anas, garage } = await opened();
    const ruis = await seeds.car(rui.caller, { ...RUIS, ...known });
    await ana.caller.vehicles.remove(once({ vehicleId: anas.id }));
    await rui.caller.vehicles.update(once({ vehicleId: ruis.id, version: 1, plate: 'XX0001' }));
    expect(await garage(ana, true)).toEqual([{ ...anas, isDefault: false }]);
    expect(await ana.caller.vehicles.restore(once({ vehicleId: anas.id }))).toEqual(anas);
  });

  it.each([
    ['another drives on', true],
    ['nobody drives', false],
  ])('is let go and taken back alike when %s', async (_, isShared) => {
    const { seeds, ana, rui, anas, garage } = await opened();
    if (isShared) await seeds.car(rui.caller, { ...RUIS, ...known });
    await ana.caller.vehicles.remove(once({ vehicleId: anas.id }));
    expect([await garage(ana), await garage(ana, true)]).toEqual([[], [{ ...anas, isDefault: false }]]);
    expect(await ana.caller.vehicles.restore(once({ vehicleId: anas.id }))).toEqual(anas);
    expect([await garage(ana), await garage(ana, true)]).toEqual([[anas], []]);
  });

  it('comes back to the car that was sold and registered by another', async () => {
    const { seeds, ana, rui, anas, garage, cashier } = await opened();
    await ana.caller.vehicles.remove(once({ vehicleId: anas.id }));
    await seeds.car(rui.caller, { ...RUIS, ...known });
    expect(await ana.caller.vehicles.restore(once({ vehicleId: anas.id }))).toEqual(anas);
    expect(await garage(ana)).toEqual([anas]);
    const { items } = await cashier.caller.vehicles.byPlate(known);
    expect(items.map(({ model, drivers }) => [model, drivers[0]?.customerId])).toEqual([
      ['Sandero', rui.customerId],
      ['Sandero', ana.customerId],
    ]);
  });

  it('that was registered again is not taken back a second time', async () => {
    const { seeds, ana, anas } = await opened();
    await ana.caller.vehicles.remove(once({ vehicleId: anas.id }));
    const again = await seeds.car(ana.caller, known);
    expect(again.id).not.toBe(anas.id);
    expect(await refusalOf(ana.caller.vehicles.restore(once({ vehicleId: anas.id })))).toMatchObject({
      code: 'vehicle/not-removed',
    });
  });
});

describe('a booking for a shared car', () => {
  it('has the size and the words of the one who books, and stands in no other driver’s way', async () => {
    const { world, seeds, ana, rui, cashier, anas } = await opened();
    const { siteId, wish } = await seeds.house(1);
    const ruis = await seeds.car(rui.caller, { ...RUIS, ...known });
    const order = { siteId, serviceIds: wish.serviceIds, startsAt: Instant.plus(START, 28 * HOUR) };
    expect(await refusalOf(rui.caller.bookings.create(once({ ...order, vehicleId: anas.id })))).toMatchObject({
      code: 'booking/not-your-vehicle',
    });
    const { id } = await rui.caller.bookings.create(once({ ...order, vehicleId: ruis.id }));
    const car = { make: 'Dacia', model: 'Sandero', colour: null, plate: 'AB1234' };
    expect(await rui.caller.bookings.get({ id })).toMatchObject({ car, size: 'large' });
    expect((await rui.caller.bookings.listByCustomer({ which: 'upcoming' })).items).toMatchObject([{ car }]);
    const { bookings } = await cashier.caller.bookings.board({ siteId, date: '2026-11-22' });
    expect(bookings).toMatchObject([{ car }]);
    await world.drain();
    expect(JSON.stringify(world.mails().filter(({ to }) => to.email === rui.email))).not.toContain('Clio');
    expect(await ana.caller.vehicles.remove(once({ vehicleId: anas.id }))).toEqual({ done: true });
  });
});
