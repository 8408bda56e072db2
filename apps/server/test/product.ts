import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Api, createApi, type TokenStore } from '@bling/client';
import { cloneDatabase, type TestDatabase } from '@bling/prisma/testing';
import type { Logger } from 'pino';
import { argon2Hashing } from '../src/adapters/hashing.ts';
import { readEnvironment } from '../src/env.ts';
import { createLog } from '../src/log.ts';
import { type Server, startServer } from '../src/server.ts';
import { PASSWORD } from './password.ts';

/** The whole product in this process, on a database of its own with demo data, at an address of its own. */
export type Product = Server & {
  readonly database: TestDatabase;
  /** A client as scripts have it: nobody signed in. */
  readonly visit: () => Api;
  /** Signed in as one of the demo accounts. */
  readonly as: (name: 'client' | 'washer' | 'cashier' | 'manager' | 'admin') => Promise<Api['api']>;
};

export { PASSWORD };

/** Tests are in a hurry, and all come from one address. */
const unlimited = { USER_CALLS_A_MINUTE: '1000000', ADDRESS_CALLS_A_MINUTE: '1000000' };

const memory = (): TokenStore => {
  let kept: string | null = null;
  return {
    read: async () => kept,
    write: async (token) => {
      kept = token;
    },
  };
};

export const startProduct = async (
  variables: Readonly<Record<string, string>> = {},
  log?: Logger,
): Promise<Product> => {
  const folder = mkdtempSync(join(tmpdir(), 'blingauto-server-'));
  const database = await cloneDatabase();
  const env = {
    ...readEnvironment({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent', ...unlimited, ...variables }),
    DATABASE_URL: database.superuserUrl,
  };
  const hashing = { ...argon2Hashing(), close: () => undefined };
  const server = await startServer({
    env,
    log: log ?? createLog(env),
    demo: true,
    web: null,
    databaseOwnedByTask: false,
    hashing,
  });
  const visit = () => createApi({ url: `${server.url}/rpc`, store: memory() });
  return {
    ...server,
    database,
    visit,
    as: async (name) => {
      const { api, session } = visit();
      await session.signIn(`${name}@demo.test`, PASSWORD);
      return api;
    },
    stop: async () => {
      await server.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
