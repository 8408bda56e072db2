import { describe, expect, it } from 'vitest';
import { type Driver, forgetDriver, handOver, type Vehicle } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const later = '2026-11-22T10:00:00.000Z';
const words = {
  make: 'Renault',
  model: 'Clio',
  year: 2019,
  colour: 'red',
  sizeClass: 'compact',
  notes: 'Dog',
} as const;
const driver = (customerId: string, changes: Partial<Driver> = {}): Driver => ({
  id: `car of ${customerId}`,
  version: 1,
  customerId,
  isDefault: false,
  description: words,
  addedAt: now,
  leftAt: null,
  ...changes,
});
const vehicle = (...drivers: readonly Driver[]): Vehicle => ({
  id: 'vehicle-1',
  version: 1,
  plate: 'AA00BB',
  country: 'PT',
  drivers,
  createdAt: now,
  removedAt: null,
});

describe('a car whose driver is joined with another', () => {
  const joined = (hasDefault: boolean, ...drivers: readonly Driver[]) =>
    handOver(vehicle(...drivers), { from: 'guest', to: 'ana', hasDefault }, later);

  it('follows, and stays the default unless there is one', () => {
    const { next, facts } = joined(false, driver('guest', { isDefault: true }), driver('rui'));
    expect(next.drivers).toEqual([driver('guest', { customerId: 'ana', isDefault: true, version: 2 }), driver('rui')]);
    expect(facts).toEqual([{ type: 'vehicle/handed-over', vehicleId: 'vehicle-1', customerId: 'ana' }]);
    const given = joined(true, driver('guest', { isDefault: true })).next.drivers;
    expect(given).toMatchObject([{ customerId: 'ana', isDefault: false }]);
  });

  it('is theirs once: the other entry has left it, and keeps its id', () => {
    const { next } = joined(false, driver('ana', { isDefault: true }), driver('guest', { isDefault: true }));
    expect(next.drivers).toEqual([
      driver('ana', { isDefault: true }),
      driver('guest', { customerId: 'ana', leftAt: later, version: 2 }),
    ]);
  });

  it('that they had let go of stays let go of', () => {
    const { next } = joined(false, driver('guest', { leftAt: now }));
    expect(next.drivers).toEqual([driver('guest', { customerId: 'ana', leftAt: now, version: 2 })]);
  });
});

describe('a car whose driver is forgotten', () => {
  const nothing = { make: '—', model: '—', year: null, colour: null, notes: null, sizeClass: 'compact' as const };

  it('keeps neither their words nor its plate', () => {
    const { next, facts } = forgetDriver(vehicle(driver('ana', { isDefault: true })), 'ana', later);
    expect(next).toEqual({
      ...vehicle(driver('ana', { description: nothing, leftAt: later, version: 2 })),
      plate: null,
      removedAt: later,
      version: 2,
    });
    expect(facts).toEqual([{ type: 'vehicle/driver-forgotten', vehicleId: 'vehicle-1', customerId: 'ana' }]);
  });

  it('stays as it is for who else drives it, or did', () => {
    const shared = forgetDriver(vehicle(driver('ana'), driver('rui')), 'ana', later).next;
    expect(shared).toMatchObject({ plate: 'AA00BB', removedAt: null, drivers: [{ leftAt: later }, driver('rui')] });
    const left = driver('rui', { leftAt: now });
    const gone = { ...vehicle(driver('ana', { leftAt: now }), left), removedAt: now };
    expect(forgetDriver(gone, 'ana', later).next).toMatchObject({
      plate: 'AA00BB',
      removedAt: now,
      drivers: [{ leftAt: now, description: nothing }, left],
    });
    const last = forgetDriver(vehicle(driver('ana'), left), 'ana', later).next;
    expect(last).toMatchObject({ plate: 'AA00BB', removedAt: later });
  });
});
