import { access } from '@bling/api';
import { roleGrants, roles } from '@bling/domain/kernel';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase, seedDatabase } from '../src/index.ts';
import { cloneDatabase, type TestDatabase } from '../src/testing/index.ts';

let clone: TestDatabase;
let database: Database;
beforeAll(async () => {
  clone = await cloneDatabase();
  database = openDatabase({ url: clone.appUrl, size: 2 });
});
afterAll(async () => {
  await database.close();
  await clone.drop();
});

const TABLES = `
  select table_schema || '."' || table_name || '"' as name from information_schema.tables
  where table_schema in ('identity', 'customers', 'vehicles', 'catalog', 'pricing', 'facilities', 'scheduling', 'bookings',
    'kernel', 'audit') and table_type = 'BASE TABLE' order by 1`;

/** Every row of every table, as a hash: equal when nothing was added, changed or removed. */
const everything = (): Promise<Readonly<Record<string, string>>> =>
  database.read(async ({ sql }) => {
    const hashes: Record<string, string> = {};
    for (const { name } of await sql<{ name: string }>('tables', TABLES, [])) {
      const text = `select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as hash from ${name} t`;
      hashes[name] = (await sql<{ hash: string }>(`hash ${name}`, text, []))[0]?.hash ?? '';
    }
    return hashes;
  });

describe('seeding', () => {
  it('gives the five roles what the access tables say', async () => {
    await seedDatabase(database, { env: 'essential' });
    const rows = await database.read(({ sql }) =>
      sql<{ name: string; grants: object }>('roles', 'select name, grants from identity.role', []),
    );
    expect(Object.fromEntries(rows.map(({ name, grants }) => [name, grants]))).toEqual(
      Object.fromEntries(roles.map((role) => [role, roleGrants(access, role)])),
    );
  });

  it('twice is once', async () => {
    await seedDatabase(database, { env: 'development' });
    const once = await everything();
    expect(await seedDatabase(database, { env: 'development' })).toContain('bookings/development');
    expect(await everything()).toEqual(once);
  });

  it('plants one module when it is named', async () => {
    expect(await seedDatabase(database, { env: 'development', module: 'catalog' })).toEqual(['catalog/development']);
  });
});

describe('the demo’s day', () => {
  const DAY = 86_400_000;
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('can be opened on any day of the week: %i days from a Monday', async (days) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T00:05:00.000Z') + days * DAY });
    const fresh = await cloneDatabase();
    const demo = openDatabase({ url: fresh.appUrl, size: 2 });
    await seedDatabase(demo, { env: 'development' });
    const [{ count } = { count: 0 }] = await demo.read(({ sql }) =>
      sql<{ count: number }>('day', 'select count(*)::int as count from bookings.booking', []),
    );
    expect(count).toBe(days === 6 ? 12 : 13);
    await demo.close();
    await fresh.drop();
  });
});
