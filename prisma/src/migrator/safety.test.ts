import { describe, expect, it } from 'vitest';
import { migrationsFolder, readMigrations } from './folder.ts';
import { problemsOf } from './safety.ts';

const name = '20261121000000_bookings_create_booking';
const down = 'drop table bookings.booking;';
const on = (sql: string) => problemsOf({ name, sql, down }).join('; ');

describe('a migration', () => {
  it.each(readMigrations(migrationsFolder).map((migration) => [migration.name, migration] as const))(
    '%s is named and safe',
    (_, migration) => {
      expect(problemsOf(migration)).toEqual([]);
    },
  );

  it.each([
    'migration1',
    '20261121_bookings_create_booking',
    '20261121000000_bookings_create',
    '20261121000000_Bookings_create_booking',
    '20261121000000_bookings_create_booking2',
  ])('may not be named %s', (bad) => {
    expect(problemsOf({ name: bad, sql: 'select 1', down })).toEqual([
      'its name is not {timestamp}_{module}_{action}_{table}',
    ]);
  });

  it.each([null, '', '-- nothing\n;'])('needs a way back: %j is none', (none) => {
    expect(problemsOf({ name, sql: 'select 1', down: none })).toEqual(['it has no down.sql']);
  });
});

describe('on a table that is in use', () => {
  it.each([
    ['alter table a.b add column c int not null', 'NOT NULL column without a default'],
    ['ALTER TABLE "a"."b" ADD "c" text NOT NULL, add d int', 'NOT NULL column without a default'],
    ['alter table only a.b add c uuid default gen_random_uuid()', 'changing default'],
    ['alter table a.b alter column c set not null', 'sets NOT NULL'],
    ['alter table a.x validate constraint k; alter table a.b alter c set not null', 'sets NOT NULL'],
    ['alter table a.b alter column c set not null; alter table a.b validate constraint k', 'sets NOT NULL'],
    ['create index i on a.b (c)', 'CONCURRENTLY'],
    ['create unique index on a.b using gin (c)', 'CONCURRENTLY'],
    ['alter table a.b rename to c', 'renames'],
    ['alter table a.b rename column c to d', 'renames'],
    ['alter table a.b rename c to d', 'renames'],
    ['alter table a.b drop column c', 'drops a column'],
    ['alter table a.b add x int, drop c', 'drops a column'],
    ['drop table a.b', 'drops data'],
    ['drop table if exists a.b cascade', 'drops data'],
    ['truncate a.b', 'drops data'],
    ['alter table a.b alter column c type bigint', 'changes the type'],
    ['alter table a.b alter c set data type bigint', 'changes the type'],
    ['alter table a.b add constraint k check (c > 0)', 'NOT VALID'],
    ['alter table a.b add constraint k foreign key (c) references d (e)', 'NOT VALID'],
    ['alter table a.b add constraint k unique (c)', 'USING INDEX'],
    ['begin; select 1; commit', 'controls the transaction'],
    ['create index concurrently i on a.b (c)', "'-- no-transaction'"],
    ['-- no-transaction\ncreate index concurrently i on a.b (c); select 1', 'alone'],
    ['-- no-transaction\ncreate index concurrently i on a.b (c); create index concurrently j on a.b (d)', 'alone'],
    ['select 1; -- no-transaction\ncreate index concurrently i on a.b (c)', "'-- no-transaction'"],
    ['create table a.c (d int); create index on a.b (e)', 'CONCURRENTLY'],
  ])('%s is refused', (sql, words) => {
    expect(on(sql)).toContain(words);
  });

  it.each([
    'alter table a.b add column c int',
    'alter table a.b add column c int not null default 0',
    'alter table a.b add constraint k check (c is not null) not valid',
    'alter table a.b validate constraint k; alter table a.b alter column c set not null, drop constraint k',
    'alter table a.b add constraint k unique using index i',
    'alter table a.b rename constraint k to l',
    '-- no-transaction\ndrop index concurrently if exists a.i;\ncreate index concurrently i on a.b (c)',
    '-- contract: the last reader left in 1.4\nalter table a.b drop column c; drop table a.d',
    "comment on table a.b is 'alter table a.b rename to c; drop table a.b'",
    'create function a.f() returns int language sql as $$ select 1; drop table a.b; $$',
    '/* drop table a.b; */ select 1',
    'grant select on a.b to bling_app',
  ])('%s is fine', (sql) => {
    expect(on(sql)).toBe('');
  });
});

describe('on a table of the same migration', () => {
  it.each([
    'create index on a.b (c)',
    'alter table a.b add constraint k check (c > 0)',
    'alter table "a"."b" alter column c set not null, alter d type int',
    'alter table a.b rename c to d',
    'drop table a.b',
  ])('%s is fine', (sql) => {
    expect(on(`create table a.b (c int, d int);\n${sql}`)).toBe('');
  });
});
