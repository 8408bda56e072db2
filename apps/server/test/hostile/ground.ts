import { randomUUID } from 'node:crypto';
import { createCaller, noOutside } from '@bling/api';
import { Instant, system } from '@bling/domain/kernel';
import { openDatabase, portsOn } from '@bling/prisma';
import { SECRET } from './asking.ts';
import type { Pool } from './schema.ts';

const IDS: Readonly<Record<string, string>> = {
  CustomerId: 'select id from customers.customer order by user_id is not null limit 20',
  AddressId: 'select id from customers.address limit 20',
  FleetId: 'select id from customers.fleet_account limit 20',
  VehicleId: 'select id from vehicles.driver limit 20',
  BookingId: 'select id from bookings.booking limit 40',
  SiteId: 'select id from facilities.site limit 5',
  BayId: 'select id from facilities.bay limit 10',
  ClosureId: 'select id from facilities.closure limit 10',
  CategoryId: 'select id from catalog.category limit 10',
  ServiceId: 'select id from catalog.service limit 20',
  AddOnId: 'select id from catalog.add_on limit 20',
  HoldId: 'select id from scheduling.hold limit 20',
};

/** Ids of what is there, so that hostile input gets further than `unknown`. */
export const poolIn = async (url: string): Promise<Pool> => {
  const database = openDatabase({ url, size: 1 });
  const pool = new Map<string, readonly string[]>();
  for (const [domain, text] of Object.entries(IDS)) {
    const rows = await database.read(({ sql }) => sql<{ id: string }>(`pool.${domain}`, text, []));
    pool.set(
      domain,
      rows.map(({ id }) => id),
    );
  }
  await database.close();
  return pool;
};

const once = <T extends object>(input: T) => ({ ...input, idempotencyKey: randomUUID() });

/** Somebody whose every word is a mark; only staff may ever read one. */
export const settleStranger = async (url: string): Promise<void> => {
  const database = openDatabase({ url, size: 1 });
  const wiring = { now: () => Instant.of(Date.now()), requestId: randomUUID(), subscribersOf: () => [] };
  const actor = system('hostile');
  const { customers, vehicles } = createCaller({
    actor,
    requestId: randomUUID(),
    outside: noOutside,
    now: wiring.now,
    read: (work) => database.read((connection) => work(portsOn(connection, wiring))),
    write: (work) => database.write((connection) => work(portsOn(connection, wiring))),
  });
  const { id: customerId } = await customers.create(once({ name: SECRET, email: `${SECRET}@example.test` }));
  const place = { lines: [SECRET], postcode: '1000', city: SECRET, country: 'PT', position: null };
  const address = { ...place, accessNote: SECRET, water: true, power: false };
  await customers.addresses.add(once({ customerId, address }));
  await customers.update(once({ customerId, version: 2, notes: SECRET, tags: [SECRET] }));
  const words = { make: SECRET, model: SECRET, year: 2019, colour: SECRET, notes: SECRET };
  const car = { ...words, plate: SECRET, country: 'PT', sizeClass: 'compact' as const };
  await vehicles.register(once({ customerId, ...car }));
  await database.close();
};
