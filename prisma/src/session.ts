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

/** The statements of one connection, in turn: those that are asked, and those that are only sent. */
const statementsOn = (client: pg.Client) => {
  const turn = inTurn();
  let last: Promise<unknown> = Promise.resolve();
  let failed: { readonly error: unknown } | null = null;
  const asked = <T>(query: () => Promise<T>): Promise<T> =>
    turn(async () => {
      try {
        return await query();
      } catch (error) {
        throw failed === null ? error : failed.error;
      }
    });
  return {
    asked,
    sent: (query: pg.QueryConfig): Promise<void> =>
      turn(async () => {
        last = client.query(query).catch((error: unknown) => {
          failed ??= { error };
        });
      }),
    /** Answers come in the order of the questions: after the last, all are there. */
    settled: async (): Promise<void> => {
      await last;
      const first = failed;
      failed = null;
      if (first !== null) throw first.error;
    },
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
  const statements = statementsOn(client);
  const { asked, settled } = statements;
  const plain = (text: string): Promise<string> =>
    asked(async () => {
      try {
        return (await client.query(text)).command;
      } catch (error) {
        if (sqlStateOf(error) === null) usable = false;
        throw error;
      }
    });
  const session: Session = {
    connection: connectionOn(client, statements, () => transaction),
    begin: async () => {
      await plain('begin');
      transaction = true;
    },
    commit: async () => {
      transaction = false;
      const ended = await plain('commit');
      const failure = await settled().then(
        () => null,
        (error: unknown) => ({ error }),
      );
      if (ended !== 'COMMIT')
        throw failure?.error ?? new Error('the transaction had failed: an error inside it was swallowed');
      if (failure !== null)
        throw new Error('what was sent failed inside a savepoint; the rest is kept', { cause: failure.error });
    },
    rollback: async () => {
      transaction = false;
      await plain('rollback');
      await settled().catch(() => {});
    },
    settled,
    pid: (client as pg.Client & { readonly processID: number }).processID,
    spoil: () => {
      usable = false;
    },
    isUsable: () => usable,
    end: async () => {
      usable = false;
      await client.end().catch(() => {});
    },
  };
  opened = session;
  return session;
};
