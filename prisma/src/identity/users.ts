import type { Held, ListedUser, Users, UserSearch } from '@bling/api/ports';
import { type User, type UserFact, userShown } from '@bling/domain/identity';
import { grantsOf, type HeldRole, type RoleName, versionBefore } from '@bling/domain/kernel';
import { constraintOf } from '../errors.ts';
import { saving, type Transaction } from '../transaction.ts';
import { sitesIn } from './reach.ts';
import { userRows } from './tables.ts';

const HELD = `select role_name as role, site_id as "siteId" from identity.user_role where user_id = $1 order by 1, 2`;
const GRANTS = `select r.grants, ur.site_id as "siteId" from identity.user_role ur
  join identity.role r on r.name = ur.role_name where ur.user_id = $1`;
const OTHER_ADMINS = `select count(*) as n from identity."user" u where u.id <> $1 and u.status = 'active'
  and exists (select from identity.user_role r where r.user_id = u.id and r.role_name = 'admin' and r.site_id is null)`;
/** A list of ids each from an index of its own: one condition over three columns could use none. */
const LIST = `
  select u.id, u.version, u.email, u.username, u.full_name as "fullName", u.status, u.email_verified_at as "emailVerifiedAt",
    u.last_login_at as "lastLoginAt", u.created_at as "createdAt",
    (select coalesce(jsonb_agg(jsonb_build_object('role', r.role_name, 'siteId', r.site_id) order by r.role_name, r.site_id), '[]')
      from identity.user_role r where r.user_id = u.id) as roles
  from identity."user" u
  where u.deleted_at is null and u.status <> 'deleted' and ($1::text is null or u.id in (
      select id from identity."user" where lower(full_name) like $1
      union select id from identity."user" where email like $1
      union select id from identity."user" where username like $1))
    and ($2::uuid[] is null or exists (
      select from identity.user_role r where r.user_id = u.id and r.site_id = any($2)))
    and ($3::uuid is null or (u.full_name, u.id) > (select full_name, id from identity."user" where id = $3))
  order by u.full_name, u.id limit $4`;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
/** The id of the last one seen: a name may be longer than a cursor. */
const afterOf = (cursor: string | undefined): string | null =>
  cursor !== undefined && UUID.test(cursor) ? cursor : null;
/** The text as the start of a name, with nothing in it that a pattern would read. */
const startOf = (search: string | null): string | null =>
  search === null ? null : `${search.toLowerCase().replaceAll(/[\\%_]/gu, '\\$&')}%`;

const listOn =
  ({ sql }: Transaction): Users['list'] =>
  async ({ scope, search, cursor, limit }: UserSearch) => {
    const values = [startOf(search), sitesIn(scope), afterOf(cursor), limit + 1];
    const rows = await sql<ListedUser>('user.list', LIST, values);
    const items = rows.slice(0, limit);
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  };

const namesOf = (held: readonly Held[]): readonly string[] =>
  held.map(({ role, siteId }) => (siteId === null ? role : `${role} at ${siteId}`)).toSorted();

const rolesOn = ({
  sql,
  trail,
}: Transaction): Pick<Users, 'heldBy' | 'rolesOf' | 'grantsOf' | 'setRoles' | 'otherAdmins'> => {
  const heldBy = (id: string) => sql<Held>('user.held', HELD, [id]);
  return {
    heldBy,
    rolesOf: async (id) => [...new Set((await heldBy(id)).map(({ role }): RoleName => role))],
    grantsOf: async (id) => grantsOf(await sql<HeldRole>('user.grants', GRANTS, [id])),
    setRoles: async (id, held) => {
      const change = { before: namesOf(await heldBy(id)), after: namesOf(held) };
      trail.noted({ kind: 'user', id }, 'roles', change);
      await sql('user.drop-roles', 'delete from identity.user_role where user_id = $1', [id]);
      const text = `insert into identity.user_role (id, user_id, role_name, site_id)
        select gen_random_uuid(), $1, role, site from unnest($2::text[], $3::uuid[]) as given (role, site)`;
      await sql('user.give-roles', text, [id, held.map(({ role }) => role), held.map(({ siteId }) => siteId)]);
    },
    otherAdmins: async (id) => {
      await sql('user.admins-turn', `select pg_advisory_xact_lock(hashtextextended('admins', 7))`, []);
      return (await sql<{ n: number }>('user.other-admins', OTHER_ADMINS, [id]))[0]?.n ?? 0;
    },
  };
};

const LIVE = 'deleted_at is null';
const BY_LOGIN = `${LIVE} and (email = $1 or username = $1)`;
const ADD = `insert into identity."user" (id, version, email, username, full_name, password_hash, status, email_verified_at,
    last_login_at, created_at, rights)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`;
const GIVE_ROLE = `insert into identity.user_role (id, user_id, role_name) values (gen_random_uuid(), $1, $2)
  on conflict do nothing`;

export const sqlUsers = (transaction: Transaction): Users => {
  const { sql } = transaction;
  const { find, lock, save, where } = userRows(transaction);
  /** Says which of the two unique names is taken, after an insert that met one. */
  const taken = async ({ username }: User) =>
    username !== null && (await where('by-username', `${LIVE} and username = $1`, [username])).length > 0
      ? 'username-taken'
      : 'email-known';
  const insert = async (next: User): Promise<boolean> => {
    const { id, version, email, username, fullName, passwordHash, status } = next;
    const values = [id, version, email, username, fullName, passwordHash, status];
    const { emailVerifiedAt, lastLoginAt, createdAt, rights } = next;
    return (await sql('user.add', ADD, [...values, emailVerifiedAt, lastLoginAt, createdAt, rights])).length > 0;
  };
  const recorded = saving<User, UserFact>(transaction, {
    kind: 'user',
    shown: userShown,
    create: async () => undefined,
    update: async () => 0,
  });
  const unlessTaken = async (name: string, work: () => Promise<void>): Promise<boolean> => {
    await sql('user.mark', 'savepoint rename', []);
    try {
      await work();
      return true;
    } catch (error) {
      if (constraintOf(error) !== name) throw error;
      await sql('user.back', 'rollback to savepoint rename', []);
      return false;
    }
  };

  return {
    ...rolesOn(transaction),
    list: listOn(transaction),
    find,
    lock,
    save: async (change) => {
      await save(change);
      // A deleted account's row lets go of its address and name.
      if (change.next.status === 'deleted')
        await sql('user.delete', 'update identity."user" set deleted_at = $2 where id = $1', [
          change.next.id,
          transaction.now(),
        ]);
    },
    rename: async (change) =>
      (await unlessTaken('user_username_key', () => save(change))) ? 'saved' : 'username-taken',
    byLogin: async (login) => (await where('by-login', BY_LOGIN, [login.toLowerCase()]))[0] ?? null,
    add: async (change) => {
      if (versionBefore(change) !== 0) throw new Error('only a new user is added');
      if (!(await insert(change.next))) return taken(change.next);
      await recorded(change);
      return 'added';
    },
    giveRole: async (userId, role) => void (await sql('user.give-role', GIVE_ROLE, [userId, role])),
    linkCustomer: async (userId, customerId) => {
      await sql('user.link', 'update identity."user" set customer_id = $2 where id = $1', [userId, customerId]);
    },
  };
};
