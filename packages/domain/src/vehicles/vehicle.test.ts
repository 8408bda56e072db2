import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Driver, normalisePlate, plateLooks, Vehicle } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const later = '2026-11-21T11:00:00.000Z';
const clio = {
  make: 'Renault',
  model: 'Clio',
  year: 2019,
  colour: 'red',
  sizeClass: 'compact',
  notes: 'Scratch on the left',
} as const;
const sandero = { ...clio, make: 'Dacia', model: 'Sandero', year: null, notes: null } as const;
const plate = { plate: 'AA00BB', country: 'PT' };
const valueOf = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!answer.ok) throw new Error('refused');
  return answer.value;
};
const newDriver = (customerId: string, isDefault = false) => ({
  id: `car of ${customerId}`,
  customerId,
  isDefault,
  description: customerId === 'ana' ? clio : sandero,
});
const driver = (customerId: string, isDefault = false): Driver =>
  valueOf(Driver.add(newDriver(customerId, isDefault), now));
const registered = valueOf(Vehicle.register({ id: 'vehicle-1', ...plate }, newDriver('ana', true), now));
const car = registered.next;
const [ana, rui] = [driver('ana', true), driver('rui')];
const shared = valueOf(Vehicle.addDriver(car, newDriver('rui'), now)).next;

describe('a car', () => {
  it('is registered with its driver, and the fact tells neither plate nor make', () => {
    expect(car).toEqual({ id: 'vehicle-1', version: 1, ...plate, drivers: [ana], createdAt: now, removedAt: null });
    expect(ana).toEqual({ ...newDriver('ana', true), version: 1, addedAt: now, leftAt: null });
    expect(registered.facts).toEqual([{ type: 'vehicle/registered', vehicleId: 'vehicle-1', customerId: 'ana' }]);
  });

  it.each([
    [1899, false],
    [1900, true],
    [2028, true],
    [2029, false],
    [null, true],
  ])('of %s is possible in 2026: %s', (year, possible) => {
    const odd = { ...newDriver('eva'), description: { ...clio, year } };
    for (const answer of [
      Vehicle.register({ id: 'vehicle-2', ...plate }, odd, now),
      Vehicle.addDriver(car, odd, now),
      Driver.describe(rui, { year }, now),
    ]) {
      expect(answer.ok).toBe(possible);
      if (!possible)
        expect(answer).toMatchObject({
          failure: { code: 'vehicle/odd-year', field: 'year', details: { first: 1900, last: 2028 } },
        });
    }
  });

  it('is described anew by one driver, and not for the others', () => {
    const described = valueOf(Driver.describe(rui, { colour: 'blue' }, later));
    expect(described).toEqual({ ...rui, version: 2, description: { ...sandero, colour: 'blue' } });
    const updated = Vehicle.update(shared, described);
    expect(updated.next).toEqual({ ...shared, version: 3, drivers: [ana, described] });
    expect(updated.facts).toEqual([{ type: 'vehicle/updated', vehicleId: 'vehicle-1' }]);
    expect(Vehicle.update(car, ana, { plate: null, country: 'ES' }).next).toMatchObject({ plate: null, country: 'ES' });
  });

  it('shows each driver their own words, and the house those of the first who is there', () => {
    expect(Vehicle.asDriverSees(shared, rui)).toEqual({
      ...sandero,
      ...plate,
      id: 'car of rui',
      version: 1,
      isDefault: false,
    });
    const gate = (vehicle: Vehicle) => Vehicle.asHouseSees(vehicle).map(({ id, model }) => [id, model]);
    expect(gate(shared)).toEqual([
      ['car of ana', 'Clio'],
      ['car of rui', 'Clio'],
    ]);
    expect(gate(Vehicle.remove(shared, ana, later).next)).toEqual([['car of rui', 'Sandero']]);
    expect(gate(Vehicle.remove(car, ana, later).next)).toEqual([]);
  });

  it('has several drivers, each with a default of their own', () => {
    const set = Vehicle.setDefault(shared, rui);
    const cleared = Vehicle.clearDefault(set.next, ana);
    expect(cleared.next.drivers.map(({ customerId, isDefault }) => [customerId, isDefault])).toEqual([
      ['ana', false],
      ['rui', true],
    ]);
    expect([...set.facts, ...cleared.facts]).toEqual([
      { type: 'vehicle/default-set', vehicleId: 'vehicle-1', customerId: 'rui' },
      { type: 'vehicle/default-cleared', vehicleId: 'vehicle-1', customerId: 'ana' },
    ]);
    expect(Vehicle.admit(car, rui).facts).toEqual([
      { type: 'vehicle/driver-added', vehicleId: 'vehicle-1', customerId: 'rui' },
    ]);
  });

  it('loses one driver after the other, and is removed with the last', () => {
    const left = Vehicle.remove(shared, ana, later);
    expect(left.next).toMatchObject({ drivers: [{ ...ana, isDefault: false, leftAt: later }, rui], removedAt: null });
    expect(left.facts).toEqual([{ type: 'vehicle/driver-left', vehicleId: 'vehicle-1', customerId: 'ana' }]);
    const removed = Vehicle.remove(car, ana, later);
    expect(removed.next.removedAt).toBe(later);
    expect(removed.facts).toEqual([{ type: 'vehicle/removed', vehicleId: 'vehicle-1' }]);
  });

  it('lets an entry move on to another car, whole', () => {
    const released = Vehicle.release(shared, rui, later);
    expect(released.next).toMatchObject({ drivers: [ana], removedAt: null });
    const alone = Vehicle.release(car, ana, later);
    expect(alone.next).toMatchObject({ drivers: [], removedAt: later });
    expect(Vehicle.release({ ...car, removedAt: now }, ana, later).next.removedAt).toBe(now);
    const found = Vehicle.found({ id: 'vehicle-2', plate: 'CC11DD', country: 'PT' }, rui, later);
    expect(found.next).toMatchObject({ version: 1, plate: 'CC11DD', drivers: [rui] });
  });

  it('comes back as its driver wants it, once', () => {
    const removed = Vehicle.remove(car, ana, later).next;
    const entry = Vehicle.entry(removed, { id: 'car of ana', customerId: 'ana' }) ?? rui;
    expect(Vehicle.restore(removed, entry, true)).toMatchObject({
      value: { next: { removedAt: null, drivers: [ana] }, facts: [{ type: 'vehicle/restored' }] },
    });
    expect(Vehicle.restore(car, ana, true)).toMatchObject({ failure: { code: 'vehicle/not-removed' } });
  });

  it('is driven by its drivers while they are there', () => {
    const ids = ['ana', 'rui', 'eva'];
    const drivenBy = (vehicle: Vehicle) => ids.filter((customerId) => Vehicle.isDrivenBy(vehicle, customerId));
    expect([drivenBy(shared), drivenBy(Vehicle.remove(shared, ana, later).next)]).toEqual([['ana', 'rui'], ['rui']]);
    expect(Vehicle.entry(shared, { id: 'car of ana', customerId: 'rui' })).toBeNull();
    expect(Vehicle.entry(shared, { id: 'vehicle-1', customerId: 'rui' })).toBeNull();
  });
});

describe('a car that is handed on', () => {
  it('keeps its history with the old owner, and begins anew with the next', () => {
    const to = { id: 'car of eva', customerId: 'eva', isDefault: true };
    const { next, facts } = valueOf(Vehicle.transfer(car, { driver: ana, to }, later));
    expect(next.drivers).toEqual([
      { ...ana, isDefault: false, leftAt: later },
      { ...to, version: 1, description: { ...clio, notes: null }, addedAt: later, leftAt: null },
    ]);
    expect(next.removedAt).toBeNull();
    expect(facts).toEqual([{ type: 'vehicle/transferred', vehicleId: 'vehicle-1', from: 'ana', customerId: 'eva' }]);
  });

  it('is refused for what it could not be registered as', () => {
    const odd = { ...ana, description: { ...clio, year: 1066 } };
    const to = { id: 'car of eva', customerId: 'eva', isDefault: true };
    expect(Vehicle.transfer(car, { driver: odd, to }, later)).toMatchObject({ failure: { code: 'vehicle/odd-year' } });
  });
});

describe('a plate', () => {
  it.each([
    ['aa-00-bb', 'AA00BB'],
    [' Aa·00_b/b. ', 'AA00BB'],
    ['ＡＢ１２', 'AB12'],
    ['Ö-X 1', 'ÖX1'],
    ['京A12345', '京A12345'],
    ['A'.repeat(20), 'A'.repeat(20)],
    ['A', null],
    ['--', null],
    ['A'.repeat(21), null],
    ['AB;12', null],
    ['', null],
  ])('%s is kept as %s', (typed, plate) => {
    const answer = normalisePlate(typed);
    expect(answer.ok ? answer.value : null).toBe(plate);
    if (!answer.ok) expect(answer.failure).toMatchObject({ code: 'vehicle/no-plate', field: 'plate' });
  });

  it('that is kept stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24, unit: 'grapheme' }), (typed) => {
        const once = normalisePlate(typed);
        if (once.ok) expect(normalisePlate(once.value)).toEqual(once);
      }),
    );
  });

  it.each([
    ['O0I1B8', '001188'],
    ['0O1I8B', '001188'],
    ['QC25', '0C25'],
    ['XYZ', 'XYZ'],
  ])('%s looks like %s', (plate, looks) => {
    expect(plateLooks(plate)).toBe(looks);
    expect(plateLooks(looks)).toBe(looks);
  });
});
