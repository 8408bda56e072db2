import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from './session.ts';
import { cloneDatabase, type TestDatabase } from './testing/index.ts';
import { type Database, openDatabase } from './unit-of-work.ts';

const ok = { ok: true } as const;
const refused = { ok: false, failure: 'no' } as const;

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

const CLAIM = `insert into kernel.idempotency (actor_key, key, procedure, payload_hash) values ('a', $1, 'p', 'h')`;
const BAD = 'insert into kernel.delivery (subscriber) values (null)';

describe('what is sent and not waited for', () => {
  it('is done in its place, before what is asked next, and commits with the rest', async () => {
    const key = randomUUID();
    const seen = await database.write(async (c) => {
      await c.send('test.claim', CLAIM, [key]);
      return { ok: true, value: await c.prisma.idempotencyClaim.count({ where: { key } }) } as const;
    });
    expect(seen.value).toBe(1);
    expect(await countOf(key)).toBe(1);
  });

  it('is on its way while the work goes on', async () => {
    const took = await database.write(async (c) => {
      const began = performance.now();
      await c.send('test.nap', 'select pg_sleep(0.3)', []);
      const sent = performance.now() - began;
      await c.sql('test.one', 'select 1 as v', []);
      return { ok: true, value: { sent, asked: performance.now() - began } } as const;
    });
    expect(took.value.sent).toBeLessThan(250);
    expect(took.value.asked).toBeGreaterThan(290);
  });

  it('fails whatever is asked after it with its own error, by prepared SQL and by Prisma', async () => {
    const asks = [
      (c: Connection) => c.sql('test.one', 'select 1 as v', []),
      (c: Connection) => c.prisma.idempotencyClaim.count(),
    ];
    for (const ask of asks) {
      const failing = database.write(async (c) => {
        await c.send('test.null', BAD, []);
        await ask(c);
        return ok;
      });
      await expect(failing).rejects.toThrow(/null (?:value in column|constraint violation)/iu);
    }
  });

  it('fails the commit when nothing is asked after it, and leaves no trace', async () => {
    const key = randomUUID();
    const failing = database.write(async (c) => {
      await claim(c, key);
      await c.send('test.null', BAD, []);
      return ok;
    });
    await expect(failing).rejects.toThrow('null value in column "subscriber"');
    expect(await countOf(key)).toBe(0);
  });

  it('is tried again with the rest when another was quicker', async () => {
    const key = randomUUID();
    let tries = 0;
    await database.write(async (c) => {
      tries += 1;
      const [known] = await c.sql('test.known', 'select 1 from kernel.idempotency where key = $1', [key]);
      if (known !== undefined) return ok;
      await database.write((other) => claim(other, key).then(() => ok));
      await c.send('test.claim', CLAIM, [key]);
      return ok;
    });
    expect(tries).toBe(2);
    expect(await countOf(key)).toBe(1);
  });

  it('fails a rehearsal and a refusal too, which would have been another answer', async () => {
    for (const answer of [{ ok: true, keep: false } as const, refused]) {
      const failing = database.write(async (c) => {
        await c.send('test.null', BAD, []);
        return answer;
      });
      await expect(failing).rejects.toThrow('null value in column "subscriber"');
    }
  });

  it('keeps nothing when the driver refused to send it, and drops a connection that it no longer knows', async () => {
    const key = randomUUID();
    const unsendable = [
      (c: Connection) => c.send('test.json', 'select $1::jsonb', [{ n: 1n }]),
      (c: Connection) => c.send('test.claim', 'select 1', []),
    ];
    for (const send of unsendable) {
      const alone = openDatabase({ url: server.appUrl, size: 1 });
      const failing = alone.write(async (c) => {
        await c.send('test.claim', CLAIM, [key]);
        await send(c);
        return ok;
      });
      await expect(failing).rejects.toThrow(/BigInt|must be unique/u);
      expect(await countOf(key)).toBe(0);
      expect(await alone.read((c) => c.sql('test.json', 'select $1::jsonb as v', [{ n: 1 }]))).toEqual([
        { v: { n: 1 } },
      ]);
      await alone.close();
    }
  });

  it('ends with the connection, and nothing of it is kept', async () => {
    const key = randomUUID();
    const failing = database.write(async (c) => {
      const [row] = await c.sql<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid', []);
      await c.send('test.claim', CLAIM, [key]);
      await c.send('test.nap', 'select pg_sleep(30)', []);
      await c.send('test.one', 'select 1 as v', []);
      await database.read((other) => other.sql('test.end', 'select pg_terminate_backend($1)', [row?.pid]));
      return ok;
    });
    await expect(failing).rejects.toThrow();
    expect(await countOf(key)).toBe(0);
  });

  it('tells of the error that was swallowed before it', async () => {
    const failing = database.write(async (c) => {
      await c.sql('test.null', BAD, []).catch(() => {});
      await c.send('test.one', 'select 1 as v', []);
      return ok;
    });
    await expect(failing).rejects.toThrow('swallowed');
  });

  it('says so when it failed inside a savepoint that is no more, and does not try again what is kept', async () => {
    const key = randomUUID();
    const failing = database.write(async (c) => {
      await claim(c, key);
      await c.sql('test.mark', 'savepoint here', []);
      await c.send('test.claim', CLAIM, [key]);
      await c.sql('test.back', 'rollback to savepoint here', []);
      return ok;
    });
    await expect(failing).rejects.toThrow('inside a savepoint');
    expect(await countOf(key)).toBe(1);
  });

  it('does not speak in the next work on the same connection', async () => {
    const alone = openDatabase({ url: server.appUrl, size: 1 });
    const failing = alone.write(async (c) => {
      await c.send('test.null', BAD, []);
      return refused;
    });
    await expect(failing).rejects.toThrow('null value');
    const atOnce = alone.read((c) =>
      Promise.all([c.sql('test.bad', BAD, []), c.sql('test.one', 'select 1 as v', []), c.send('test.null', BAD, [])]),
    );
    await expect(atOnce).rejects.toThrow('null value');
    await expect(alone.read((c) => c.send('test.null', BAD, []))).rejects.toThrow('null value');
    const thrown = alone.read(async (c) => {
      await c.send('test.null', BAD, []);
      throw new Error('a bug');
    });
    await expect(thrown).rejects.toThrow('a bug');
    expect(await alone.read((c) => c.sql('test.one', 'select 1 as v', []))).toEqual([{ v: 1 }]);
    await alone.close();
  });

  it('is refused after its work', async () => {
    const kept: Connection[] = [];
    await database.read(async (c) => kept.push(c));
    await expect(kept[0]?.send('test.late', 'select 1', [])).rejects.toThrow('after its work');
  });
});
