import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connected } from '../connected.ts';
import { cloneDatabase, type TestDatabase } from '../testing/index.ts';
import { migrationsFolder, readMigrations } from './folder.ts';
import { history, migrate, rollback, status } from './migrator.ts';
import { reset } from './reset.ts';

let server: TestDatabase;
let folder: string;

beforeEach(async () => {
  server = await cloneDatabase({ empty: true });
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
});

afterEach(async () => {
  await server.drop();
  rmSync(folder, { recursive: true });
});

const target = () => ({ url: server.ownerUrl, folder });

const write = (name: string, sql: string, down = ''): string => {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
  writeFileSync(join(folder, name, 'down.sql'), down);
  return name;
};

const tables = () =>
  connected(server.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables
      where schemaname !~ '^pg_' and schemaname <> 'information_schema' and tablename <> '_prisma_migrations' order by 1`,
    );
    return rows.map(({ name }) => name);
  });

const stateOf = async (name: string) => (await status(target())).find((one) => one.name === name)?.state;

const first = () =>
  write('20260101000000_a_create_one', 'create schema a; create table a.one (n int);', 'drop schema a cascade;');

describe('migrating', () => {
  it('applies what is pending, once, whoever asks at the same time', async () => {
    const names = [first(), write('20260102000000_a_create_two', 'create table a.two (n int);')];
    const [x, y, z] = await Promise.all([migrate(target()), migrate(target()), migrate(target())]);
    expect([...x, ...y, ...z]).toEqual(names);
    expect(await tables()).toEqual(['a.one', 'a.two']);
    expect(await migrate(target())).toEqual([]);
    expect(await status(target())).toEqual(names.map((name) => ({ name, state: 'applied' })));
  });

  it('leaves nothing of one that fails, keeps those before it, and can be repeated', async () => {
    first();
    const bad = write('20260102000000_a_create_two', 'create table a.two (n int); insert into a.three values (1);');
    await expect(migrate(target())).rejects.toThrow(`migration ${bad} failed: relation "a.three" does not exist`);
    expect(await tables()).toEqual(['a.one']);
    expect(await stateOf(bad)).toBe('pending');
    write(bad, 'create table a.two (n int);');
    expect(await migrate(target())).toEqual([bad]);
  });

  it('refuses an edited one that was applied, and names it', async () => {
    const name = first();
    await migrate(target());
    write(name, 'create schema a; create table a.one (n bigint);');
    await expect(migrate(target())).rejects.toThrow(`${name} was edited`);
    expect(await stateOf(name)).toBe('edited');
  });

  it('refuses a script that ends its own transaction', async () => {
    write('20260101000000_a_create_one', 'create table one (n int); commit;');
    await expect(migrate(target())).rejects.toThrow('controls its own transaction');
  });

  it('runs one without a transaction statement by statement, also while others migrate', async () => {
    first();
    write(
      '20260102000000_a_index_one',
      '-- no-transaction\ndrop index concurrently if exists a.i;\ncreate index concurrently i on a.one (n);',
      '-- no-transaction\ndrop index concurrently a.i;',
    );
    const all = await Promise.all([migrate(target()), migrate(target())]);
    expect(all.flat()).toHaveLength(2);
    expect(await rollback(target())).toBe('20260102000000_a_index_one');
  });

  it('stops at one that failed half-way outside a transaction, until it is rolled back', async () => {
    first();
    const half = write(
      '20260102000000_a_index_one',
      '-- no-transaction\ncreate index concurrently i on a.one (n);\ncreate index concurrently j on a.none (n);',
      '-- no-transaction\ndrop index concurrently if exists a.i;',
    );
    await expect(migrate(target())).rejects.toThrow('a.none');
    expect(await stateOf(half)).toBe('failed');
    await expect(migrate(target())).rejects.toThrow('failed half-way');
    expect(await rollback(target())).toBe(half);
    write(half, '-- no-transaction\ncreate index concurrently i on a.one (n);');
    expect(await migrate(target())).toEqual([half]);
  });
});

describe('going back', () => {
  it('undoes the last one, keeps its history, and can go forward again', async () => {
    const name = first();
    await migrate(target());
    expect(await rollback(target())).toBe(name);
    expect(await tables()).toEqual([]);
    expect(await rollback(target())).toBeNull();
    expect(await migrate(target())).toEqual([name]);
    const rows = await history(target());
    expect(rows.map((row) => [row.name, row.rolledBackAt !== null])).toEqual([
      [name, true],
      [name, false],
    ]);
  });

  it('changes nothing when the way back fails or is missing', async () => {
    const name = first();
    await migrate(target());
    write(name, 'create schema a; create table a.one (n int);', 'drop table a.one; drop table a.none;');
    await expect(rollback(target())).rejects.toThrow('"none" does not exist');
    expect([await tables(), await stateOf(name)]).toEqual([['a.one'], 'applied']);
    write(name, 'create schema a; create table a.one (n int);', '-- none');
    await expect(rollback(target())).rejects.toThrow('has no down.sql');
  });

  it('undoes every real migration, down to an empty database, and applies them again', async () => {
    const real = { url: server.ownerUrl, folder: migrationsFolder };
    const names = readMigrations(migrationsFolder).map(({ name }) => name);
    expect(await migrate(real)).toEqual(names);
    const made = await tables();
    for (const name of [...names].reverse()) expect(await rollback(real)).toBe(name);
    expect(await tables()).toEqual([]);
    const schemas = await connected(server.ownerUrl, (client) =>
      client.query(`select nspname from pg_namespace where nspname !~ '^pg_|^information_schema$|^public$'`),
    );
    expect(schemas.rows).toEqual([]);
    await migrate(real);
    expect(await tables()).toEqual(made);
  });
});

describe('starting over', () => {
  it('drops everything the owner made and migrates again', async () => {
    const name = first();
    await migrate(target());
    await connected(server.ownerUrl, (client) =>
      client.query(
        'create table public.loose (n int); create view public.seen as select * from a.one; create schema q;',
      ),
    );
    expect(await reset(target())).toEqual([name]);
    expect(await tables()).toEqual(['a.one']);
  });
});
