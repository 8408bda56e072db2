import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connected } from './connected.ts';
import { resume } from './deliveries.ts';
import { createDispatcher, MOST_TRIES, type Parked } from './dispatcher.ts';
import { created, factsWorld, moved, ok, recordOn, subscriber } from './facts.fixture.ts';
import { sleep } from './sleep.ts';

const world = factsWorld();

describe('delivering', () => {
  it('gives each subscriber each fact once and in order, with three dispatchers at work', async () => {
    const subscribers = ['a', 'b'].map((name) =>
      subscriber(name, async () => {
        await sleep(Math.random() * 4);
        return ok;
      }),
    );
    const ids = Array.from({ length: 8 }, () => randomUUID());
    for (const version of [1, 2, 3, 4, 5, 6])
      await Promise.all(ids.map((id) => world().save({ id, version, facts: [moved] }, subscribers)));
    await Promise.all([1, 2, 3].map(() => world().dispatcher(subscribers).drain()));
    const seen = await world().effects();
    expect(seen).toHaveLength(2 * 8 * 6);
    for (const name of ['a', 'b'])
      for (const id of ids)
        expect(seen.filter((one) => one.subscriber === name && one.id === id).map(({ version }) => version)).toEqual([
          1, 2, 3, 4, 5, 6,
        ]);
    expect(await world().pending()).toBe(0);
  });

  it('parks a poison fact for its aggregate and subscriber alone, and goes on when resumed', async () => {
    const [poison, healthy] = [randomUUID(), randomUUID()];
    let cured = false;
    let tries = 0;
    const subscribers = [
      subscriber('picky', async (_, fact) => {
        if (fact.aggregateId !== poison || cured) return ok;
        tries += 1;
        if (tries % 2 === 0) return { ok: false };
        throw new Error('indigestible');
      }),
      subscriber('easy'),
    ];
    for (const version of [1, 2])
      for (const id of [poison, healthy]) await world().save({ id, version, facts: [moved] }, subscribers);
    const parked: Parked[] = [];
    const dispatcher = world().dispatcher(subscribers, parked);
    await dispatcher.drain();
    await world().save({ id: poison, version: 3, facts: [moved] }, subscribers);
    await dispatcher.drain();
    const of = async (name: string, id: string) =>
      (await world().effects()).filter((one) => one.subscriber === name && one.id === id).map(({ version }) => version);
    expect([tries, parked.length]).toEqual([MOST_TRIES, 1]);
    expect(parked[0]).toMatchObject({ subscriber: 'picky', fact: { aggregateId: poison, version: 1 } });
    expect(await of('picky', poison)).toEqual([]);
    expect([await of('picky', healthy), await of('easy', poison), await of('easy', healthy)]).toEqual([
      [1, 2],
      [1, 2, 3],
      [1, 2],
    ]);

    cured = true;
    await world().database.write((c) =>
      resume(c, { subscriber: 'picky', aggregate: 'booking', aggregateId: poison }).then(() => ok),
    );
    await dispatcher.drain();
    expect(await of('picky', poison)).toEqual([1, 2, 3]);
  });

  it('does not skip a fact whose transaction commits after younger ones were delivered', async () => {
    const [late, early] = [randomUUID(), randomUUID()];
    const subscribers = [subscriber('a')];
    const dispatcher = world().dispatcher(subscribers);
    await world().database.write(async (connection) => {
      await recordOn(connection, { id: late, version: 1, facts: [created] }, subscribers);
      await world().save({ id: early, version: 1, facts: [created] }, subscribers);
      await dispatcher.drain();
      expect((await world().effects()).map(({ id }) => id)).toEqual([early]);
      return ok;
    });
    await dispatcher.drain();
    expect((await world().effects()).map(({ id }) => id)).toEqual([early, late]);
  });

  it('leaves no effect of a try that dies before its commit, and makes it at the next', async () => {
    const id = randomUUID();
    let kill = true;
    const subscribers = [
      subscriber('a', async (connection) => {
        if (kill) {
          const [me] = await connection.sql<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid', []);
          await connected(world().server.superuserUrl, (su) => su.query('select pg_terminate_backend($1)', [me?.pid]));
          await sleep(50);
          kill = false;
        }
        return ok;
      }),
    ];
    await world().save({ id, version: 1, facts: [created] }, subscribers);
    const seen: number[] = [];
    const watching = setInterval(
      () =>
        void world()
          .effects()
          .then((rows) => seen.push(rows.length)),
      5,
    );
    await world().dispatcher(subscribers).drain();
    clearInterval(watching);
    expect(kill).toBe(false);
    expect(await world().effects()).toHaveLength(1);
    expect(await world().pending()).toBe(0);
  });

  it('keeps the effect of a denied reaction and asks no more', async () => {
    const subscribers = [subscriber('a', async () => ({ ok: false, keep: true }))];
    await world().save({ id: randomUUID(), version: 1, facts: [created] }, subscribers);
    await world().dispatcher(subscribers).drain();
    expect([(await world().effects()).length, await world().pending()]).toEqual([1, 0]);
  });

  it('waits longer after each failure', async () => {
    const subscribers = [
      subscriber('a', async () => {
        throw new Error('not now');
      }),
    ];
    await world().save({ id: randomUUID(), version: 1, facts: [created] }, subscribers);
    const patient = createDispatcher({ database: world().database, subscribers, onParked: () => {}, log: () => {} });
    await patient.drain();
    const [row] = await world().database.read(({ sql }) =>
      sql<{ attempts: number; seconds: string }>(
        'test.backoff',
        'select attempts, extract(epoch from due_at - now()) as seconds, last_error from kernel.delivery',
        [],
      ),
    );
    expect(row).toMatchObject({ attempts: 1, last_error: 'Error: not now' });
    expect(Number(row?.seconds)).toBeGreaterThan(0.5);
  });

  it('hears of new facts at once, polls when it cannot hear, and stops when told', async () => {
    const subscribers = [subscriber('a')];
    const hearing = createDispatcher({
      database: world().database,
      subscribers,
      onParked: () => {},
      log: () => {},
      pollMs: 60_000,
    });
    hearing.start();
    await sleep(200);
    await world().save({ id: randomUUID(), version: 1, facts: [created] }, subscribers);
    await expect.poll(async () => (await world().effects()).length, { timeout: 2_000 }).toBe(1);
    await hearing.stop();

    const deaf = { ...world().database, listen: () => async () => {} };
    const polling = createDispatcher({ database: deaf, subscribers, onParked: () => {}, log: () => {}, pollMs: 50 });
    polling.start();
    await sleep(100);
    await world().save({ id: randomUUID(), version: 1, facts: [created] }, subscribers);
    await expect.poll(async () => (await world().effects()).length, { timeout: 2_000 }).toBe(2);
    await polling.stop();
    await world().save({ id: randomUUID(), version: 1, facts: [created] }, subscribers);
    await sleep(150);
    expect(await world().effects()).toHaveLength(2);
  });
});
