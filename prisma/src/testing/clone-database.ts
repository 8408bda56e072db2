import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connected } from '../connected.ts';
import './context.ts';

export type TestDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** For what a test must break on purpose. */
  readonly superuserUrl: string;
  readonly drop: () => Promise<void>;
};

export type CloneOptions = {
  /** Without the migrations: for tests of migrating. */
  readonly empty?: boolean;
};

const withDatabase = (url: string, database: string): string => {
  const target = new URL(url);
  target.pathname = `/${database}`;
  return target.href;
};

/** A database of its own for a test file, migrated and empty (about 30 ms). */
export const cloneDatabase = async ({ empty = false }: CloneOptions = {}): Promise<TestDatabase> => {
  const { superuserUrl, ownerUrl, appUrl, template } = inject('testCluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await connected(superuserUrl, (client) =>
    client.query(`create database ${name} template ${empty ? 'template0' : template} owner bling_owner`),
  );
  return {
    ownerUrl: withDatabase(ownerUrl, name),
    appUrl: withDatabase(appUrl, name),
    superuserUrl: withDatabase(superuserUrl, name),
    drop: async () => {
      await connected(superuserUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
};
