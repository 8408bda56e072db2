import { Busy, constraintOf, judge } from './errors.ts';
import { createHints, type Hints } from './hints.ts';
import { listen } from './listen.ts';
import { createPool, type Pool } from './pool.ts';
import { type Connection, openSession, type Session } from './session.ts';
import { sleep } from './sleep.ts';

/** What a transaction's work answers: `ok` and a kept refusal commit, any other refusal leaves no trace. */
export type WorkOutcome = { readonly ok: true } | { readonly ok: false; readonly keep?: boolean };

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

export type DatabaseStats = {
  readonly size: number;
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
};

export type Database = {
  /** Runs the work in a transaction, and again when others were in its way. Throws Busy when the database cannot take it. */
  readonly write: <A extends WorkOutcome>(work: Work<A>) => Promise<A>;
  /** Runs the work on a connection without a transaction. Throws Busy as above. */
  readonly read: <T>(work: Work<T>) => Promise<T>;
  /** Hears notifications of a channel, as hints; answers what ends it. */
  readonly listen: (channel: string, heard: () => void) => () => Promise<void>;
  readonly stats: () => DatabaseStats;
  /** Lets running work finish, at most 10 s. */
  readonly close: () => Promise<void>;
};

const TRIES = 4;
const CLOSE_MS = 10_000;

const keeps = (answer: WorkOutcome): boolean => answer.ok || answer.keep === true;

type Lease = { readonly connection: Connection; readonly hinted: ReadonlySet<string>; readonly end: () => void };

/** A connection for the length of one work: whoever keeps it longer gets an exception, not another's transaction. */
const lease = ({ connection }: Session): Lease => {
  const hinted = new Set<string>();
  let over = false;
  const assertOurs = (): void => {
    if (over) throw new Error('a connection was used after its work had ended');
  };
  return {
    connection: {
      sql: async (name, text, values) => {
        assertOurs();
        return connection.sql(name, text, values);
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

const inTransaction = async <A extends WorkOutcome>(session: Session, work: Work<A>, hints: Hints): Promise<A> => {
  const { connection, hinted, end } = lease(session);
  await session.begin();
  try {
    const answer = await work(connection).finally(end);
    await (keeps(answer) ? session.commit() : session.rollback());
    if (keeps(answer)) hints.add(hinted);
    return answer;
  } catch (error) {
    await session.rollback().catch(() => {});
    throw error;
  }
};

const borrowed = async <T>(pool: Pool<Session>, waitMs: number, work: (session: Session) => Promise<T>): Promise<T> => {
  const session = await pool.take(waitMs);
  try {
    return await work(session);
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

type Patience = { readonly deadlineMs: number; readonly log: Log };

const trying = async <A>(once: (leftMs: number) => Promise<A>, { deadlineMs, log }: Patience): Promise<A> => {
  const deadline = Date.now() + deadlineMs;
  for (let tried = 1; ; tried++) {
    try {
      return await once(deadline - Date.now());
    } catch (error) {
      const wait = pause(tried);
      if (judge(error) !== 'again' || tried === TRIES || Date.now() + wait > deadline) throw spoken(error);
      log('a transaction is tried again', { tried, error: String(error) });
      await sleep(wait);
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
  const read = <T>(work: Work<T>): Promise<T> =>
    borrowed(pool, waitMs, async (session) => {
      const { connection, hinted, end } = lease(session);
      const answer = await work(connection).finally(end);
      hints.add(hinted);
      return answer;
    }).catch((error: unknown) => {
      throw spoken(error);
    });
  const hints = createHints((channels) =>
    read(({ sql }) => sql('hint', "select pg_notify(channel, '') from unnest($1::text[]) as channel", [channels])),
  );
  return {
    write: (work) =>
      trying((leftMs) => borrowed(pool, Math.min(waitMs, leftMs), (session) => inTransaction(session, work, hints)), {
        deadlineMs,
        log,
      }),
    read,
    listen: (channel, heard) => listen(url, channel, { heard, log }),
    stats: () => ({ size, ...pool.stats() }),
    close: async () => {
      await hints.flush();
      await pool.close(CLOSE_MS);
    },
  };
};
