import pg from 'pg';

type Log = (message: string, details: Readonly<Record<string, unknown>>) => void;

export type Canceller = {
  /** Asks the server to end what the connection runs. Never rejects: the statement timeout is behind it. */
  readonly cancel: (pid: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

const IDLE_MS = 10_000;

/**
 * Cancels statements of the product's connections over one of its own, opened when it is first needed and let go when it
 * no longer is. The pool may have none left exactly when something must be cancelled. `pg_cancel_backend` needs no more
 * than the same account (PostgreSQL, 9.28.2).
 */
export const createCanceller = (url: string, name: string, log: Log): Canceller => {
  let connection: Promise<pg.Client> | null = null;
  let idle: NodeJS.Timeout | undefined;

  const drop = async (): Promise<void> => {
    clearTimeout(idle);
    const dropped = connection;
    connection = null;
    await dropped?.then((client) => client.end()).catch(() => undefined);
  };
  const open = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url, application_name: name, connectionTimeoutMillis: 2_000 });
    client.on('error', () => void drop());
    await client.connect();
    return client;
  };
  return {
    cancel: async (pid) => {
      try {
        connection ??= open();
        const client = await connection;
        await client.query('select pg_cancel_backend($1)', [pid]);
        clearTimeout(idle);
        idle = setTimeout(() => void drop(), IDLE_MS).unref();
      } catch (error) {
        log('a statement could not be cancelled', { error: String(error) });
        await drop();
      }
    },
    close: drop,
  };
};
