import pg from 'pg';
import type { PrismaClient } from '../generated/client.ts';
import { boundPrisma } from './bound-prisma.ts';
import { sqlStateOf } from './errors.ts';
import type { Pooled } from './pool.ts';
import { rowTypes } from './values.ts';

/** What an adapter works with: prepared SQL and Prisma on the same connection, in the same transaction. */
export type Connection = {
  /** Runs a prepared statement; a name stands for one text. Rows hold instants and dates as text, counts as numbers. */
  readonly sql: <Row>(name: string, text: string, values: readonly unknown[]) => Promise<readonly Row[]>;
  /**
   * The same for what nobody reads the rows of: sends the statement without waiting for its answer, which saves a way to
   * the server and back. Statements run in the order they were sent in. If it fails, whatever is asked next throws its error, and
   * at the latest the commit does; so it is not for an error that somebody wants to catch.
   */
  readonly send: (name: string, text: string, values: readonly unknown[]) => Promise<void>;
  readonly prisma: PrismaClient;
  /** Tells those who listen to the channel, soon after the commit and not without one. May be lost. */
  readonly hint: (channel: string) => void;
};

export type SessionOptions = {
  readonly url: string;
  readonly name: string;
  /** Taken on after connecting, where the url's account is not the product's own. */
  readonly role?: string | undefined;
};

/** One connection to the server and the Prisma client bound to it. */
export type Session = Pooled & {
  readonly connection: Omit<Connection, 'hint'>;
  begin(): Promise<void>;
  /** Throws when the server rolled back instead, because an error inside had been swallowed. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** The server's number for this connection. */
  readonly pid: number;
  /** Waits for the answers of what was sent; throws the error of the first that failed. */
  settled(): Promise<void>;
  /** Nobody uses the connection after its work: something may still be on its way to it. */
  spoil(): void;
};

const SETTINGS = `set timezone = 'UTC'; set lock_timeout = '5s'; set statement_timeout = '10s';
  set idle_in_transaction_session_timeout = '15s'`;

const connect = async ({ url, name, role }: SessionOptions, onEnd: () => void): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    pipeline: true,
    types: rowTypes,
  });
  client.on('error', onEnd);
  client.on('end', onEnd);
  await client.connect();
  const takeOn = role === undefined ? '' : `; set role ${client.escapeIdentifier(role)}`;
  await client.query(SETTINGS + takeOn);
  return client;
};

/** What is asked waits for the answer to what was asked before. */
const inTurn = (): (<T>(task: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task, task);
    last = turn.catch(() => {});
    return turn;
  };
};

/** The driver itself refused, or lost the server: what the connection is worth now, nobody knows. */
const isDriversOwn = (error: unknown): boolean => sqlStateOf(error) === null;

type Failed = { readonly error: unknown };

/** The statements of one connection, in turn: those that are asked, and those that are only sent. */
const statementsOn = (client: pg.Client, spoil: () => void) => {
  const turn = inTurn();
  let last: Promise<void> = Promise.resolve();
  let failed: Failed | null = null;
  const note = (error: unknown): void => {
    if (isDriversOwn(error)) spoil();
  };
  const asked = <T>(query: () => Promise<T>): Promise<T> =>
    turn(async () => {
      try {
        return await query();
      } catch (error) {
        note(error);
        throw failed === null ? error : failed.error;
      }
    });
  const answered = (query: pg.QueryConfig): Promise<void> =>
    new Promise((resolve) => {
      client.query(query, (error: unknown) => {
        if (error !== null && error !== undefined) {
          note(error);
          failed ??= { error };
        }
        resolve();
      });
    });
  return {
    asked,
    sent: (query: pg.QueryConfig): Promise<void> =>
      turn(async () => {
        last = answered(query);
      }),
    /** Throws what the driver refused to send: the server knows nothing of it, and would commit without it. */
    assertSent: (): Promise<void> =>
      turn(async () => {
        await new Promise<void>((resolve) => process.nextTick(resolve));
        if (failed !== null && isDriversOwn(failed.error)) throw failed.error;
      }),
    /** The first failure of what was sent. Answers come in the order of the questions: after the last, all are there. */
    settled: (): Promise<Failed | null> =>
      turn(async () => {
        await last;
        const first = failed;
        failed = null;
        return first;
      }),
  };
};

type Statements = ReturnType<typeof statementsOn>;

const connectionOn = (
  client: pg.Client,
  { asked, sent }: Statements,
  inTransaction: () => boolean,
): Session['connection'] => {
  let prisma: PrismaClient | undefined;
  return {
    sql: <Row>(name: string, text: string, values: readonly unknown[]) =>
      asked(async () => {
        const { rows } = await client.query<Row & pg.QueryResultRow>({ name, text, values: [...values] });
        return rows;
      }),
    send: (name, text, values) => sent({ name, text, values: [...values] }),
    get prisma() {
      prisma ??= boundPrisma({ run: (query) => asked(() => client.query(query)), inTransaction });
      return prisma;
    },
  };
};

const SWALLOWED = 'the transaction had failed: an error inside it was swallowed';
const LOST = 'what was sent failed inside a savepoint; the rest is kept';
/** Of what came after the statement that failed. */
const isAborted = (error: unknown): boolean => sqlStateOf(error) === '25P02';

/** Opens a connection; `onBroken` is told when it ends without having been asked to. */
export const openSession = async (options: SessionOptions, onBroken: (session: Session) => void): Promise<Session> => {
  let usable = true;
  let transaction = false;
  let opened: Session | undefined;
  const client = await connect(options, () => {
    const wasUsable = usable;
    usable = false;
    if (wasUsable && opened !== undefined) onBroken(opened);
  });
  const spoil = (): void => {
    usable = false;
  };
  const statements = statementsOn(client, spoil);
  const { asked, settled } = statements;
  const plain = (text: string): Promise<string> => asked(async () => (await client.query(text)).command);
  const session: Session = {
    connection: connectionOn(client, statements, () => transaction),
    begin: async () => {
      await plain('begin');
      transaction = true;
    },
    commit: async () => {
      await statements.assertSent();
      transaction = false;
      const ended = await plain('commit');
      const failure = await settled();
      if (ended !== 'COMMIT') throw failure === null || isAborted(failure.error) ? new Error(SWALLOWED) : failure.error;
      if (failure !== null) throw new Error(LOST, { cause: failure.error });
    },
    rollback: async () => {
      transaction = false;
      await plain('rollback');
      await settled();
    },
    settled: async () => {
      const failure = await settled();
      if (failure !== null) throw failure.error;
    },
    pid: (client as pg.Client & { readonly processID: number }).processID,
    spoil,
    isUsable: () => usable,
    end: async () => {
      usable = false;
      await client.end().catch(() => {});
    },
  };
  opened = session;
  return session;
};
