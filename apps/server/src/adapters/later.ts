import type { Later } from '@bling/api/ports';
import { Instant } from '@bling/domain/kernel';
import { createPostgresBackend, type Job, PostgresConnection, Queue, quoteSchemaName, Worker } from 'bullmq';

const QUEUE = 'wake-ups';
const SCHEMA = 'bullmq';
const AT_ONCE = 4;
/** A clock of another machine may run ahead of ours: better a little late than too early. */
const LATE_MS = 20;
const TRIES = 3;
const AGAIN_MS = 1_000;
const PATIENCE_MS = 2_000;

type Kept = Parameters<Later['keep']>[0][number];
type Broken = (error: unknown) => void;
type Closable = { readonly close: () => Promise<void>; readonly disconnect: () => Promise<void> };
type Adding = {
  readonly add: (name: string, data: object, options: ReturnType<typeof optionsFor>) => Promise<unknown>;
  readonly on: (event: 'error', heard: Broken) => unknown;
} & Closable;
type Working = {
  readonly on: ((event: 'error', heard: Broken) => unknown) &
    ((event: 'failed', heard: (job: unknown, error: unknown) => void) => unknown);
} & Closable;
type Process = (job: Pick<Job, 'id'>) => Promise<void>;
/** Where the queue is kept: everything else is the same wherever that is. */
type Place = { readonly queue: () => Adding; readonly worker: (process: Process) => Working };

const optionsFor = ({ id, dueAt }: Kept) => ({
  // The same id again is the same job.
  jobId: id,
  delay: Math.max(0, Instant.ms(dueAt) - Date.now()) + LATE_MS,
  attempts: TRIES,
  backoff: { type: 'exponential', delay: AGAIN_MS },
  removeOnComplete: true,
  // The list in the database remembers what is left to do.
  removeOnFail: true,
});

/** The queue's own patience has no end where a server went away at the wrong moment. */
const inTime = async (work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the clock did not answer in time')), PATIENCE_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** What rings now is finished, if it can be; a server that is away is not waited for. */
const letGo = async (part: Closable | null, onBroken: Broken): Promise<void> => {
  if (part === null) return;
  await inTime(part.close()).catch(() => inTime(part.disconnect()).catch(onBroken));
};

const laterIn = (place: Place, onBroken: Broken): Later => {
  let queue: Adding | null = null;
  let worker: Working | null = null;
  const opened = (): Adding => {
    if (queue === null) {
      queue = place.queue();
      queue.on('error', onBroken);
    }
    return queue;
  };
  return {
    keep: async (wakeUps) => {
      // One by one: in bulk, the queue wants tables of its own making, which the product may not make.
      try {
        for (const wakeUp of wakeUps) await inTime(opened().add('wake', {}, optionsFor(wakeUp)));
      } catch (error) {
        // One that could not connect at first would not later either.
        const broken = queue;
        queue = null;
        await letGo(broken, onBroken);
        throw error;
      }
    },
    listen: (heard) => {
      worker = place.worker(async ({ id }) => {
        if (id !== undefined) await heard(id);
      });
      worker.on('error', onBroken);
      worker.on('failed', (_, error) => onBroken(error));
    },
    close: async () => {
      await Promise.all([letGo(worker, onBroken), letGo(queue, onBroken)]);
    },
  };
};

/** Kept in PostgreSQL, in a schema of the queue's own; `role` is taken on where the url is the owner's. */
export const postgresLater = (
  { url, role }: { readonly url: string; readonly role?: string | undefined },
  onBroken: Broken,
): Later => {
  const connection = {
    connectionString: url,
    schema: SCHEMA,
    max: 3,
    ...(role !== undefined && { options: `-c role=${role}` }),
  };
  return laterIn(
    {
      queue: () => new Queue(QUEUE, { connection }, createPostgresBackend),
      worker: (process) => new Worker(QUEUE, process, { connection, concurrency: AT_ONCE }, createPostgresBackend),
    },
    onBroken,
  );
};

/** Kept in Redis, which may lose it. While it is away nothing waits for it. */
export const redisLater = (url: string, onBroken: Broken): Later =>
  laterIn(
    {
      queue: () =>
        new Queue(QUEUE, {
          connection: { url, maxRetriesPerRequest: 1, connectTimeout: 2_000, commandTimeout: 2_000 },
          prefix: 'bling',
          skipWaitingForReady: true,
        }),
      worker: (process) =>
        new Worker(QUEUE, process, {
          connection: { url, maxRetriesPerRequest: null },
          prefix: 'bling',
          concurrency: AT_ONCE,
        }),
    },
    onBroken,
  );

/** Makes or brings up to date the queue's own tables, as the owner, and lets the product work in them. */
export const migrateLater = async (ownerUrl: string): Promise<void> => {
  const connection = new PostgresConnection({ connectionString: ownerUrl, schema: SCHEMA, migrate: true, max: 1 });
  try {
    await connection.waitUntilReady();
    const schema = quoteSchemaName(SCHEMA);
    // Its sequence is made with the first job otherwise, which the product may not.
    await connection.pool.query(`select ${schema}.next_job_id('${QUEUE}')`);
    // One transaction: two that grant the same at the same time get in each other's way.
    await connection.pool.query(`
      select pg_advisory_xact_lock(hashtextextended('later', 815));
      grant usage on schema ${schema} to bling_app;
      grant select, insert, update, delete on all tables in schema ${schema} to bling_app;
      grant usage on all sequences in schema ${schema} to bling_app`);
  } finally {
    await connection.close();
  }
};
