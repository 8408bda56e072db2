import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected } from './connected.ts';
import { Busy, StaleWrite } from './errors.ts';
import type { Connection } from './session.ts';
import { cloneDatabase, type TestDatabase } from './testing/index.ts';
import { type Database, openDatabase } from './unit-of-work.ts';

const ok = { ok: true } as const;

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await cloneDatabase();
  await connected(server.ownerUrl, (owner) =>
    owner.query(`
      create table kernel.counter (id int primary key, value int not null check (value >= 0), version int not null default 1);
      insert into kernel.counter (id, value) values (1, 0), (2, 0);
      grant all on kernel.counter to bling_app;`),
  );
  database = openDatabase({ url: server.appUrl, size: 5, waitMs: 300 });
});

afterAll(async () => {
  await database.close();
  await server.drop();
});

describe('others in the way', () => {
  const increment = (c: Connection, id: number) =>
    c.sql('test.increment', 'update kernel.counter set value = value + 1 where id = $1', [id]);

  it('a deadlock is tried again until both are through', async () => {
    const inOrder = (first: number, second: number) =>
      database.write(async (c) => {
        await increment(c, first);
        await c.sql('test.sleep', 'select pg_sleep(0.1)', []);
        await increment(c, second);
        return ok;
      });
    const before = await database.read((c) =>
      c.sql<{ v: number }>('test.sum', 'select sum(value) as v from kernel.counter', []),
    );
    await Promise.all([inOrder(1, 2), inOrder(2, 1)]);
    const after = await database.read((c) =>
      c.sql<{ v: number }>('test.sum', 'select sum(value) as v from kernel.counter', []),
    );
    expect(Number(after[0]?.v) - Number(before[0]?.v)).toBe(4);
  }, 20_000);

  it('a stale write is tried again with fresh data, and gives up as contended', async () => {
    let tries = 0;
    const saved = await database.write(async () => {
      tries += 1;
      if (tries < 3) throw new StaleWrite('counter', '1');
      return ok;
    });
    expect([saved, tries]).toEqual([ok, 3]);
    const never = database.write(async () => {
      throw new StaleWrite('counter', '1');
    });
    await expect(never).rejects.toMatchObject({ name: 'Busy', reason: 'contended' });
  });

  it('loses no update of twenty that read, decide and save by version', async () => {
    const wide = openDatabase({ url: server.appUrl, size: 10, deadlineMs: 20_000, waitMs: 20_000 });
    const once = async (): Promise<void> => {
      await wide.write(async (c) => {
        const [row] = await c.sql<{ value: number; version: number }>(
          'test.find',
          'select value, version from kernel.counter where id = 2',
          [],
        );
        const saved = await c.sql(
          'test.save',
          'update kernel.counter set value = $1, version = version + 1 where id = 2 and version = $2 returning id',
          [(row?.value ?? 0) + 1, row?.version],
        );
        if (saved.length === 0) throw new StaleWrite('counter', '2');
        return ok;
      });
    };
    const value = async (): Promise<number> => {
      const rows = await wide.read((c) =>
        c.sql<{ value: number }>('test.find2', 'select value from kernel.counter where id = 2', []),
      );
      return rows[0]?.value ?? Number.NaN;
    };
    const before = await value();
    const done = await Promise.allSettled(Array.from({ length: 20 }, once));
    const succeeded = done.filter(({ status }) => status === 'fulfilled').length;
    expect((await value()) - before).toBe(succeeded);
    expect(succeeded).toBeGreaterThan(3);
    await wide.close();
  });

  it('a pool that stays empty answers busy', async () => {
    const small = openDatabase({ url: server.appUrl, size: 1, waitMs: 50 });
    const long = small.read((c) => c.sql('test.long', 'select pg_sleep(0.4)', []));
    await expect(small.read(async () => ok)).rejects.toMatchObject({ name: 'Busy', reason: 'no-connection' });
    await long;
    expect(small.stats()).toMatchObject({ open: 1, idle: 1, waiting: 0 });
    await small.close();
  });

  it('a server that cannot be reached answers busy', async () => {
    const nowhere = openDatabase({ url: 'postgresql://a:b@127.0.0.1:1/none' });
    await expect(nowhere.read(async () => ok)).rejects.toBeInstanceOf(Busy);
    expect(nowhere.stats().open).toBe(0);
  });

  it('a lock that is not given and a statement that is too slow answer busy', async () => {
    const impatient = (setting: string) => (c: Connection) =>
      c.sql(`test.${setting}`, `select set_config('${setting}', '100', true)`, []);
    const slow = database.write(async (c) => {
      await impatient('statement_timeout')(c);
      await c.sql('test.slow', 'select pg_sleep(2)', []);
      return ok;
    });
    await expect(slow).rejects.toMatchObject({ name: 'Busy', reason: 'too-slow' });
    const locked = database.write(async (c) => {
      await c.sql('test.lock', 'select from kernel.counter where id = 1 for update', []);
      const other = database.write(async (d) => {
        await impatient('lock_timeout')(d);
        await increment(d, 1);
        return ok;
      });
      await expect(other).rejects.toMatchObject({ name: 'Busy', reason: 'locked' });
      return ok;
    });
    expect(await locked).toBe(ok);
  });

  it('no connection waits for ever: every timeout is set', async () => {
    const rows = await database.read((c) =>
      c.sql<{ name: string; setting: string }>(
        'test.settings',
        `select name, setting from pg_settings where name in
          ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout', 'application_name') order by 1`,
        [],
      ),
    );
    expect(rows.map(({ setting }) => setting)).toEqual(['blingauto', '15000', '5000', '10000']);
  });
});

describe('a broken connection', () => {
  it('is left behind, and the next work gets a new one', async () => {
    const own = openDatabase({ url: server.appUrl, size: 1 });
    const killed = own.write(async (c) => {
      const rows = await c.sql<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid', []);
      await connected(server.superuserUrl, (su) => su.query('select pg_terminate_backend($1)', [rows[0]?.pid]));
      await c.sql('test.after', 'select 1', []);
      return ok;
    });
    await expect(killed).rejects.toThrow();
    expect(await own.write(async () => ok)).toBe(ok);
    const idle = await own.read((c) => c.sql<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid', []));
    await connected(server.superuserUrl, (su) => su.query('select pg_terminate_backend($1)', [idle[0]?.pid]));
    await expect.poll(() => own.stats().open).toBe(0);
    expect(await own.read(async () => ok)).toBe(ok);
    await own.close();
  });
});
