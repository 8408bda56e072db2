import { describe, expect, it } from 'vitest';
import { once, refusalOf } from '../testing/index.ts';
import { opened } from './opened.fixture.ts';

const PHONE = '+351 911 000 001';

const taking = async (bays = 1) => {
  const all = await opened(bays);
  const { caller } = all.manager;
  const { id: customerId } = await caller.customers.create(
    once({ name: 'Rui', phone: PHONE, email: 'rui@example.test' }),
  );
  const car = {
    plate: 'AA-12-BB',
    country: 'PT',
    make: 'Renault',
    model: 'Zoe',
    year: null,
    colour: null,
    notes: null,
  };
  const { id: carId } = await caller.vehicles.register(once({ customerId, ...car, sizeClass: 'compact' }));
  const row = (reference: string, time: string, changes: object = {}) => ({
    reference,
    customer: PHONE,
    plate: 'aa12bb',
    services: [all.house.wash.name.toUpperCase()],
    date: all.at(48).slice(0, 10),
    time,
    ...changes,
  });
  const run = (dryRun: boolean, rows: object[]) =>
    caller.bookings.import(once({ siteId: all.house.siteId, dryRun, rows: rows as ReturnType<typeof row>[] }));
  const booked = async () => (await caller.bookings.listByCustomer({ customerId, which: 'upcoming' })).items;
  return { ...all, row, run, booked, customerId, carId };
};

describe('bookings that are taken over', () => {
  it('stand confirmed in their bays at the wall time of the site, once, and nobody is written to', async () => {
    const { world, row, run, booked, carId } = await taking();
    const rows = [
      row('1', '10:00'),
      row('2', '10:00'),
      row('3', '12:00', { plate: null, size: 'large', total: 10_000 }),
    ];
    const verdicts = ['created', 'same', 'created'];
    const mails = world.mails().length;
    expect((await run(true, rows)).rows.map(({ verdict }) => verdict)).toEqual(verdicts);
    expect((await run(true, rows)).rows.map(({ id }) => id)).toEqual([null, null, null]);
    expect(await booked()).toEqual([]);
    expect(world.store.allocations.size).toBe(0);

    const { written } = await run(false, rows);
    await world.drain();
    expect(written).toBe(true);
    expect(await booked()).toMatchObject([
      { status: 'confirmed', channel: 'phone', vehicleId: carId, scheduledAt: `${rows[0]?.date ?? ''}T10:00:00.000Z` },
      { status: 'confirmed', vehicleId: null, size: 'large' },
    ]);
    expect(world.store.allocations.size).toBe(2);
    expect(world.mails()).toHaveLength(mails);
    expect((await run(false, rows)).rows.every(({ verdict }) => verdict === 'same')).toBe(true);
    expect(await booked()).toHaveLength(2);
  });

  it('are one for each car of a customer', async () => {
    const { row, run, booked } = await taking(2);
    const rows = [row('1', '10:00'), row('2', '10:00', { plate: null, size: 'large' })];
    expect((await run(false, rows)).rows.map(({ verdict }) => verdict)).toEqual(['created', 'created']);
    expect(await booked()).toHaveLength(2);
  });

  it('are all kept or none: two that want the only bay at once say so', async () => {
    const { row, run, booked, seeds } = await taking();
    const eva = await seeds.customerAccount('Eva');
    const rows = [row('1', '10:00'), row('2', '10:15', { customer: eva.email, plate: null, size: 'compact' })];
    const { written, rows: verdicts } = await run(false, rows);
    expect(written).toBe(false);
    expect(verdicts).toMatchObject([
      { verdict: 'created', id: null },
      { verdict: 'invalid', field: 'time', code: 'slot/taken' },
    ]);
    expect(await booked()).toEqual([]);
  });

  it.each([
    ['customer', 'customer/unknown', { customer: 'somebody' }],
    ['services', 'service/unknown', { services: ['Nothing of ours'] }],
    ['services', null, { services: [] }],
    ['plate', 'booking/not-your-vehicle', { plate: 'ZZ99ZZ' }],
    ['plate', 'vehicle/no-plate', { plate: '!!' }],
    ['size', 'booking/size-missing', { plate: null }],
    ['time', null, { time: '9 am' }],
    ['time', 'slot/outside-hours', { time: '03:00' }],
    ['time', 'booking/in-the-past', { date: '2020-01-01' }],
    ['date', null, { date: '01.12.2026' }],
    ['total', 'booking/price-changed', { total: 999 }],
  ])('say that the %s of a row is wrong (%s): %j', async (field, code, changes) => {
    const { row, run } = await taking();
    expect((await run(false, [row('a', '10:00', changes)])).rows).toEqual([
      { reference: 'a', verdict: 'invalid', field, code, id: null },
    ]);
  });

  it('are a manager’s work, at their own site', async () => {
    const { row, house, cashier, seeds, world } = await taking();
    const other = await seeds.staff('manager', (await seeds.house()).siteId);
    for (const { caller } of [cashier, other]) {
      const call = caller.bookings.import(once({ siteId: house.siteId, dryRun: true, rows: [row('1', '10:00')] }));
      expect(await refusalOf(call)).toMatchObject({ code: 'not-allowed' });
    }
    const admin = await seeds.staff('admin');
    const call = admin.caller.bookings.import(once({ siteId: world.newId(), dryRun: true, rows: [row('1', '10:00')] }));
    expect(await refusalOf(call)).toMatchObject({ code: 'site/unknown' });
  });
});
