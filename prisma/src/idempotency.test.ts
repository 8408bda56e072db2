import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Claim, type Claimed, claim, forgetBefore, remember } from './idempotency.ts';
import { cloneDatabase, type TestDatabase } from './testing/index.ts';
import { type Database, openDatabase } from './unit-of-work.ts';

const ok = { ok: true } as const;

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await cloneDatabase();
  database = openDatabase({ url: server.appUrl, size: 20 });
});

afterAll(async () => {
  await database.close();
  await server.drop();
});

const wanted = (): Claim => ({ actorKey: 'user 1', key: randomUUID(), procedure: 'bookings.create', payloadHash: 'h' });

/** The whole of a command: claim, effect, answer. */
const command = async (asked: Claim, work: () => Promise<void> = async () => {}): Promise<Claimed> => {
  const answer = await database.write(async (connection) => {
    const value = await claim(connection, asked);
    if (value === 'new') {
      await work();
      await remember(connection, asked, { booking: asked.key });
    }
    return { ok: true, value } as const;
  });
  return answer.value;
};

describe('a key', () => {
  it('is new once, then answers what was answered', async () => {
    const asked = wanted();
    expect(await command(asked)).toBe('new');
    expect(await command(asked)).toEqual({ answer: { booking: asked.key } });
    expect(await command({ ...asked, key: asked.key.toUpperCase() })).toEqual({ answer: { booking: asked.key } });
  });

  it('alone opens the answer: the table shows neither', async () => {
    const asked = wanted();
    await database.write(async (connection) => {
      await claim(connection, asked);
      await remember(connection, asked, { name: 'Ana canary' });
      return ok;
    });
    const kept = await database.read(({ sql }) =>
      sql('test.kept', 'select t::text as t from kernel.idempotency t', []),
    );
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`canary|${asked.key}`, 'u'));
    expect(await command(asked)).toEqual({ answer: { name: 'Ana canary' } });
  });

  it('is refused with another payload or procedure, and free for another actor', async () => {
    const asked = wanted();
    await command(asked);
    expect(await command({ ...asked, payloadHash: 'other' })).toBe('other-payload');
    expect(await command({ ...asked, procedure: 'bookings.cancel' })).toBe('other-payload');
    expect(await command({ ...asked, actorKey: 'user 2' })).toBe('new');
  });

  it('is in flight for whoever comes while the first runs, and the effect happens once among twenty', async () => {
    const asked = wanted();
    let effects = 0;
    const slowly = async (): Promise<void> => {
      effects += 1;
      await new Promise((done) => setTimeout(done, 200));
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => command(asked, slowly)));
    const count = (kind: Claimed) => answers.filter((answer) => answer === kind).length;
    expect(effects).toBe(1);
    expect(count('new')).toBe(1);
    expect(count('in-flight')).toBeGreaterThan(10);
  });

  it('is free again after a refusal or an exception', async () => {
    const asked = wanted();
    await database.write(async (connection) => {
      await claim(connection, asked);
      return { ok: false };
    });
    await expect(command(asked, () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    expect(await command(asked)).toBe('new');
  });

  it('is forgotten by the sweep, not before', async () => {
    const asked = wanted();
    await command(asked);
    const forget = (at: string) =>
      database.write(async (connection) => ({ ok: true, value: await forgetBefore(connection, at) }));
    expect((await forget('2020-01-01T00:00:00.000Z')).value).toBe(0);
    expect((await forget('2999-01-01T00:00:00.000Z')).value).toBeGreaterThan(0);
    expect(await command(asked)).toBe('new');
  });
});

describe('what is only ever added', () => {
  it.each([
    'update audit.entry set action = $1',
    'delete from audit.entry where action = $1',
    'update audit.seal set hash = $1',
    'delete from audit.seal where hash = $1',
    'update audit.sealed_entry set digest = $1',
    'delete from audit.sealed_entry where digest = $1',
    'update kernel.outbox set type = $1',
    'delete from kernel.outbox where type = $1',
  ])("is beyond the product's reach: %s", async (text) => {
    const change = database.read(({ sql }) => sql(text, text, ['x']));
    await expect(change).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    'truncate audit.entry',
    'truncate audit.sealed_entry, audit.seal',
    'create table public.t (a int)',
    'create schema s',
    'drop table kernel.delivery',
  ])('and so is DDL: %s', async (text) => {
    await expect(database.read(({ sql }) => sql(text, text, []))).rejects.toMatchObject({ code: '42501' });
  });
});
