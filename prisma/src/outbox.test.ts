import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { at, created, factsWorld, recordOn, subscriber } from './facts.fixture.ts';

const world = factsWorld();

describe('recording', () => {
  it('stores facts with consecutive versions, and deliveries for those who listen', async () => {
    const id = randomUUID();
    const subscribers = [subscriber('a'), { ...subscriber('b'), on: ['booking/moved'] }];
    await world().save(
      { id, version: 5, facts: [created, { type: 'booking/moved', bayId: 'x' } as { type: string }] },
      subscribers,
    );
    const rows = await world().database.read(({ sql }) =>
      sql(
        'test.recorded',
        `select o.version, o.type, o.payload, o.request_id, o.occurred_at, array_agg(d.subscriber order by 1) as to
        from kernel.outbox o left join kernel.delivery d on d.fact_id = o.id group by o.id order by o.version`,
        [],
      ),
    );
    const shared = { request_id: 'r1', occurred_at: at };
    expect(rows).toEqual([
      { version: 4, type: 'booking/created', payload: {}, to: ['a'], ...shared },
      { version: 5, type: 'booking/moved', payload: { bayId: 'x' }, to: ['a', 'b'], ...shared },
    ]);
  });

  it('refuses the same version twice, and leaves no fact of a refused transaction', async () => {
    const id = randomUUID();
    await world().save({ id, version: 1, facts: [created] }, []);
    await expect(world().save({ id, version: 1, facts: [created] }, [])).rejects.toThrow(
      'outbox_aggregate_version_key',
    );
    await world().database.write(async (connection) => {
      await recordOn(connection, { id: randomUUID(), version: 1, facts: [created] }, []);
      return { ok: false };
    });
    const rows = await world().database.read(({ sql }) => sql('test.facts', 'select from kernel.outbox', []));
    expect(rows).toHaveLength(1);
  });
});
