import { actorFrom, ApiKey, type KnownSession } from '@bling/domain/identity';
import type { Actor, Instant, Partner, SessionId } from '@bling/domain/kernel';
import type { Connection } from '../session.ts';

type Row = KnownSession & { readonly rights: number };

const ROLES = (user: string) => `
  (select coalesce(jsonb_agg(jsonb_build_object('role', r.name, 'grants', r.grants, 'siteId', ur.site_id)), '[]')
    from identity.user_role ur join identity.role r on r.name = ur.role_name where ur.user_id = ${user})`;

/** One indexed join: the open session, its active user, what they hold, and what was allowed them for the moment. */
const ACTOR = `
  select s.id as "sessionId", u.id as "userId", u.customer_id as "customerId", u.rights, s.proved_at as "provedAt",
    s.is_strong as "isStrong", s.impersonation,
    coalesce((select admins_need_second_factor from identity.security limit 1), false) as "adminsNeedSecondFactor",
    ${ROLES('u.id')} as roles,
    (select coalesce(jsonb_agg(jsonb_build_object(
        'id', a.id, 'permission', a.permission, 'by', a.by_user, 'roles', ${ROLES('a.by_user')})), '[]')
      from identity.approval a where a.session_id = s.id and a.used_at is null and a.expires_at > $2) as approvals
  from identity.session s
  join identity."user" u on u.id = s.user_id and u.status = 'active'
  where s.id = $1 and s.ended_at is null and s.expires_at > $2`;

/** Who a session speaks for right now, with the state of their rights that its tokens must name. */
export type SessionActor = { readonly actor: Actor; readonly rights: number };

/** Null when the session has ended. What a person may do comes from here, never from a token. */
export const actorOf = async (
  { sql }: Connection,
  sessionId: SessionId,
  now: Instant,
): Promise<SessionActor | null> => {
  const [row] = await sql<Row>('actor', ACTOR, [sessionId, now]);
  return row === undefined ? null : { actor: actorFrom(row), rights: row.rights };
};

const OPEN = 'select id from identity.session where id = any($1::uuid[]) and ended_at is null and expires_at > $2';
/** Which of these sessions are still open: one question for everybody who listens. */
export const openSessions = async (
  { sql }: Connection,
  ids: readonly SessionId[],
  now: Instant,
): Promise<ReadonlySet<SessionId>> =>
  new Set((await sql<{ id: string }>('session.open', OPEN, [ids, now])).map(({ id }) => id));

type KeyRow = Omit<ApiKey, 'createdBy' | 'createdAt'>;
const KEY = `
  select id, version, name, prefix, secret_hash as "secretHash", former_hash as "formerHash", former_until as "formerUntil",
    permissions, site_ids as "siteIds", rate_per_minute as "ratePerMinute", expires_at as "expiresAt",
    last_used_at as "lastUsedAt", revoked_at as "revokedAt"
  from identity.api_key where prefix = $1`;
const USED = `update identity.api_key set last_used_at = $2
  where id = $1 and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute')`;

type Presented = { readonly prefix: string; readonly hash: string };

/** The partner behind a key; null for one that does not open the door. Remembers the use, once a minute at most. */
export const partnerOf = async (
  { sql }: Connection,
  { prefix, hash }: Presented,
  now: Instant,
): Promise<Partner | null> => {
  const [row] = await sql<KeyRow>('api-key.by-prefix', KEY, [prefix]);
  if (row === undefined) return null;
  const key: ApiKey = { ...row, createdBy: '', createdAt: now };
  if (!ApiKey.opens(key, hash, now)) return null;
  await sql('api-key.used', USED, [row.id, now]);
  const { id, name, ratePerMinute } = row;
  return { kind: 'partner', keyId: id, name, grants: ApiKey.grants(row), ratePerMinute };
};
