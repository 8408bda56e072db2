import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from './session.ts';
import { cloneDatabase, type TestDatabase } from './testing/index.ts';
import { type Database, openDatabase } from './unit-of-work.ts';

const ok = { ok: true } as const;
const refused = { ok: false, failure: 'no' } as const;
const denied = { ok: false, keep: true } as const;

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await cloneDatabase();
  database = openDatabase({ url: server.appUrl, size: 5 });
});

afterAll(async () => {
  await database.close();
  await server.drop();
});

const claim = (connection: Connection, key: string) =>
  connection.prisma.idempotencyClaim.create({
    data: { actorKey: 'a', key, procedure: 'p', payloadHash: 'h' },
  });

const countOf = (key: string): Promise<number> =>
  database.read(({ prisma }) => prisma.idempotencyClaim.count({ where: { key } }));

describe('a transaction', () => {
  it('commits what is ok, Prisma and prepared SQL together', async () => {
    const key = randomUUID();
    const seen = await database.write(async (connection) => {
      await claim(connection, key);
      const rows = await connection.sql<{ n: number }>(
        'test.count',
        'select count(*) as n from kernel.idempotency where key = $1',
        [key],
      );
      return { ok: true, value: rows[0]?.n } as const;
    });
    expect(seen.value).toBe(1);
    expect(await countOf(key)).toBe(1);
  });

  it('answers a rehearsal and keeps nothing of it', async () => {
    const key = randomUUID();
    const rehearsed = { ok: true, value: 1, keep: false } as const;
    expect(await database.write((c) => claim(c, key).then(() => rehearsed))).toBe(rehearsed);
    expect(await countOf(key)).toBe(0);
  });

  it('leaves no trace of a refusal or an exception, and keeps a denied one', async () => {
    const [no, thrown, kept] = [randomUUID(), randomUUID(), randomUUID()];
    expect(await database.write((c) => claim(c, no).then(() => refused))).toBe(refused);
    await expect(
      database.write(async (c) => {
        await claim(c, thrown);
        throw new Error('a bug');
      }),
    ).rejects.toThrow('a bug');
    await database.write((c) => claim(c, kept).then(() => denied));
    expect(await Promise.all([no, thrown, kept].map(countOf))).toEqual([0, 0, 1]);
  });

  it("is not ended by Prisma's own transactions inside it", async () => {
    const [inner, outer, lost] = [randomUUID(), randomUUID(), randomUUID()];
    await database.write(async (c) => {
      await claim(c, outer);
      await c.prisma.$transaction([
        c.prisma.idempotencyClaim.create({ data: { actorKey: 'a', key: inner, procedure: 'p', payloadHash: 'h' } }),
      ]);
      return refused;
    });
    await database.write(async (c) => {
      await claim(c, outer);
      await c.prisma
        .$transaction(async (tx) => {
          await tx.idempotencyClaim.create({ data: { actorKey: 'a', key: lost, procedure: 'p', payloadHash: 'h' } });
          throw new Error('inner');
        })
        .catch(() => {});
      return ok;
    });
    expect(await Promise.all([inner, outer, lost].map(countOf))).toEqual([0, 1, 0]);
  });

  it('says so when an error inside it was swallowed, instead of pretending to commit', async () => {
    const key = randomUUID();
    const swallowing = database.write(async (c) => {
      await claim(c, key);
      await c.sql('test.bad', 'insert into kernel.nothing values (1)', []).catch(() => {});
      return ok;
    });
    await expect(swallowing).rejects.toThrow('swallowed');
    expect(await countOf(key)).toBe(0);
  });

  it('takes queries asked for at once, one after another', async () => {
    const values = await database.write(async (c) => {
      const [a, b, n] = await Promise.all([
        c.sql<{ v: number }>('test.one', 'select 1 as v', []),
        c.sql<{ v: number }>('test.two', 'select 2 as v', []),
        c.prisma.idempotencyClaim.count(),
      ]);
      return { ok: true, value: [a[0]?.v, b[0]?.v, typeof n] } as const;
    });
    expect(values.value).toEqual([1, 2, 'number']);
  });

  it('refuses a connection that is kept longer than its work', async () => {
    const kept: Connection[] = [];
    await database.read(async (c) => kept.push(c));
    await expect(kept[0]?.sql('test.late', 'select 1', [])).rejects.toThrow('after its work');
  });
});

const SLEEP = 'select pg_sleep(30)';
const isSlow = ({ pid }: { readonly pid: number }) =>
  database.read((c) =>
    c.sql<{ n: number }>('test.slow', 'select count(*) as n from pg_stat_activity where pid = $1 and query = $2', [
      pid,
      SLEEP,
    ]),
  );

/** Aborts once the server is at the slow statement: no test waits for a time that it guessed. */
const abortAt = async (pid: Promise<number>, controller: AbortController): Promise<void> => {
  const known = await pid;
  for (;;) {
    const [row] = await isSlow({ pid: known });
    if (row?.n === 1) break;
  }
  controller.abort(new Error('nobody waits any more'));
};

describe('a signal', () => {
  const slowly = (controller: AbortController, key: string) => {
    let told: (pid: number) => void = () => undefined;
    const pid = new Promise<number>((resolve) => {
      told = resolve;
    });
    const work = async (c: Connection) => {
      const [row] = await c.sql<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid', []);
      await claim(c, key);
      told(row?.pid ?? 0);
      await c.sql('test.sleep', SLEEP, []);
      return ok;
    };
    void abortAt(pid, controller);
    return { work, pid };
  };

  it('cancels the statement of a transaction, which leaves no trace, and gives its connection to nobody', async () => {
    const controller = new AbortController();
    const key = randomUUID();
    const { work, pid } = slowly(controller, key);
    await expect(database.write(work, { signal: controller.signal })).rejects.toMatchObject({ reason: 'cancelled' });
    expect(await countOf(key)).toBe(0);
    const pids = await database.read((c) => c.sql<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid', []));
    expect(pids.map((row) => row.pid)).not.toContain(await pid);
  });

  it('cancels what was sent too, while something is asked after it', async () => {
    const controller = new AbortController();
    const sleeping = database.write(
      async (c) => {
        const [row] = await c.sql<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid', []);
        await c.send('test.sleep', SLEEP, []);
        void abortAt(Promise.resolve(row?.pid ?? 0), controller);
        await c.sql('test.one', 'select 1 as v', []);
        return ok;
      },
      { signal: controller.signal },
    );
    await expect(sleeping).rejects.toMatchObject({ reason: 'cancelled' });
  });

  it('cancels the statement of a query too', async () => {
    const controller = new AbortController();
    const { work } = slowly(controller, randomUUID());
    await expect(database.read(work, { signal: controller.signal })).rejects.toMatchObject({ reason: 'cancelled' });
  });

  it('ends the wait for a connection', async () => {
    const controller = new AbortController();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const holding = Array.from({ length: 5 }, () => database.read(() => held));
    const waiting = database.read(async () => 1, { signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ reason: 'cancelled' });
    expect(database.stats().waiting).toBe(0);
    release();
    await Promise.all(holding);
  });

  it('that ended before the work lets nothing begin, and between statements nothing go on', async () => {
    const ended = AbortSignal.abort();
    await expect(database.write(async () => ok, { signal: ended })).rejects.toMatchObject({ reason: 'cancelled' });
    const controller = new AbortController();
    const key = randomUUID();
    const work = async (c: Connection) => {
      controller.abort();
      await claim(c, key);
      return ok;
    };
    await expect(database.write(work, { signal: controller.signal })).rejects.toMatchObject({ reason: 'cancelled' });
    expect(await countOf(key)).toBe(0);
  });

  it('that ends after the work does not let it commit', async () => {
    const controller = new AbortController();
    const key = randomUUID();
    const work = async (c: Connection) => {
      await claim(c, key);
      controller.abort();
      return ok;
    };
    await expect(database.write(work, { signal: controller.signal })).rejects.toMatchObject({ reason: 'cancelled' });
    expect(await countOf(key)).toBe(0);
  });
});

describe('rows', () => {
  it('hold instants and dates as text and counts as numbers', async () => {
    const rows = await database.read((c) =>
      c.sql(
        'test.values',
        `select '2026-11-21 10:45:00.5+02'::timestamptz as at, '2026-11-21'::date as day, 7::bigint as n,
          array['2026-11-21 10:45+00'::timestamptz, null] as ats, '{"a":1}'::jsonb as doc`,
        [],
      ),
    );
    expect(rows).toEqual([
      {
        at: '2026-11-21T08:45:00.500Z',
        day: '2026-11-21',
        n: 7,
        ats: ['2026-11-21T10:45:00.000Z', null],
        doc: { a: 1 },
      },
    ]);
  });
});
