import type { LoginAttempts, OneTimeTokens, Sessions } from '@bling/api/ports';
import type { Attempts, OneTimeToken, Session, SessionFact } from '@bling/domain/identity';
import { saving, type Transaction } from '../transaction.ts';

const from = `
  select id, version, user_id as "userId", generation, kept, created_at as "createdAt", rotated_at as "rotatedAt",
    expires_at as "expiresAt", ended_at as "endedAt"
  from identity.session`;
const SESSION = `${from} where id = $1 for update`;
const OPEN_OF = `${from} where user_id = $1 and ended_at is null order by id for update`;
const OPEN = `
  insert into identity.session (id, version, user_id, generation, kept, created_at, rotated_at, expires_at, ended_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const CHANGE = `
  update identity.session set version = $2, generation = $3, rotated_at = $4, expires_at = $5, ended_at = $6
  where id = $1 and version = $7 returning id`;

export const sqlSessions = (transaction: Transaction): Sessions => {
  const { sql } = transaction;
  return {
    lock: async (id) => (await sql<Session>('session.lock', SESSION, [id]))[0] ?? null,
    lockOpen: (userId) => sql<Session>('session.lock-open', OPEN_OF, [userId]),
    save: saving<Session, SessionFact>(transaction, {
      kind: 'session',
      create: ({ id, version, userId, generation, kept, createdAt, rotatedAt, expiresAt, endedAt }) =>
        sql('session.open', OPEN, [id, version, userId, generation, kept, createdAt, rotatedAt, expiresAt, endedAt]),
      update: async ({ id, version, generation, rotatedAt, expiresAt, endedAt }, before) =>
        (await sql('session.change', CHANGE, [id, version, generation, rotatedAt, expiresAt, endedAt, before])).length,
    }),
  };
};

export const sqlLoginAttempts = ({ sql }: Transaction): LoginAttempts => ({
  lock: async (key) => {
    // A first failure has no row to lock yet.
    await sql('attempts.turn', 'select pg_advisory_xact_lock(hashtextextended($1, 5))', [key]);
    const text = `select failures, last_at as "lastAt", locked_until as "lockedUntil"
      from identity.login_attempt where key = $1 for update`;
    return (await sql<Attempts>('attempts.lock', text, [key]))[0] ?? null;
  },
  save: async (key, { failures, lastAt, lockedUntil }) => {
    const text = `insert into identity.login_attempt (key, failures, last_at, locked_until) values ($1, $2, $3, $4)
      on conflict (key) do update set failures = excluded.failures, last_at = excluded.last_at,
        locked_until = excluded.locked_until`;
    await sql('attempts.save', text, [key, failures, lastAt, lockedUntil]);
  },
  clear: async (key) => {
    await sql('attempts.clear', 'delete from identity.login_attempt where key = $1', [key]);
  },
});

export const sqlOneTimeTokens = ({ sql }: Transaction): OneTimeTokens => ({
  lock: async (id) => {
    const text = `select id, user_id as "userId", purpose, expires_at as "expiresAt", used_at as "usedAt"
      from identity.one_time_token where id = $1 for update`;
    return (await sql<OneTimeToken>('token.lock', text, [id]))[0] ?? null;
  },
  add: async ({ id, userId, purpose, expiresAt, usedAt }) => {
    const text = `insert into identity.one_time_token (id, user_id, purpose, expires_at, used_at) values ($1, $2, $3, $4, $5)`;
    await sql('token.add', text, [id, userId, purpose, expiresAt, usedAt]);
  },
  use: async (id, at) => {
    await sql('token.use', 'update identity.one_time_token set used_at = $2 where id = $1', [id, at]);
  },
  issuedSince: async (userId, since) => {
    const text = 'select count(*) as n from identity.one_time_token where user_id = $1 and created_at >= $2';
    return (await sql<{ n: number }>('token.issued', text, [userId, since]))[0]?.n ?? 0;
  },
});
