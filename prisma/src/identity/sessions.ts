import type { LoginAttempts, MailRequests, OneTimeTokens, Sessions } from '@bling/api/ports';
import type { Attempts, OneTimeToken } from '@bling/domain/identity';
import type { Transaction } from '../transaction.ts';
import { mailRequestRows, sessionRows } from './tables.ts';

const OPEN_OF = `user_id = $1 and ended_at is null and expires_at > $2 order by rotated_at desc, id limit 200`;
/** In the order of their ids, so that two who end the same sessions take turns. */
const LOCK_ALL = `ended_at is null and (user_id = $1 or impersonation ->> 'by' = $1::text) order by id for update`;
const FORGET = 'update identity.session set agent = null, address = null where user_id = $1';
const LOCK_ON = `ended_at is null and device_id = $1 order by id for update`;

export const sqlSessions = (transaction: Transaction): Sessions => {
  const { find, lock, save, where } = sessionRows(transaction);
  return {
    find,
    lock,
    save,
    openOf: (userId, now) => where('open-of', OPEN_OF, [userId, now]),
    lockAllOf: (userId) => where('lock-all', LOCK_ALL, [userId]),
    forgetPlaces: async (userId) => {
      await transaction.sql('session.forget-places', FORGET, [userId]);
    },
    lockAllOn: (deviceId) => where('lock-on', LOCK_ON, [deviceId]),
  };
};

const ATTEMPTS = `select failures, last_at as "lastAt", locked_until as "lockedUntil", notice from identity.login_attempt`;
const SAVE_ATTEMPTS = `
  insert into identity.login_attempt (key, login_key, failures, last_at, locked_until, notice) values ($1, $2, $3, $4, $5, $6)
  on conflict (key) do update set failures = excluded.failures, last_at = excluded.last_at,
    locked_until = excluded.locked_until, notice = excluded.notice, login_key = excluded.login_key`;
const TAKE_NOTICES = `
  with noticed as (
    select key, failures, last_at, locked_until, notice from identity.login_attempt
    where notice is not null order by key limit $1 for update skip locked
  ), taken as (
    update identity.login_attempt a set notice = null from noticed where a.key = noticed.key
  )
  select failures, last_at as "lastAt", locked_until as "lockedUntil", notice from noticed`;

export const sqlLoginAttempts = ({ sql }: Transaction): LoginAttempts => ({
  lock: async (key) => {
    // A first failure has no row to lock yet.
    await sql('attempts.turn', 'select pg_advisory_xact_lock(hashtextextended($1, 5))', [key]);
    return (await sql<Attempts>('attempts.lock', `${ATTEMPTS} where key = $1 for update`, [key]))[0] ?? null;
  },
  save: async ({ key, loginKey }, { failures, lastAt, lockedUntil, notice }) => {
    const kept = notice === null ? null : JSON.stringify(notice);
    await sql('attempts.save', SAVE_ATTEMPTS, [key, loginKey, failures, lastAt, lockedUntil, kept]);
  },
  clear: async (key) => {
    await sql('attempts.clear', 'delete from identity.login_attempt where key = $1', [key]);
  },
  clearAllOf: async (loginKeys) => {
    await sql('attempts.clear-all', 'delete from identity.login_attempt where login_key = any($1)', [loginKeys]);
  },
  takeNotices: (limit) => sql<Attempts>('attempts.notices', TAKE_NOTICES, [limit]),
});

const TOKEN = `select id, user_id as "userId", purpose, expires_at as "expiresAt", used_at as "usedAt"
  from identity.one_time_token where id = $1`;

export const sqlOneTimeTokens = ({ sql }: Transaction): OneTimeTokens => ({
  find: async (id) => (await sql<OneTimeToken>('token.find', TOKEN, [id]))[0] ?? null,
  lock: async (id) => (await sql<OneTimeToken>('token.lock', `${TOKEN} for update`, [id]))[0] ?? null,
  add: async ({ id, userId, purpose, expiresAt, usedAt }) => {
    const text = `insert into identity.one_time_token (id, user_id, purpose, expires_at, used_at) values ($1, $2, $3, $4, $5)`;
    await sql('token.add', text, [id, userId, purpose, expiresAt, usedAt]);
  },
  use: async (id, at) => {
    await sql('token.use', 'update identity.one_time_token set used_at = $2 where id = $1', [id, at]);
  },
  issuedSince: async (userId, purpose, since) => {
    const text =
      'select count(*) as n from identity.one_time_token where user_id = $1 and purpose = $2 and created_at >= $3';
    return (await sql<{ n: number }>('token.issued', text, [userId, purpose, since]))[0]?.n ?? 0;
  },
});

export const sqlMailRequests = (transaction: Transaction): MailRequests => {
  const { lock, save } = mailRequestRows(transaction);
  return {
    put: save,
    take: async (id) => {
      const request = await lock(id);
      await transaction.sql('mail-request.drop', 'delete from identity.mail_request where id = $1', [id]);
      return request;
    },
  };
};
