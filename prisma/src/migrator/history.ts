import type pg from 'pg';
import { connected } from '../connected.ts';
import { sleep } from '../sleep.ts';

/** A row of Prisma's own table, so that its command line understands what was done here. */
export type Applied = {
  readonly id: string;
  readonly name: string;
  readonly checksum: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly rolledBackAt: Date | null;
  readonly logs: string | null;
};

/** The advisory lock that Prisma takes too. */
const LOCK = 72_707_369;
const LOCK_MS = 60_000;

const TABLE = `create table if not exists public._prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/** Asks again instead of waiting inside the server: a waiting statement would hold up a concurrent index for ever. */
const lock = async (client: pg.Client): Promise<void> => {
  const deadline = Date.now() + LOCK_MS;
  for (;;) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
    if (rows[0]?.got === true) return;
    if (Date.now() > deadline) throw new Error('another migration is still running');
    await sleep(50);
  }
};

/** Works alone on the database's migrations. A table that stays locked by others fails the migration, not the product. */
export const migratingAlone = <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  connected(url, async (client) => {
    await client.query(`set lock_timeout = '10s'; set client_min_messages = warning; set search_path = public`);
    await lock(client);
    await client.query(TABLE);
    return work(client);
  });

export const readHistory = async (client: pg.Client): Promise<readonly Applied[]> => {
  const { rows } = await client.query<Applied>(`
    select id, migration_name as name, checksum, started_at as "startedAt", finished_at as "finishedAt",
      rolled_back_at as "rolledBackAt", logs
    from public._prisma_migrations order by started_at, migration_name`);
  return rows;
};

/** Reads without making the table or taking the lock. */
export const peekHistory = (url: string): Promise<readonly Applied[]> =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('public._prisma_migrations') is not null as there`,
    );
    return rows[0]?.there === true ? readHistory(client) : [];
  });

/** Applied or failed, and not rolled back. */
export const inForce = (history: readonly Applied[]): readonly Applied[] =>
  history.filter(({ rolledBackAt }) => rolledBackAt === null);
