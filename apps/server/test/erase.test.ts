import { randomUUID } from 'node:crypto';
import { DAY, Instant } from '@bling/domain/kernel';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from './product.ts';

const MARK = 'canaria';
const PHONES = ['351919283746', '351928374655'];
const PLATE = 'CANARIA7';

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

const key = () => ({ idempotencyKey: randomUUID() });

/** Every table of the product, and how many of its rows hold one of the marks, in whichever column. */
const rowsWith = async (marks: readonly string[]): Promise<Readonly<Record<string, number>>> => {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(20);
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const text = `select count(*)::int as n from ${name} t where t::text ~* $1`;
    const { rows } = await owner.query<{ n: number }>(text, [marks.join('|')]);
    const n = rows[0]?.n ?? 0;
    if (n > 0) found[name] = n;
  }
  return found;
};
const marks = [MARK, ...PHONES, PLATE];

type Mail = { readonly to: { readonly email: string }; readonly text: string };

const tokenFor = async (email: string): Promise<string> => {
  const token = async () => {
    const mails: Mail[] = JSON.parse(await (await fetch(`${product.url}/dev/inbox.json`)).text());
    const { text = '' } = mails.find(({ to, text: body }) => to.email === email && body.includes('token=')) ?? {};
    return decodeURIComponent(/token=(\S+)/u.exec(text)?.[1] ?? '');
  };
  await expect.poll(token, { timeout: 10_000 }).not.toBe('');
  return token();
};

/** A person who has left their marks everywhere: account, guest record, car, address, bookings. */
const lived = async () => {
  const [staff, admin] = [await product.as('manager'), await product.as('admin')];
  const { api: guest } = product.visit();
  const email = `rui.${MARK}@example.test`;
  const password = `${MARK}-otter-9`;
  await guest.identity.register.mutate({ email, username: MARK, fullName: `Rui ${MARK}`, password });
  await guest.identity.verifyEmail.mutate({ token: await tokenFor(email) });
  const { api, session } = product.visit();
  await session.signIn(email, password);
  const me = async () => (await api.identity.me.query({})).customerId ?? '';
  await expect.poll(me, { timeout: 10_000 }).not.toBe('');
  const customerId = await me();
  const { version: first } = await api.customers.get.query({ customerId });
  const customer = await api.customers.update.mutate({ customerId, version: first, phone: `+${PHONES[0]}`, ...key() });
  const noted = { notes: `Likes ${MARK}`, tags: [MARK] };
  await staff.customers.update.mutate({ customerId, version: customer.version, ...noted, ...key() });
  const place = { lines: [`Rua ${MARK}`], postcode: '1000-001', city: MARK, country: 'PT', position: null };
  const address = { ...place, accessNote: `Ask ${MARK}`, water: true, power: false };
  await staff.customers.addresses.add.mutate({ customerId, address, ...key() });
  const consent = { purpose: 'photos' as const, given: true, wording: MARK };
  await staff.customers.consents.set.mutate({ customerId, ...consent, ...key() });
  const words = { make: MARK, model: MARK, year: 2019, colour: MARK, notes: MARK };
  const car = { ...words, plate: PLATE, country: 'PT', sizeClass: 'compact' as const };
  const { id: vehicleId } = await staff.vehicles.register.mutate({ customerId, ...car, ...key() });

  const sites = await guest.facilities.sites.list.query({});
  const services = await guest.catalog.services.list.query({});
  const siteId = sites.items.find(({ code }) => code === 'HS')?.id ?? '';
  const serviceIds = [services.items.find(({ name }) => name === 'Inside refresh')?.id ?? ''];
  const from = Instant.plus(Instant.of(Date.now()), 3 * DAY);
  const wish = { siteId, serviceIds, size: 'compact' as const };
  const { items } = await guest.scheduling.slots.query({ ...wish, from, to: Instant.plus(from, 2 * DAY) });
  const startsAt = items[0]?.startsAt ?? from;
  const notes = `Mind the ${MARK}`;
  const mine = { siteId, serviceIds, customerId, vehicleId, startsAt, notes };
  const { id } = await staff.bookings.create.mutate({ ...mine, ...key() });
  const stranger = { name: `R. ${MARK}`, phone: `+${PHONES[1]}`, email: `other.${MARK}@example.test` };
  const asGuest = { ...wish, startsAt: items[8]?.startsAt ?? from, guest: stranger, notes };
  const other = await guest.bookings.createAsGuest.mutate({ ...asGuest, ...key() });
  return { staff, admin, customerId, ids: [id, other.id], guestBooking: other.id, email, api };
};

describe('a person who is forgotten', () => {
  it('is in no table any more, and the books are as they were', async () => {
    const { staff, admin, customerId, ids, guestBooking, email, api } = await lived();

    const { rows } = await owner.query<{ id: string }>('select customer_id as id from bookings.booking where id = $1', [
      guestBooking,
    ]);
    const versionOf = async (id: string) => (await staff.customers.get.query({ customerId: id })).version;
    const record = async (id: string) => ({ customerId: id, version: await versionOf(id) });
    const guestId = rows[0]?.id ?? '';
    await admin.customers.merge.mutate({ keep: await record(customerId), drop: await record(guestId), ...key() });
    const bookingsOf = async () => (await staff.bookings.listByCustomer.query({ customerId })).items.length;
    await expect.poll(bookingsOf, { timeout: 10_000 }).toBe(2);

    const held = await api.customers.export.query({ customerId });
    expect(held).toMatchObject({
      cars: [{ plate: PLATE }],
      account: { email },
      customer: { consents: [{ given: true }] },
    });
    expect(held.bookings).toHaveLength(2);
    const open = api.customers.erase.mutate({ customerId, ...key() });
    await expect(open).rejects.toMatchObject({ message: 'customer/has-open-bookings' });
    for (const id of ids) await staff.bookings.cancel.mutate({ id, by: 'site', reason: `No ${MARK}`, ...key() });
    const owed = await owner.query('select id, total_amount, status, charged_amount from bookings.booking order by id');
    expect(Object.keys(await rowsWith(marks))).toEqual(
      expect.arrayContaining(['customers.customer', 'customers.address', 'vehicles.driver', 'identity."user"']),
    );

    await api.customers.erase.mutate({ customerId, ...key() });
    await expect.poll(() => rowsWith(marks), { timeout: 15_000 }).toEqual({});
    const seen = () =>
      api.customers.get.query({ customerId }).then(
        () => 'seen',
        () => 'signed out',
      );
    await expect.poll(seen, { timeout: 5_000 }).toBe('signed out');
    const after = await owner.query(
      'select id, total_amount, status, charged_amount from bookings.booking order by id',
    );
    expect(after.rows).toEqual(owed.rows);
    const { status } = (await staff.customers.export.query({ customerId })).bookings[0] ?? {};
    expect(status).toBe('cancelled');
  });
});
