import { type Canceller, createCanceller } from './cancel.ts';
import { Busy, constraintOf, judge } from './errors.ts';
import { createHints, type Hints } from './hints.ts';
import { listen } from './listen.ts';
import { createPool, type Pool } from './pool.ts';
import { type Connection, openSession, type Session } from './session.ts';
import { sleep } from './sleep.ts';

/** What a transaction's work answers: `ok` and a kept refusal commit; a refusal and what is not to be kept leave no trace. */
export type WorkOutcome = { readonly ok: boolean; readonly keep?: boolean };

export type Log = (message: string, details: Readonly<Record<string, unknown>>) => void;

export type DatabaseOptions = {
  readonly url: string;
  /** Connections at most; opened on demand. */
  readonly size?: number;
  /** Taken on after connecting: `bling_app` where the url is the owner's. */
  readonly role?: string;
  /** Shown in the server's list of connections. */
  readonly name?: string;
  /** Longest time for one write with all its tries, and for one wait for a connection. Milliseconds. */
  readonly deadlineMs?: number;
  readonly waitMs?: number;
  readonly log?: Log;
};

type Work<A> = (connection: Connection) => Promise<A>;

export type WorkOptions = {
  /** Ends the work: its statement is cancelled, its transaction rolled back. A commit that has begun is not disturbed. */
  readonly signal?: AbortSignal;
};

export type DatabaseStats = {
  readonly size: number;
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
};

export type Database = {
  /** Runs the work in a transaction, and again when others were in its way. Throws Busy when the database cannot take it. */
  readonly write: <A extends WorkOutcome>(work: Work<A>, options?: WorkOptions) => Promise<A>;
  /** Runs the work on a connection without a transaction. Throws Busy as above. */
  readonly read: <T>(work: Work<T>, options?: WorkOptions) => Promise<T>;
  /** Hears notifications of a channel, as hints; answers what ends it. */
  readonly listen: (channel: string, heard: () => void) => () => Promise<void>;
  readonly stats: () => DatabaseStats;
  /** Lets running work finish, at most 10 s. */
  readonly close: () => Promise<void>;
};

const TRIES = 4;
const CLOSE_MS = 10_000;

const keeps = (answer: WorkOutcome): boolean => answer.keep ?? answer.ok;

const assertWanted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted === true) throw new Busy('cancelled', signal.reason);
};

type Lease = { readonly connection: Connection; readonly hinted: ReadonlySet<string>; readonly end: () => void };

/** A connection for the length of one work: whoever keeps it longer gets an exception, not another's transaction. */
const lease = ({ connection }: Session, { signal }: WorkOptions): Lease => {
  const hinted = new Set<string>();
  let over = false;
  const assertOurs = (): void => {
    if (over) throw new Error('a connection was used after its work had ended');
    assertWanted(signal);
  };
  return {
    connection: {
      sql: async (name, text, values) => {
        assertOurs();
        return connection.sql(name, text, values);
      },
      send: async (name, text, values) => {
        assertOurs();
        return connection.send(name, text, values);
      },
      get prisma() {
        assertOurs();
        return connection.prisma;
      },
      hint: (channel) => hinted.add(channel),
    },
    hinted,
    end: () => {
      over = true;
    },
  };
};

/** From now until it answers, the signal ends what the session runs, and nobody else gets the session afterwards. */
const ending = (session: Session, { cancel }: Canceller, signal: AbortSignal | undefined): (() => void) => {
  const onAbort = (): void => {
    session.spoil();
    void cancel(session.pid);
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  return () => signal?.removeEventListener('abort', onAbort);
};

type Doing = WorkOptions & { readonly hints: Hints; readonly canceller: Canceller };

const inTransaction = async <A extends WorkOutcome>(session: Session, work: Work<A>, doing: Doing): Promise<A> => {
  const { signal, hints, canceller } = doing;
  const { connection, hinted, end } = lease(session, doing);
  const settled = ending(session, canceller, signal);
  try {
    await session.begin();
    const answer = await work(connection).finally(end);
    assertWanted(signal);
    settled();
    if (!keeps(answer)) await session.settled();
    await (keeps(answer) ? session.commit() : session.rollback());
    if (keeps(answer)) hints.add(hinted);
    return answer;
  } catch (error) {
    settled();
    await session.rollback().catch(() => {});
    throw error;
  }
};

type Borrowing = WorkOptions & { readonly waitMs: number };

const borrowed = async <T>(
  pool: Pool<Session>,
  { waitMs, signal }: Borrowing,
  work: (session: Session) => Promise<T>,
): Promise<T> => {
  const session = await pool.take(waitMs, signal);
  try {
    assertWanted(signal);
    return await work(session);
  } catch (error) {
    throw signal?.aborted === true && !(error instanceof Busy) ? new Busy('cancelled', error) : error;
  } finally {
    pool.give(session);
  }
};

/** An error in the words of the caller: Busy for what passes by itself, else the error as it is. */
const spoken = (error: unknown): unknown => {
  const verdict = judge(error);
  if (verdict === 'broken' || error instanceof Busy || constraintOf(error) !== null) return error;
  return new Busy(verdict === 'again' ? 'contended' : verdict, error);
};

/** 5 to 25 ms after the first try, twice that after each further one. */
const pause = (tried: number): number => (5 + Math.random() * 20) * 2 ** (tried - 1);

type Patience = WorkOptions & { readonly deadlineMs: number; readonly log: Log };

const trying = async <A>(once: (leftMs: number) => Promise<A>, { deadlineMs, log, signal }: Patience): Promise<A> => {
  const deadline = Date.now() + deadlineMs;
  for (let tried = 1; ; tried++) {
    try {
      return await once(deadline - Date.now());
    } catch (error) {
      const wait = pause(tried);
      if (judge(error) !== 'again' || tried === TRIES || Date.now() + wait > deadline) throw spoken(error);
      log('a transaction is tried again', { tried, error: String(error) });
      await sleep(wait);
      assertWanted(signal);
    }
  }
};

/** The product's connections, and its transactions. Opens nothing before the first work. */
export const openDatabase = ({
  url,
  size = 20,
  role,
  name = 'blingauto',
  deadlineMs = 8_000,
  waitMs = 3_000,
  log = () => {},
}: DatabaseOptions): Database => {
  const open = (onBroken: (session: Session) => void): Promise<Session> =>
    openSession({ url, name, role }, onBroken).catch((error: unknown) => {
      log('cannot connect to the database', { error: String(error) });
      throw error;
    });
  const pool = createPool<Session>({ size, open });
  const canceller = createCanceller(url, name, log);
  const read = <T>(work: Work<T>, options: WorkOptions = {}): Promise<T> =>
    borrowed(pool, { ...options, waitMs }, async (session) => {
      const { connection, hinted, end } = lease(session, options);
      const settled = ending(session, canceller, options.signal);
      const answer = await work(connection)
        .finally(() => {
          end();
          settled();
        })
        .catch(async (error: unknown) => {
          await session.settled().catch(() => {});
          throw error;
        });
      await session.settled();
      hints.add(hinted);
      return answer;
    }).catch((error: unknown) => {
      throw spoken(error);
    });
  const hints = createHints((channels) =>
    read(({ sql }) => sql('hint', "select pg_notify(channel, '') from unnest($1::text[]) as channel", [channels])),
  );
  return {
    write: (work, options = {}) =>
      trying(
        (leftMs) =>
          borrowed(pool, { ...options, waitMs: Math.min(waitMs, leftMs) }, (session) =>
            inTransaction(session, work, { ...options, hints, canceller }),
          ),
        { ...options, deadlineMs, log },
      ),
    read,
    listen: (channel, heard) => listen(url, channel, { heard, log }),
    stats: () => ({ size, ...pool.stats() }),
    close: async () => {
      await hints.flush();
      await pool.close(CLOSE_MS);
      await canceller.close();
    },
  };
};
