import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { ensureAppRole } from './app-role.ts';
import { type Migration, migrationsFolder, readMigrations } from './folder.ts';
import { type Applied, inForce, migratingAlone, peekHistory, readHistory } from './history.ts';
import { controlsTransaction, runsOutsideTransaction, statementsOf } from './sql.ts';

/** Which database, as its owner, and whose migrations. */
export type Target = { readonly url: string; readonly folder?: string };

const migrationsOf = ({ folder = migrationsFolder }: Target): readonly Migration[] => readMigrations(folder);

const assertSound = (migrations: readonly Migration[], applied: readonly Applied[]): void => {
  const failed = applied.find(({ finishedAt }) => finishedAt === null);
  if (failed !== undefined)
    throw new Error(`${failed.name} failed half-way: mend it and run rollback, then migrate\n${failed.logs ?? ''}`);
  for (const { name, checksum } of migrations) {
    const before = applied.find((row) => row.name === name);
    if (before !== undefined && before.checksum !== checksum)
      throw new Error(`${name} was edited after it was applied: restore it and write a new migration`);
  }
};

/** Runs the script and marks it as done, both or neither. */
const runWhole = async (client: pg.Client, sql: string, mark: () => Promise<unknown>): Promise<void> => {
  if (statementsOf(sql).some(controlsTransaction)) throw new Error('the script controls its own transaction');
  await client.query('begin');
  try {
    await client.query(sql);
    await mark();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const start = (client: pg.Client, { name, checksum }: Migration, id: string): Promise<unknown> =>
  client.query('insert into public._prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)', [
    id,
    checksum,
    name,
  ]);

const finish = (client: pg.Client, id: string): Promise<unknown> =>
  client.query(
    'update public._prisma_migrations set finished_at = clock_timestamp(), applied_steps_count = 1 where id = $1',
    [id],
  );

const runLoose = async (client: pg.Client, sql: string): Promise<void> => {
  for (const statement of statementsOf(sql)) await client.query(statement);
};

/** What runs outside a transaction can stop half-way: then its row stays unfinished, and says why. */
const applyLoose = async (client: pg.Client, migration: Migration, id: string): Promise<void> => {
  await start(client, migration, id);
  try {
    await runLoose(client, migration.sql);
  } catch (error) {
    await client.query('update public._prisma_migrations set logs = $2 where id = $1', [id, String(error)]);
    throw error;
  }
  await finish(client, id);
};

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  const id = randomUUID();
  try {
    if (runsOutsideTransaction(migration.sql)) return await applyLoose(client, migration, id);
    await runWhole(client, migration.sql, async () => {
      await start(client, migration, id);
      await finish(client, id);
    });
  } catch (cause) {
    throw new Error(`migration ${migration.name} failed: ${wordsOf(cause)}`, { cause });
  }
};

/** Applies what is pending, each migration whole or not at all, and answers their names. */
export const migrate = (target: Target): Promise<readonly string[]> =>
  migratingAlone(target.url, async (client) => {
    const migrations = migrationsOf(target);
    const applied = inForce(await readHistory(client));
    assertSound(migrations, applied);
    await ensureAppRole(client);
    const pending = migrations.filter(({ name }) => !applied.some((row) => row.name === name));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  });

const undo = async (client: pg.Client, { id, name }: Applied, down: string): Promise<void> => {
  const mark = () =>
    client.query('update public._prisma_migrations set rolled_back_at = clock_timestamp() where id = $1', [id]);
  try {
    if (!runsOutsideTransaction(down)) return await runWhole(client, down, mark);
    await runLoose(client, down);
    await mark();
  } catch (cause) {
    throw new Error(`rollback of ${name} failed: ${wordsOf(cause)}`, { cause });
  }
};

/** Undoes the last migration with its `down.sql`; answers its name, or null when there is none. */
export const rollback = (target: Target): Promise<string | null> =>
  migratingAlone(target.url, async (client) => {
    const last = inForce(await readHistory(client)).at(-1);
    if (last === undefined) return null;
    const down = migrationsOf(target).find(({ name }) => name === last.name)?.down ?? '';
    if (statementsOf(down).length === 0) throw new Error(`${last.name} has no down.sql`);
    await undo(client, last, down);
    return last.name;
  });

export type MigrationState = 'applied' | 'pending' | 'edited' | 'failed' | 'missing here';
export type Status = readonly { readonly name: string; readonly state: MigrationState }[];

const stateOf = (migration: Migration | undefined, row: Applied | undefined): MigrationState => {
  if (row === undefined) return 'pending';
  if (row.finishedAt === null) return 'failed';
  if (migration === undefined) return 'missing here';
  return migration.checksum === row.checksum ? 'applied' : 'edited';
};

/** Every migration that the folder or the database knows, oldest first. Changes nothing. */
export const status = async (target: Target): Promise<Status> => {
  const migrations = migrationsOf(target);
  const applied = inForce(await peekHistory(target.url));
  const names = new Set([...migrations, ...applied].map(({ name }) => name));
  return [...names].sort().map((name) => {
    const is = (one: { readonly name: string }): boolean => one.name === name;
    return { name, state: stateOf(migrations.find(is), applied.find(is)) };
  });
};

/** All that was ever applied or rolled back, oldest first. Changes nothing. */
export const history = ({ url }: Target): Promise<readonly Applied[]> => peekHistory(url);
