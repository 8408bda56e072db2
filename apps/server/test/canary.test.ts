import { randomUUID } from 'node:crypto';
import { DAY, Instant } from '@bling/domain/kernel';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from './product.ts';

const CANARY = 'canaria';
const MAILBOX = `${CANARY}@example.test`;
const PHONE = '+351919283746';
const PLATE = 'CANARIA7';
const TABLES = ['kernel.outbox', 'kernel.delivery', 'kernel.idempotency', 'audit.entry', 'notifications.delivery'];

let product: Product;
let owner: pg.Client;
beforeAll(async () => {
  product = await startProduct();
  owner = new pg.Client(product.database.superuserUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await product.stop();
});

const rowsOf = async (table: string): Promise<string> => {
  const { rows } = await owner.query<{ whole: string }>(
    `select coalesce(string_agg(t::text, E'\\n'), '') as whole from ${table} t`,
  );
  return rows[0]?.whole ?? '';
};

const key = () => ({ idempotencyKey: randomUUID() });

describe('a whole story', () => {
  it('leaves no name, address, phone, plate or free text in facts, trail, keys or queues', async () => {
    const staff = await product.as('manager');
    const { api: guest } = product.visit();
    const password = `${CANARY}-otter-9`;
    await guest.identity.register.mutate({ email: MAILBOX, username: CANARY, fullName: `Ana ${CANARY}`, password });
    await expect(
      guest.identity.login.mutate({ login: MAILBOX, password: `x${password}`, keep: 'body' }),
    ).rejects.toThrow();

    const person = { name: `Rui ${CANARY}`, phone: PHONE, email: `rui.${MAILBOX}` };
    const created = await staff.customers.create.mutate({ ...person, ...key() });
    const customerId = created.id;
    const noted = { notes: `Likes ${CANARY}`, tags: [CANARY] };
    await staff.customers.update.mutate({ customerId, version: created.version, ...noted, ...key() });
    const place = { lines: [`Rua ${CANARY}`], postcode: '1000-001', city: CANARY, country: 'PT', position: null };
    const address = { ...place, accessNote: `Ask ${CANARY}`, water: true, power: false };
    await staff.customers.addresses.add.mutate({ customerId, address, ...key() });
    const words = { make: CANARY, model: CANARY, year: 2019, colour: CANARY, notes: CANARY };
    const car = { ...words, plate: PLATE, country: 'PT', sizeClass: 'compact' as const };
    const { id: vehicleId } = await staff.vehicles.register.mutate({ customerId, ...car, ...key() });

    const sites = await guest.facilities.sites.list.query({});
    const services = await guest.catalog.services.list.query({});
    const siteId = sites.items.find(({ code }) => code === 'HS')?.id ?? '';
    const serviceIds = [services.items.find(({ name }) => name === 'Inside refresh')?.id ?? ''];
    const from = Instant.plus(Instant.of(Date.now()), 3 * DAY);
    const wish = { siteId, serviceIds, size: 'compact' as const };
    const { items } = await guest.scheduling.slots.query({ ...wish, from, to: Instant.plus(from, 2 * DAY) });
    const at = (index: number): Instant => items[index]?.startsAt ?? from;
    const notes = `Mind the ${CANARY}`;
    const mine = { siteId, serviceIds, customerId, vehicleId, startsAt: at(0), notes };
    const booked = await staff.bookings.create.mutate({ ...mine, ...key() });
    const again = {
      ...wish,
      startsAt: at(8),
      guest: { ...person, phone: `${PHONE}1`, email: `eva.${MAILBOX}` },
      notes,
    };
    await guest.bookings.createAsGuest.mutate({ ...again, ...key() });
    await staff.bookings.confirm.mutate({ id: booked.id, ...key() });
    await staff.bookings.cancel.mutate({ id: booked.id, by: 'site', reason: `No ${CANARY}`, ...key() });
    await staff.bookings.undo.mutate({ id: booked.id, reason: `Not ${CANARY}`, ...key() });
    await expect.poll(() => rowsOf('notifications.delivery'), { timeout: 10_000 }).toContain('booking-cancelled');

    for (const table of TABLES) {
      const kept = await rowsOf(table);
      // A delivery of the dispatcher is gone once it has been made.
      if (table !== 'kernel.delivery') expect(kept.length).toBeGreaterThan(0);
      for (const secret of [CANARY, PHONE.slice(1), PLATE])
        expect(kept.toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });
});
