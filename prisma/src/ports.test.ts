import { reactions } from '@bling/api';
import { portContracts } from '@bling/api/testing';
import { Instant } from '@bling/domain/kernel';
import { cloneDatabase } from './testing/index.ts';
import { openDatabase, portsOn, record, seedDatabase, subscribersOf } from './index.ts';

const wiring = { now: () => Instant.of(Date.now()), requestId: 'contract', subscribersOf: subscribersOf(reactions) };
const FACTS = 'select type, version from kernel.outbox where aggregate_id = $1 order by version';

const PARK = `update kernel.delivery set parked_at = now(), attempts = 5, last_error = 'Error: broken'
  where aggregate_id = $1 and version = 1`;

/** The contracts that the fakes of the feature tests keep, kept by PostgreSQL. */
portContracts(async () => {
  const clone = await cloneDatabase();
  const database = openDatabase({ url: clone.appUrl, size: 10 });
  await seedDatabase(database, { env: 'essential' });
  return {
    read: (work) => database.read((connection) => work(portsOn(connection, wiring))),
    write: (work) => database.write((connection) => work(portsOn(connection, wiring))),
    factsOf: (id) =>
      database.read(async ({ sql }) => [...(await sql<{ type: string; version: number }>('test.facts', FACTS, [id]))]),
    park: async (place) => {
      await database.write(async (connection) => {
        const facts = [{ type: 'user/verified' }, { type: 'user/verified' }];
        const told = { ...place, id: place.aggregateId, version: 2, facts, requestId: null, at: wiring.now() };
        await record(connection, told, () => [place.subscriber]);
        await connection.sql('test.park', PARK, [place.aggregateId]);
        return { ok: true };
      });
    },
    close: async () => {
      await database.close();
      await clone.drop();
    },
  };
});
