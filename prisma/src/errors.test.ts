import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected } from './connected.ts';
import { constraintOf } from './errors.ts';
import type { Connection } from './session.ts';
import { cloneDatabase, type TestDatabase } from './testing/index.ts';
import { type Database, openDatabase } from './unit-of-work.ts';

const refused = { ok: false } as const;

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await cloneDatabase();
  await connected(server.ownerUrl, (owner) =>
    owner.query(`
      create table kernel.counter (id int primary key, value int not null check (value >= 0), version int not null default 1);
      insert into kernel.counter (id, value) values (1, 0), (2, 0);
      grant all on kernel.counter to bling_app;
      create table kernel.booked (id int, span int4range, constraint one_at_a_time exclude using gist (id with =, span with &&));
      grant all on kernel.booked to bling_app;`),
  );
  database = openDatabase({ url: server.appUrl, size: 2 });
});

afterAll(async () => {
  await database.close();
  await server.drop();
});

describe('the name of a violated constraint', () => {
  const violated = (work: (c: Connection) => Promise<unknown>) =>
    database.write((c) =>
      work(c).then(
        () => refused,
        (error: unknown) => ({ ok: false, name: constraintOf(error) }) as const,
      ),
    );
  const book = `insert into kernel.booked values (1, '[1,5)'), (1, '[4,9)')`;

  it('is told for pg and for Prisma alike', async () => {
    const duplicate = { id: randomUUID(), at: new Date(), actorKind: 'k', action: 'a', outcome: 'done', targets: [] };
    const names = [
      await violated((c) => c.sql('test.excl', book, [])),
      await violated((c) => c.prisma.$executeRawUnsafe(book)),
      await violated((c) => c.prisma.auditEntry.createMany({ data: [duplicate, duplicate] })),
      await violated((c) => c.prisma.auditEntry.create({ data: { ...duplicate, outcome: 'odd' } })),
      await violated((c) => c.sql('test.check', 'update kernel.counter set value = -1 where id = 1', [])),
      await violated((c) =>
        c.prisma.delivery.create({
          data: {
            subscriber: 's',
            factId: randomUUID(),
            aggregate: 'a',
            aggregateId: randomUUID(),
            version: 1,
            dueAt: new Date(),
          },
        }),
      ),
      await violated(async () => Promise.reject(new Error('else'))),
    ];
    expect(names.map((answer) => 'name' in answer && answer.name)).toEqual([
      'one_at_a_time',
      'one_at_a_time',
      'entry_pkey',
      'entry_outcome_known',
      'counter_value_check',
      'delivery_fact_id_fkey',
      null,
    ]);
  });
});
