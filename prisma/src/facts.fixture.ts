import { afterAll, beforeAll, beforeEach } from 'vitest';
import { connected } from './connected.ts';
import { createDispatcher, type Dispatcher, type Parked, type Subscriber, subscribersOf } from './dispatcher.ts';
import { record } from './outbox.ts';
import type { Connection } from './session.ts';
import { cloneDatabase, type TestDatabase } from './testing/index.ts';
import { type Database, openDatabase } from './unit-of-work.ts';

export const ok = { ok: true } as const;
export const at = '2026-11-21T10:00:00.000Z';
export const created = { type: 'booking/created' };
export const moved = { type: 'booking/moved' };

const leaveEffect =
  (name: string): Subscriber['react'] =>
  async ({ sql }, { aggregateId, version }) => {
    await sql('test.effect', 'insert into kernel.effect (subscriber, aggregate_id, version) values ($1, $2, $3)', [
      name,
      aggregateId,
      version,
    ]);
    return ok;
  };

/** Reacts by leaving a row; `after` may delay or throw, and says what to answer. */
export const subscriber = (name: string, after: Subscriber['react'] = async () => ok): Subscriber => ({
  name,
  on: ['booking/created', 'booking/moved'],
  react: async (connection, fact) => {
    await leaveEffect(name)(connection, fact);
    return after(connection, fact);
  },
});

type Save = { readonly id: string; readonly version: number; readonly facts: readonly { readonly type: string }[] };
export type Effect = { readonly subscriber: string; readonly id: string; readonly version: number };

export const recordOn = (connection: Connection, save: Save, subscribers: readonly Subscriber[]) =>
  record(connection, { aggregate: 'booking', requestId: 'r1', at, ...save }, subscribersOf(subscribers));

const worldOn = (server: TestDatabase, database: Database) => ({
  server,
  database,
  save: (save: Save, subscribers: readonly Subscriber[]) =>
    database.write((connection) => recordOn(connection, save, subscribers).then(() => ok)),
  dispatcher: (subscribers: readonly Subscriber[], parked: Parked[] = []): Dispatcher =>
    createDispatcher({
      database,
      subscribers,
      onParked: (one) => parked.push(one),
      log: () => {},
      backoffMs: () => 0,
    }),
  effects: (): Promise<readonly Effect[]> =>
    database.read(({ sql }) =>
      sql<Effect>('test.effects', 'select subscriber, aggregate_id as id, version from kernel.effect order by n', []),
    ),
  pending: async (): Promise<number> => {
    const rows = await database.read(({ sql }) =>
      sql<{ n: number }>('test.pending', 'select count(*) as n from kernel.delivery', []),
    );
    return rows[0]?.n ?? Number.NaN;
  },
});

/** A database of facts, deliveries and effects, empty before each test; call the answer inside a test. */
export const factsWorld = (): (() => ReturnType<typeof worldOn>) => {
  let world: ReturnType<typeof worldOn> | undefined;
  const here = () => {
    if (world === undefined) throw new Error('only inside a test');
    return world;
  };
  beforeAll(async () => {
    const server = await cloneDatabase();
    await connected(server.ownerUrl, (owner) =>
      owner.query(`
        create table kernel.effect (n int generated always as identity, subscriber text, aggregate_id uuid, version int);
        grant select, insert on kernel.effect to bling_app;`),
    );
    world = worldOn(server, openDatabase({ url: server.appUrl, size: 12 }));
  });
  beforeEach(() =>
    connected(here().server.ownerUrl, (owner) => owner.query('truncate kernel.effect, kernel.delivery, kernel.outbox')),
  );
  afterAll(async () => {
    await here().database.close();
    await here().server.drop();
  });
  return here;
};
