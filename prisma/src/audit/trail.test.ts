import { sealEntries, verifyChain } from '@bling/api';
import { auditActorOf } from '@bling/domain/audit';
import { Instant, ok, system } from '@bling/domain/kernel';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase, portsOn } from '../index.ts';
import { cloneDatabase, type TestDatabase } from '../testing/index.ts';
import { append } from './entries.ts';

let server: TestDatabase;
let database: Database;
let owner: pg.Client;
/** Takes the triggers away first, as somebody would who may do anything here. */
let intruder: pg.Client;

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client(url);
  await client.connect();
  return client;
};

beforeAll(async () => {
  server = await cloneDatabase();
  database = openDatabase({ url: server.appUrl, size: 4 });
  [owner, intruder] = await Promise.all([connect(server.ownerUrl), connect(server.superuserUrl)]);
  await intruder.query('set session_replication_role = replica');
});
afterAll(async () => {
  await Promise.all([owner.end(), intruder.end(), database.close()]);
  await server.drop();
});

const wiring = { now: () => Instant.of(Date.now()), requestId: 'trail', subscribersOf: () => [] };
const runs = {
  read: <A extends { readonly ok: boolean }>(work: (ports: ReturnType<typeof portsOn>) => Promise<A>) =>
    database.read((connection) => work(portsOn(connection, wiring))),
  write: <A extends { readonly ok: true } | { readonly ok: false }>(
    work: (ports: ReturnType<typeof portsOn>) => Promise<A>,
  ) => database.write((connection) => work(portsOn(connection, wiring))),
};

const note = (action: string) =>
  database.write((connection) =>
    append(connection, {
      at: wiring.now(),
      actor: auditActorOf(system('test'), action),
      action,
      outcome: 'done',
      failureCode: null,
      requestId: 'r',
      siteId: null,
      targets: [{ kind: 'booking', id: '01900000-0000-7000-8000-000000000001', changes: { status: 'redacted' } }],
    }).then(() => ({ ok: true }) as const),
  );

/** Asks part after part until the end, or the first link that does not hold. */
const verified = async () => {
  let cursor: string | undefined;
  for (;;) {
    const part = await database.read((connection) =>
      verifyChain(portsOn(connection, wiring))(cursor === undefined ? {} : { cursor }, system('test')),
    );
    if (!part.ok) throw new Error(part.failure.code);
    if (part.value.nextCursor === null) return part.value;
    cursor = part.value.nextCursor;
  }
};

describe('the trail', () => {
  it.each(['entry', 'seal', 'sealed_entry'])('cannot be changed by its owner either: audit.%s', async (table) => {
    await note('owner');
    await sealEntries(runs);
    const column = { entry: 'action', seal: 'hash', sealed_entry: 'digest' }[table];
    for (const text of [`update audit.${table} set ${column} = 'x'`, `delete from audit.${table}`])
      await expect(owner.query(text)).rejects.toMatchObject({
        code: '42501',
        message: expect.stringContaining('append-only'),
      });
    await expect(owner.query(`truncate audit.${table} cascade`)).rejects.toThrow('append-only');
  });

  it('does not lose an entry whose transaction ends after younger ones were sealed', async () => {
    await sealEntries(runs);
    await database.write(async (connection) => {
      await portsOn(connection, wiring).audit({
        actor: system('late'),
        action: 'late',
        outcome: 'done',
        failureCode: null,
        requestId: 'late',
      });
      await note('early');
      expect(await sealEntries(runs)).toBe(1);
      return { ok: true } as const;
    });
    expect(await sealEntries(runs)).toBe(1);
    expect(await verified()).toMatchObject({ intact: true, waiting: 0 });
  });

  it('is sealed once, with four sealers at it', async () => {
    for (let made = 0; made < 8; made++) await note(`race.${made}`);
    const { last } = { last: await runs.read(async ({ seals }) => ok(await seals.last())) };
    const done = await Promise.allSettled([1, 2, 3, 4].map(() => sealEntries(runs)));
    expect(done.some(({ status }) => status === 'fulfilled')).toBe(true);
    await sealEntries(runs);
    expect(await verified()).toMatchObject({ intact: true, waiting: 0 });
    const { value } = await runs.read(async ({ seals }) => ok(await seals.after(last.value?.seq ?? 0, 10)));
    expect(value.flatMap(({ sealed }) => sealed)).toHaveLength(8);
  });
});

describe('somebody who may do anything in the database', () => {
  const entryIds = async (seq: number): Promise<readonly string[]> => {
    const text = 'select entry_id as id from audit.sealed_entry where seal_seq = $1 order by place';
    const { rows } = await intruder.query<{ id: string }>(text, [seq]);
    return rows.map(({ id }) => id);
  };
  /** Three seals over two entries each. */
  beforeEach(async () => {
    await intruder.query('truncate audit.sealed_entry, audit.seal, audit.entry, audit.waiting cascade');
    for (const name of ['one', 'two', 'three']) {
      await note(`${name}.a`);
      await note(`${name}.b`);
      await sealEntries(runs);
    }
    expect(await verified()).toMatchObject({ intact: true, broken: null, head: { seq: 3 } });
  });

  it('cannot change an entry unseen', async () => {
    const [, id] = await entryIds(2);
    await intruder.query(`update audit.entry set actor_name = 'nobody' where id = $1`, [id]);
    expect(await verified()).toMatchObject({ intact: false, broken: { reason: 'entry-changed', seq: 2, entryId: id } });
  });

  it.each([
    'id',
    'at',
    'actor_kind',
    'actor_id',
    'actor_name',
    'session_id',
    'on_behalf_id',
    'approved_by_id',
    'action',
    'failure_code',
    'request_id',
    'site_id',
    'targets',
    'changes',
  ])('cannot change the %s of an entry', async (column) => {
    const [id] = await entryIds(2);
    const other =
      {
        id: 'gen_random_uuid()',
        at: `at + interval '1 ms'`,
        actor_id: 'gen_random_uuid()',
        session_id: 'gen_random_uuid()',
        on_behalf_id: 'gen_random_uuid()',
        approved_by_id: 'gen_random_uuid()',
        site_id: 'gen_random_uuid()',
        targets: `'[]'`,
        changes: `'[null]'`,
      }[column] ?? `'x'`;
    await intruder.query(`update audit.entry set ${column} = ${other} where id = $1`, [id]);
    expect(await verified()).toMatchObject({ intact: false, broken: { seq: 2, entryId: id } });
  });

  it('cannot remove an entry unseen', async () => {
    const [id] = await entryIds(1);
    await intruder.query('delete from audit.entry where id = $1', [id]);
    expect(await verified()).toMatchObject({ broken: { reason: 'entry-missing', seq: 1, entryId: id } });
  });

  it('cannot remove an entry together with its link', async () => {
    const [, id] = await entryIds(3);
    await intruder.query('delete from audit.sealed_entry where entry_id = $1', [id]);
    await intruder.query('delete from audit.entry where id = $1', [id]);
    expect(await verified()).toMatchObject({ broken: { reason: 'seal-changed', seq: 3 } });
  });

  it('cannot put an entry in the middle', async () => {
    const id = '01900000-0000-7000-8000-0000000000aa';
    await intruder.query(
      `insert into audit.entry (id, at, actor_kind, action, outcome, targets) values ($1, now() - interval '1 day', 'system', 'x', 'done', '[]')`,
      [id],
    );
    expect(await verified()).toMatchObject({ broken: { reason: 'entry-unsealed', seq: null, entryId: id } });
  });

  it('cannot take an entry away before it is sealed', async () => {
    await note('waiting');
    const { rows } = await intruder.query<{ id: string }>('select entry_id as id from audit.waiting');
    await intruder.query('delete from audit.entry where id = $1', [rows[0]?.id]);
    expect(await verified()).toMatchObject({ broken: { reason: 'entry-missing', seq: null, entryId: rows[0]?.id } });
  });

  it('cannot remove a seal', async () => {
    await intruder.query('delete from audit.seal where seq = 2');
    expect(await verified()).toMatchObject({ broken: { reason: 'seal-missing', seq: 2, entryId: null } });
  });

  it('cannot cut seals off at the end while their entries are there', async () => {
    const [id] = await entryIds(3);
    await intruder.query('delete from audit.seal where seq = 3');
    await intruder.query('delete from audit.sealed_entry where seal_seq = 3');
    expect(await verified()).toMatchObject({ broken: { reason: 'entry-unsealed', entryId: id } });
  });

  it('cannot swap two entries, nor two seals', async () => {
    await intruder.query('update audit.sealed_entry set place = 13 - place where seal_seq = 2');
    expect(await verified()).toMatchObject({ broken: { reason: 'seal-changed', seq: 2 } });
    await intruder.query('update audit.seal set seq = case seq when 1 then 10 else 1 end where seq = 1');
    expect(await verified()).toMatchObject({ broken: { reason: 'seal-missing', seq: 1 } });
  });

  it('cannot write a seal anew', async () => {
    await intruder.query('update audit.seal set hash = $1 where seq = 2', ['a'.repeat(64)]);
    expect(await verified()).toMatchObject({ broken: { reason: 'seal-changed', seq: 2 } });
  });

  it('is not seen when the last seal goes with its entries: only the head, kept elsewhere, tells', async () => {
    const before = (await verified()).head;
    const ids = await entryIds(3);
    await intruder.query('delete from audit.sealed_entry where seal_seq = 3');
    await intruder.query('delete from audit.seal where seq = 3');
    await intruder.query('delete from audit.entry where id = any($1::uuid[])', [ids]);
    const after = await verified();
    expect(after.intact).toBe(true);
    expect(after.head).not.toEqual(before);
  });
});
