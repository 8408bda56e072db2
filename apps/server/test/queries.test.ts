import { reactions } from '@bling/api';
import type { Ports } from '@bling/api/ports';
import { soughtIn } from '@bling/domain/bookings';
import { DAY, Instant, ok } from '@bling/domain/kernel';
import { type Connection, openDatabase, portsOn, seedDatabase, subscribersOf } from '@bling/prisma';
import { cloneDatabase, type TestDatabase } from '@bling/prisma/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

let clone: TestDatabase;
let database: ReturnType<typeof openDatabase>;
let owner: pg.Client;
let siteId = '';

/** Many customers, cars, bookings and allocations, spread over months, as a house has them after some years. */
const FILL = `
  insert into customers.customer (id, version, name, phone)
    select gen_random_uuid(), 1, 'Customer ' || n, '+3519' || (10000000 + n) from generate_series(1, 20000) n;
  insert into vehicles.vehicle (id, version, plate, plate_looks, country)
    select gen_random_uuid(), 1, 'P' || n, 'P' || n, 'PT' from generate_series(1, 20000) n;
  insert into vehicles.driver (id, vehicle_id, customer_id, place, version, is_default, make, model, size_class, added_at)
    select gen_random_uuid(), v.id, c.id, 0, 1, true, 'Make', 'Model', 'compact', now()
    from (select id, row_number() over () n from vehicles.vehicle where plate_looks like 'P%') v
    join (select id, row_number() over () n from customers.customer where name like 'Customer %') c using (n);
  insert into bookings.booking (id, version, number, channel, customer_id, vehicle_id, size, site_id, resource_id, mode, lines,
      scheduled_at, ends_at, buffer_before, buffer_after, status, quote, total_amount, currency, policy)
    select gen_random_uuid(), 1, 'F-' || d.n, 'web', d.customer_id, d.id, 'compact',
      case when d.n % 3 = 0 then $1::uuid else gen_random_uuid() end, gen_random_uuid(), 'bay', '[]',
      now() + (d.n % 400 - 300) * interval '1 day', now() + (d.n % 400 - 300) * interval '1 day' + interval '30 min', 0, 5,
      case when d.n % 400 < 300 then 'completed' when d.n % 7 = 0 then 'pending' else 'confirmed' end,
      q.quote, 100, 'EUR', q.policy
    from (select *, row_number() over () n from vehicles.driver where make = 'Make') d,
      (select quote, policy from bookings.booking limit 1) q;
  insert into scheduling.allocation (id, resource_id, during, job, kind, ref_kind, ref_id)
    select gen_random_uuid(), r.id, tstzrange(at, at + interval '40 min'), tstzrange(at, at + interval '30 min'), 'booking',
      'booking', gen_random_uuid()
    from scheduling.resource r, generate_series(1, 4000) n,
      lateral (select now() - interval '2 years' + n * interval '4 hours' as at) t;
  insert into scheduling.waitlist_entry (id, version, site_id, customer_id, service_ids, add_on_ids, size, window_start,
      window_end, status, joined_at)
    select gen_random_uuid(), 1, case when n % 50 = 0 then $1::uuid else gen_random_uuid() end, gen_random_uuid(), '{}', '{}',
      'compact', now(), now() + interval '1 hour', case when n % 20 = 0 then 'waiting' else 'expired' end, now()
    from generate_series(1, 20000) n;
  insert into walkins.walk_in (id, version, site_id, number, ticket, plate, size, quote, discount_percent, total_amount,
      currency, payment, status, rank, promised, arrived_at, started_at, crew_ids)
    select gen_random_uuid(), 1, case when n % 3 = 0 then $1::uuid else gen_random_uuid() end, 'F-' || n, n, 'F' || n,
      'compact', '{}', 0, 100, 'EUR', 'pending', case when n % 500 = 0 then 'waiting' else 'completed' end, 0, '{}',
      now() - n * interval '10 minutes', now() - n * interval '9 minutes', '{}'
    from generate_series(1, 20000) n;`;

beforeAll(async () => {
  clone = await cloneDatabase();
  database = openDatabase({ url: clone.appUrl, size: 3 });
  await seedDatabase(database, { env: 'development' });
  owner = new pg.Client(clone.superuserUrl);
  await owner.connect();
  const { rows } = await owner.query<{ id: string }>(`select id from facilities.site where code = 'HS'`);
  siteId = rows[0]?.id ?? '';
  for (const statement of FILL.split(';').filter((text) => text.trim() !== ''))
    await owner.query(statement, statement.includes('$1') ? [siteId] : []);
  await owner.query('vacuum analyze');
});
afterAll(async () => {
  await database.close();
  await owner.end();
  await clone.drop();
});

const wiring = { now: () => Instant.of(Date.now()), requestId: 'queries', subscribersOf: subscribersOf(reactions) };
type Asked = { readonly name: string; readonly text: string; readonly values: readonly unknown[] };

/** What a question sends to the database through our own SQL; Prisma's is counted by the server. */
const asked = async (ask: (ports: Ports) => Promise<unknown>): Promise<readonly Asked[]> => {
  const heard: Asked[] = [];
  await database.read(async (connection) => {
    const listening: Connection = {
      get prisma() {
        return connection.prisma;
      },
      hint: connection.hint,
      sql: (name, text, values) => {
        heard.push({ name, text, values });
        return connection.sql(name, text, values);
      },
      send: (name, text, values) => {
        heard.push({ name, text, values });
        return connection.send(name, text, values);
      },
    };
    return ok(await ask(portsOn(listening, wiring)));
  });
  return heard;
};

const planOf = async ({ text, values }: Pick<Asked, 'text' | 'values'>): Promise<string> => {
  const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [...values]);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
};

const now = Instant.of(Date.now());
const span = { start: Instant.plus(now, -DAY), end: Instant.plus(now, DAY) };
const everyone = {
  scope: { reach: 'all' },
  customerId: null,
  siteId: null,
  within: {},
  statuses: null,
  order: 'soonest',
  limit: 50,
} as const;
const sighting = (typed: string) => ({
  sought: soughtIn(typed),
  scope: { reach: 'sites', siteIds: [siteId], customerId: null } as const,
  siteId: null,
  now,
  most: 20,
});
const someone = '00000000-0000-4000-8000-000000000001';

describe('a hot question uses an index', () => {
  it.each<[string, (ports: Ports) => Promise<unknown>]>([
    ['the board', ({ bookings }) => bookings.board(siteId, span)],
    [
      'the list of a site',
      ({ bookings }) =>
        bookings.list({ ...everyone, scope: { reach: 'sites', siteIds: [siteId], customerId: null }, within: span }),
    ],
    [
      'the list of a customer',
      ({ bookings }) =>
        bookings.list({ ...everyone, customerId: someone, scope: { reach: 'customer', customerId: someone } }),
    ],
    ['a booking', ({ bookings }) => bookings.find(someone)],
    ['what was typed at the counter', ({ bookings }) => bookings.search(sighting('9010077'))],
    ['a part of a plate typed at the counter', ({ bookings }) => bookings.search(sighting('P-1234'))],
    ['what waits of a customer', ({ bookings }) => bookings.countPending({ customerId: someone })],
    ['open work of a car', ({ engagements }) => engagements.openFor(someone)],
  ])('%s', async (_, ask) => {
    const heard = (await asked(ask)).filter(
      ({ text }) => text.includes('bookings.booking') && !text.includes('nextval'),
    );
    expect(heard.length).toBeGreaterThan(0);
    for (const one of heard) expect(await planOf(one)).not.toContain('Seq Scan on booking');
  });

  it.each<[string, string, (ports: Ports) => Promise<unknown>]>([
    [
      'what is busy',
      'allocation',
      ({ allocations, resources }) =>
        resources
          .ofSite(siteId)
          .then((all) =>
            allocations.busy({ resourceIds: all.map(({ id }) => id), span, now, except: null, withJobs: true }),
          ),
    ],
    ['who waits for a time', 'waitlist_entry', ({ waitlist }) => waitlist.waitingAt(siteId, 50)],
    ['where someone waits', 'waitlist_entry', ({ waitlist }) => waitlist.openOf(someone)],
    ['the queue', 'walk_in', ({ walkIns }) => walkIns.open(siteId)],
    ['a car in the queue', 'walk_in', ({ walkIns }) => walkIns.openByPlate(siteId, 'F500')],
    ['what promises were worth', 'walk_in', ({ walkIns }) => walkIns.begun(siteId, 100)],
  ])('%s', async (_, table, ask) => {
    const heard = (await asked(ask)).filter(({ text }) => text.includes(`.${table}`));
    expect(heard.length).toBeGreaterThan(0);
    for (const one of heard) expect(await planOf(one)).not.toContain(`Seq Scan on ${table}`);
  });

  it('the look for what has expired, under the locks of every booking', async () => {
    const heard = await asked(({ allocations }) => allocations.purge([someone], now));
    expect(heard).toHaveLength(1);
    for (const one of heard) expect(await planOf(one)).toContain('allocation_expiry_idx');
  });

  it.each([
    ['a plate', `select * from vehicles.vehicle where country = 'PT' and plate = 'P77' and removed_at is null`],
    ['what a plate looks like', `select * from vehicles.vehicle where plate_looks = 'P77' and removed_at is null`],
    [
      'a part of what a plate looks like',
      `select * from vehicles.vehicle where plate_looks like '%1234%' and removed_at is null`,
    ],
    ['a garage', `select * from vehicles.driver where customer_id = '${someone}' and left_at is null`],
    ['the drivers of a car', `select * from vehicles.driver where vehicle_id = '${someone}'`],
    ['a guest’s phone', `select id from customers.customer where user_id is null and phone = '+351910000077'`],
    ...['name', 'phone', 'email'].map((column): [string, string] => [
      `a part of a customer’s ${column}`,
      `select * from customers.customer where ${column} ilike '%9010%' and merged_into is null and erased_at is null`,
    ]),
    [
      'a search of customers, in all of them',
      `select * from customers.customer where deleted_at is null and merged_into is null and erased_at is null
         and (name ilike '%9010077%' or email ilike '%9010077%' or phone like '%9010077%') order by name, id limit 51`,
    ],
    [
      'the first letters of a customer’s name',
      `select * from customers.customer where merged_into is null and erased_at is null
         and (name ilike 'zu%' or name ilike '% zu%' or email ilike 'zu%' or email ilike '% zu%')`,
    ],
    ['a page of customers', 'select * from customers.customer where deleted_at is null order by name, id limit 51'],
  ])('%s', async (_, text) => {
    expect(await planOf({ text, values: [] })).not.toContain('Seq Scan');
  });
});

describe('a list asks as often for one row as for a hundred', () => {
  /** Counted at the driver, so that Prisma's are among them. */
  const statements = async (ask: (ports: Ports) => Promise<unknown>): Promise<number> => {
    await asked(ask);
    const heard = vi.spyOn(pg.Client.prototype, 'query');
    await asked(ask);
    const { length } = heard.mock.calls;
    heard.mockRestore();
    return length;
  };

  it.each<[string, (ports: Ports, limit: number) => Promise<unknown>]>([
    ['bookings', ({ bookings }, limit) => bookings.list({ ...everyone, limit })],
    [
      'the board',
      ({ bookings }, limit) => bookings.board(siteId, { start: span.start, end: Instant.plus(now, limit * DAY) }),
    ],
  ])('%s', async (_, ask) => {
    const one = await statements((ports) => ask(ports, 1));
    expect(one).toBeGreaterThan(2);
    expect(one).toBeLessThanOrEqual(8);
    expect(await statements((ports) => ask(ports, 100))).toBe(one);
  });
});
