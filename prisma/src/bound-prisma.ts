import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/client.ts';

/** Runs one query of Prisma's on the connection. */
export type RunQuery = (query: pg.QueryConfig) => Promise<pg.QueryResult>;

type Binding = { readonly run: RunQuery; readonly inTransaction: () => boolean };

/** Beyond this many different statements on one connection the rest are not prepared: each costs the server memory. */
const PREPARED_STATEMENTS = 300;

const statementNames = (): ((query: { readonly sql: string }) => string) => {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= PREPARED_STATEMENTS) return '';
    const name = `p_${createHash('sha1').update(sql).digest('base64url')}`;
    names.set(sql, name);
    return name;
  };
};

/** Prisma's own transactions inside ours become savepoints; otherwise its COMMIT would end ours. */
const nestedText = (text: string, savepoint: string): string => {
  if (text === 'BEGIN') return `savepoint ${savepoint}`;
  if (text === 'COMMIT') return `release savepoint ${savepoint}`;
  if (text === 'ROLLBACK') return `rollback to savepoint ${savepoint}; release savepoint ${savepoint}`;
  return text;
};

/** A Prisma client that speaks on one connection, so that its calls and prepared SQL share a transaction. */
export const boundPrisma = ({ run, inTransaction }: Binding): PrismaClient => {
  let transactions = 0;

  const connect = async () => {
    transactions += 1;
    const savepoint = `nested_${transactions}`;
    const nested = inTransaction();
    const query: RunQuery = ({ text, ...rest }) => {
      const wanted = nested ? nestedText(text, savepoint) : text;
      return run(wanted === text ? { text, ...rest } : { text: wanted });
    };
    return { query, on: () => {}, removeListener: () => {}, release: () => {} };
  };

  const ignore = { on: () => {}, removeListener: () => {}, end: async () => {} };
  const pool = Object.assign(Object.create(pg.Pool.prototype), { options: {}, query: run, connect, ...ignore });
  return new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }),
    errorFormat: 'minimal',
  });
};
