import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Seed } from '../seed/index.ts';
import { auditActorOf } from '@bling/domain/audit';
import { system } from '@bling/domain/kernel';
import { append } from './audit/entries.ts';
import { commands } from './cli-commands.ts';
import { seedDatabase } from './seed.ts';
import { cloneDatabase, type TestDatabase } from './testing/index.ts';
import { openDatabase } from './unit-of-work.ts';

let target: TestDatabase;

beforeEach(async () => {
  target = await cloneDatabase({ empty: true });
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await target.drop();
});

const run = async (name: string, ...args: readonly string[]) => {
  const lines = await commands[name]?.prepare(args)(target);
  return lines?.map((line) => line.replace(/\d{14}_/, '').replaceAll(/\d{4}-\S+Z/g, 'then'));
};

describe('a database command', () => {
  it('migrates, tells and goes back', async () => {
    expect((await run('status'))?.[0]).toMatch(/^pending +kernel_create_outbox$/);
    expect((await run('migrate'))?.[0]).toBe('applied kernel_create_outbox');
    expect(await run('migrate')).toEqual(['nothing to apply']);
    expect((await run('status'))?.[0]).toMatch(/^applied +kernel_create_outbox$/);
    expect((await run('rollback'))?.[0]).toMatch(/^rolled back /);
    expect((await run('history'))?.at(-1)).toMatch(/applied then {2}rolled back then$/);
    expect(await run('draft')).toEqual(['the migrations make what the schema says']);
  });

  it('starts over here, and in DATABASE_URL only when it must', async () => {
    expect((await run('reset'))?.[0]).toBe('everything dropped');
    vi.stubEnv('DATABASE_URL', target.ownerUrl);
    await expect(run('reset')).rejects.toThrow('say --force');
    expect((await run('reset', '--force'))?.[0]).toBe('everything dropped');
  });

  it.each([
    ['migrate', 'extra'],
    ['seed', '--env=production'],
    ['seed', '--module=nothing'],
    ['seed', '--all'],
  ])('%s refuses %s before it touches anything', (name, argument) => {
    expect(() => commands[name]?.prepare([argument])).toThrow();
  });
});

describe('seeding', () => {
  const ran: string[] = [];
  const seed = (module: string, env: Seed['env']): Seed => ({
    module,
    env,
    run: async (connection) => {
      ran.push(`${module}/${env}`);
      await append(connection, {
        at: '2026-11-21T10:00:00.000Z',
        actor: auditActorOf(system('seed'), module),
        siteId: null,
        action: module,
        outcome: 'done',
        failureCode: null,
        requestId: null,
        targets: [],
      });
    },
  });
  const all = [seed('identity', 'essential'), seed('identity', 'development'), seed('catalog', 'test')];

  it.each([
    [{ env: 'essential' }, ['identity/essential']],
    [{ env: 'development' }, ['identity/essential', 'identity/development']],
    [{ env: 'test' }, ['identity/essential', 'catalog/test']],
    [{ env: 'test', module: 'catalog' }, ['catalog/test']],
  ] as const)('runs the essential rows and those of %j', async (choice, expected) => {
    await run('migrate');
    ran.length = 0;
    const database = openDatabase({ url: target.appUrl });
    expect(await seedDatabase(database, choice, all)).toEqual(expected);
    const rows = await database.read(({ sql }) => sql('test.seeded', 'select from audit.entry', []));
    await database.close();
    expect([ran, rows.length]).toEqual([expected, expected.length]);
  });
});
