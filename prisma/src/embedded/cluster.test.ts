import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { connected } from '../connected.ts';
import { clusterWorld, note, noted } from './cluster.fixture.ts';
import { serverAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { findPostmaster, launch, stopPostmaster } from './postmaster.ts';
import { freePort, isRunning } from './processes.ts';

const isRoot = process.getuid?.() === 0;
const world = clusterWorld();

describe('the embedded server', () => {
  it('starts on an empty world.folder(), and again with its data', async () => {
    const first = await world.start();
    await note(first.ownerUrl);
    expect((await world.start()).reused).toBe(true);
    await first.stop();
    const second = await world.start();
    expect([second.reused, second.ownerUrl, await noted(second.ownerUrl)]).toEqual([false, first.ownerUrl, 42]);
  });

  it('lets nobody in without a password, and keeps those from other accounts', async () => {
    const { appUrl, ownerUrl, superuserUrl } = await world.start();
    for (const url of [appUrl, ownerUrl, superuserUrl]) {
      const wrong = new URL(url);
      wrong.password = 'wrong';
      const client = new pg.Client({ connectionString: wrong.href });
      await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
    }
    expect(statSync(join(world.parent(), 'database.json')).mode & 0o777).toBe(0o600);
    expect(statSync(world.folder()).mode & 0o777).toBe(0o700);
    const { rows } = await connected(superuserUrl, (client) =>
      client.query(`select rolname, rolsuper or rolcreaterole or rolcreatedb as mighty from pg_roles
        where rolname like 'bling%' order by 1`),
    );
    expect(rows).toEqual([
      { rolname: 'bling_app', mighty: false },
      { rolname: 'bling_owner', mighty: false },
    ]);
    await connected(ownerUrl, (owner) => owner.query('create schema s; create table s.t (n int)'));
    await expect(connected(appUrl, (app) => app.query('select * from s.t'))).rejects.toMatchObject({ code: '42501' });
  });

  it('orders and folds letters beyond ASCII', async () => {
    const { ownerUrl } = await world.start();
    const { rows } = await connected(ownerUrl, (client) =>
      client.query(
        `select lower('ÄÖÜ') as low, 'MÜLLER' ilike '%müll%' as found, similarity('Müller', 'MÜLLER') as like`,
      ),
    );
    expect(rows).toEqual([{ low: 'äöü', found: true, like: 1 }]);
  });

  it('takes another port when somebody else was quicker', async () => {
    await (await world.start()).stop();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const free = await freePort(null);
    const answers = [taken, taken, free];
    const account = serverAccount();
    const binaries = findBinaries(account);
    const logFile = join(world.parent(), 'postgres.log');
    const port = async () => answers.shift() ?? 0;
    const launched = await launch(world.folder(), { binaries, account, port, logFile, settings: [] });
    expect([launched.port, answers]).toEqual([free, []]);
    await stopPostmaster(world.folder(), binaries);
    launched.watchdog.kill('SIGKILL');
    other.close();
  });

  it('ends with a process that is killed', async () => {
    const { child } = await world.startElsewhere();
    const pid = findPostmaster(world.folder())?.pid ?? 0;
    child.kill('SIGKILL');
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
    await expect.poll(world.watchdogs, { timeout: 5_000 }).toEqual([]);
  });

  it('can be started at once after its owner was killed', async () => {
    const { child, cluster } = await world.startElsewhere();
    await note(cluster.ownerUrl);
    child.kill('SIGKILL');
    const next = await world.start();
    expect([next.reused, await noted(next.ownerUrl)]).toEqual([false, 42]);
    await new Promise((later) => setTimeout(later, 1_500));
    expect(await noted(next.ownerUrl)).toBe(42);
  });

  it('recovers when its main process was killed', async () => {
    const { child, cluster } = await world.startElsewhere();
    await note(cluster.ownerUrl);
    process.kill(findPostmaster(world.folder())?.pid ?? 0, 'SIGKILL');
    child.kill('SIGKILL');
    const next = await world.start();
    expect([next.reused, await noted(next.ownerUrl)]).toEqual([false, 42]);
  });

  it('is not ended by the watchdog of a server before it', async () => {
    const { child } = await world.startElsewhere();
    const [late = 0] = world.watchdogs();
    process.kill(late, 'SIGSTOP');
    process.kill(findPostmaster(world.folder())?.pid ?? 0, 'SIGKILL');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const next = await world.start();
    process.kill(late, 'SIGCONT');
    await expect.poll(() => isRunning(late), { timeout: 15_000 }).toBe(false);
    expect(await connected(next.ownerUrl, (client) => client.query('select 1'))).toMatchObject({ rowCount: 1 });
  }, 30_000);

  it('is joined while its owner lives, and adopted when nobody ends it', async () => {
    const { child, cluster } = await world.startElsewhere();
    await note(cluster.ownerUrl);
    const joined = await world.start();
    expect(joined.reused).toBe(true);
    await joined.stop();
    expect(await noted(cluster.ownerUrl)).toBe(42);
    for (const pid of world.watchdogs()) process.kill(pid, 'SIGKILL');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const adopted = await world.start();
    expect([adopted.reused, await noted(adopted.ownerUrl)]).toEqual([false, 42]);
    await adopted.stop();
    expect(findPostmaster(world.folder())).toBeUndefined();
  }, 30_000);

  it('is not mistaken for another process that got its pid', async () => {
    const first = await world.start();
    await note(first.ownerUrl);
    const file = readFileSync(join(world.folder(), 'postmaster.pid'), 'utf8');
    await first.stop();
    const stranger = spawn('sleep', ['60'], isRoot ? { uid: 65534 } : {});
    writeFileSync(join(world.folder(), 'postmaster.pid'), file.replace(/^\d+/, String(stranger.pid)));
    const next = await world.start();
    stranger.kill();
    expect([next.reused, await noted(next.ownerUrl)]).toEqual([false, 42]);
  });

  it('is started by one of those who ask at once, and joined by the others', async () => {
    const all = await Promise.all([world.startElsewhere(), world.startElsewhere(), world.startElsewhere()]);
    expect(all.map(({ cluster }) => cluster.reused).filter((reused) => !reused)).toHaveLength(1);
  });

  it('gives those connected time to leave, when asked to', async () => {
    const cluster = await world.start();
    const client = new pg.Client({ connectionString: cluster.ownerUrl });
    await client.connect();
    const stopped = cluster.stop(5_000);
    const { rows } = await client.query('select pg_sleep(0.3), 1 as still');
    expect(rows[0]?.still).toBe(1);
    await client.end();
    const before = Date.now();
    await stopped;
    expect(Date.now() - before).toBeLessThan(2_000);
  });

  it('says so when its passwords are gone', async () => {
    await (await world.start()).stop();
    rmSync(join(world.parent(), 'database.json'));
    await expect(world.start()).rejects.toThrow('restore it or remove the folder');
  });
});
