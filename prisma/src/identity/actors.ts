import { type Actor, grantsOf, type HeldRole, type Instant, type SessionId } from '@bling/domain/kernel';
import type { Connection } from '../session.ts';

type Row = {
  readonly userId: string;
  readonly customerId: string | null;
  readonly roles: readonly HeldRole[];
};

/** One indexed join: the open session, its active user, and the grants of every role they hold. */
const ACTOR = `
  select u.id as "userId", u.customer_id as "customerId",
    coalesce(jsonb_agg(jsonb_build_object('grants', r.grants, 'siteId', ur.site_id)) filter (where r.name is not null), '[]') as roles
  from identity.session s
  join identity."user" u on u.id = s.user_id and u.status = 'active'
  left join identity.user_role ur on ur.user_id = u.id
  left join identity.role r on r.name = ur.role_name
  where s.id = $1 and s.ended_at is null and s.expires_at > $2
  group by u.id`;

/** Who a session speaks for right now; null when it has ended. Rights come from here, never from a token. */
export const actorOf = async ({ sql }: Connection, sessionId: SessionId, now: Instant): Promise<Actor | null> => {
  const [row] = await sql<Row>('actor', ACTOR, [sessionId, now]);
  if (row === undefined) return null;
  const { userId, customerId, roles } = row;
  return {
    kind: 'user',
    userId,
    sessionId,
    customerId,
    staffId: null,
    grants: grantsOf(roles),
    provedAt: null,
    onBehalf: null,
    approvals: [],
  };
};
