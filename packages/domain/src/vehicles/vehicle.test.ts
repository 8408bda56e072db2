import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePlate, plateLooks, Vehicle, type VehicleChange } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const details = {
  id: 'car-1',
  make: 'Renault',
  model: 'Clio',
  year: 2019,
  colour: 'red',
  plate: 'AA00BB',
  country: 'PT',
  sizeClass: 'compact',
  notes: null,
} as const;
const driver = (customerId: string, isDefault = false) => ({ customerId, isDefault });
const valueOf = (answer: ReturnType<typeof Vehicle.register>): VehicleChange => {
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};
const car = valueOf(Vehicle.register(details, driver('ana', true), now)).next;

describe('a car', () => {
  it('is registered with its driver, and the fact tells neither plate nor make', () => {
    expect(car).toEqual({ ...details, version: 1, drivers: [driver('ana', true)], createdAt: now, removedAt: null });
    expect(valueOf(Vehicle.register(details, driver('ana', true), now)).facts).toEqual([
      { type: 'vehicle/registered', vehicleId: 'car-1', customerId: 'ana' },
    ]);
  });

  it.each([
    [1899, false],
    [1900, true],
    [2028, true],
    [2029, false],
    [null, true],
  ])('of %s is possible in 2026: %s', (year, possible) => {
    for (const answer of [
      Vehicle.register({ ...details, year }, driver('ana'), now),
      Vehicle.update({ ...car, year: null }, { year }, now),
    ]) {
      expect(answer.ok).toBe(possible);
      if (!possible)
        expect(answer).toMatchObject({
          failure: { code: 'vehicle/odd-year', field: 'year', details: { first: 1900, last: 2028 } },
        });
    }
  });

  it('is updated in what is given', () => {
    const updated = Vehicle.update(car, { colour: 'blue' }, now);
    expect(updated).toMatchObject({ value: { next: { ...car, colour: 'blue', version: 2 } } });
    expect(valueOf(updated).facts).toEqual([{ type: 'vehicle/updated', vehicleId: 'car-1' }]);
  });

  const shared = Vehicle.addDriver(car, driver('rui')).next;

  it('has several drivers, each with a default of their own', () => {
    expect(shared.drivers).toEqual([driver('ana', true), driver('rui')]);
    const set = Vehicle.setDefault(shared, 'rui');
    const cleared = Vehicle.clearDefault(set.next, 'ana');
    expect(cleared.next.drivers).toEqual([driver('ana'), driver('rui', true)]);
    expect([...set.facts, ...cleared.facts]).toEqual([
      { type: 'vehicle/default-set', vehicleId: 'car-1', customerId: 'rui' },
      { type: 'vehicle/default-cleared', vehicleId: 'car-1', customerId: 'ana' },
    ]);
    expect(Vehicle.addDriver(car, driver('rui')).facts).toEqual([
      { type: 'vehicle/driver-added', vehicleId: 'car-1', customerId: 'rui' },
    ]);
  });

  it('loses one driver after the other, and is removed with the last', () => {
    const left = Vehicle.remove(shared, 'ana', now);
    expect(left.next).toMatchObject({ drivers: [driver('rui')], removedAt: null });
    expect(left.facts).toEqual([{ type: 'vehicle/driver-left', vehicleId: 'car-1', customerId: 'ana' }]);
    const removed = Vehicle.remove(car, 'ana', now);
    expect(removed.next).toMatchObject({ drivers: [driver('ana')], removedAt: now });
    expect(removed.facts).toEqual([{ type: 'vehicle/removed', vehicleId: 'car-1' }]);
  });

  it('comes back as its driver wants it, once', () => {
    const removed = Vehicle.remove(car, 'ana', now).next;
    expect(Vehicle.restore(removed, driver('ana', true))).toMatchObject({
      value: { next: { removedAt: null, drivers: [driver('ana', true)] }, facts: [{ type: 'vehicle/restored' }] },
    });
    expect(Vehicle.restore(car, driver('ana'))).toMatchObject({ failure: { code: 'vehicle/not-removed' } });
  });

  it('is driven by its drivers while it is there', () => {
    expect(Vehicle.isDrivenBy(car, 'ana')).toBe(true);
    expect(Vehicle.isDrivenBy(car, 'rui')).toBe(false);
    expect(Vehicle.isDrivenBy({ ...car, removedAt: now }, 'ana')).toBe(false);
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
