import type { Database } from './unit-of-work.ts';

/**
 * Runs the work unless another process is at it; answers whether it ran. The lock is the session's: a process that dies
 * gives it back.
 */
export const alone = (database: Database, name: string, work: () => Promise<void>): Promise<boolean> =>
  database.read(async ({ sql }) => {
    const [row] = await sql<{ got: boolean }>(
      'alone.lock',
      'select pg_try_advisory_lock(hashtextextended($1, 815)) as got',
      [name],
    );
    if (row?.got !== true) return false;
    try {
      await work();
    } finally {
      await sql('alone.unlock', 'select pg_advisory_unlock(hashtextextended($1, 815))', [name]);
    }
    return true;
  });
