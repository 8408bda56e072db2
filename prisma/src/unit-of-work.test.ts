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
