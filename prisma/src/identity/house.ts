import type { ApiKeys, Approvals, Devices, IdentityPorts, Passkeys, Roles } from '@bling/api/ports';
import { type RoleFact, type RoleRecord, roleShown } from '@bling/domain/identity';
import { knowing, saving, type Transaction } from '../transaction.ts';
import { sitesIn } from './reach.ts';
import { apiKeyRows, deviceRows, passkeyRows, pinRows, secondFactorRows, securityRows } from './tables.ts';

const ROLE = 'select id, version, name, description, grants, seeded, null as "removedAt" from identity.role';
const HOLDERS = 'select count(distinct user_id) as n from identity.user_role where role_name = $1';

const sqlRoles = (transaction: Transaction): Roles => {
  const { sql } = transaction;
  const known = knowing(transaction, 'role');
  const one = async (name: string, condition: string, value: string) =>
    known((await sql<RoleRecord>(name, `${ROLE} where ${condition}`, [value]))[0] ?? null);
  const put = async (role: RoleRecord): Promise<void> => {
    const text =
      'insert into identity.role (id, version, name, description, grants, seeded) values ($1, $2, $3, $4, $5, $6)';
    const { id, version, name, description, grants, seeded } = role;
    const given = seeded === null ? null : JSON.stringify(seeded);
    await sql('role.insert', text, [id, version, name, description, JSON.stringify(grants), given]);
  };
  return {
    find: (id) => one('role.find', 'id = $1', id),
    lock: (id) => one('role.lock', 'id = $1 for update', id),
    byName: (name) => one('role.by-name', 'name = $1', name),
    all: () => sql<RoleRecord>('role.all', `${ROLE} order by name`, []),
    holders: async (name) => (await sql<{ n: number }>('role.holders', HOLDERS, [name]))[0]?.n ?? 0,
    save: saving<RoleRecord, RoleFact>(transaction, {
      kind: 'role',
      shown: roleShown,
      create: put,
      update: async ({ id, version, description, grants, removedAt }, before) => {
        if (removedAt !== null)
          return (
            await sql('role.remove', 'delete from identity.role where id = $1 and version = $2 returning id', [
              id,
              before,
            ])
          ).length;
        const text = `update identity.role set version = $2, description = $3, grants = $4, updated_at = now()
          where id = $1 and version = $5 returning id`;
        return (await sql('role.update', text, [id, version, description, JSON.stringify(grants), before])).length;
      },
    }),
  };
};

const sqlPasskeys = (transaction: Transaction): Passkeys => {
  const { where, ...rows } = passkeyRows(transaction);
  return {
    ...rows,
    of: (userId) => where('of', 'user_id = $1 and removed_at is null order by created_at', [userId]),
    byCredential: async (credentialId) =>
      (await where('by-credential', 'credential_id = $1 and removed_at is null', [credentialId]))[0] ?? null,
  };
};

const PEOPLE = `
  select u.id as "userId", u.full_name as "fullName" from identity."user" u
  join identity.pin p on p.id = u.id and p.is_set
  where u.status = 'active' and u.deleted_at is null and exists (
    select from identity.user_role r where r.user_id = u.id and r.role_name <> 'client' and (r.site_id is null or r.site_id = $1))
  order by u.full_name limit 500`;

const sqlDevices = (transaction: Transaction): Devices => {
  const { where, ...rows } = deviceRows(transaction);
  const at = 'unpaired_at is null and ($1::uuid[] is null or site_id = any($1)) order by name, id limit 1000';
  return {
    ...rows,
    at: (scope) => where('at', at, [sitesIn(scope)]),
    people: (siteId) => transaction.sql('device.people', PEOPLE, [siteId]),
  };
};

const sqlApiKeys = (transaction: Transaction): ApiKeys => {
  const { where, ...rows } = apiKeyRows(transaction);
  return { ...rows, all: () => where('all', 'true order by created_at desc limit 1000', []) };
};

const sqlApprovals = ({ sql }: Transaction): Approvals => ({
  add: async ({ id, sessionId, permission, by, expiresAt, usedAt }) => {
    const text =
      'insert into identity.approval (id, session_id, permission, by_user, expires_at, used_at) values ($1, $2, $3, $4, $5, $6)';
    await sql('approval.add', text, [id, sessionId, permission, by, expiresAt, usedAt]);
  },
});

const SPEND_APPROVALS =
  'update identity.approval set used_at = $2 where id = any($1::uuid[]) and used_at is null returning id';
/** Uses approvals up; false when one was used before. */
export const spendApprovals =
  ({ sql, now }: Transaction) =>
  async (ids: readonly string[]): Promise<boolean> =>
    (await sql('approval.spend', SPEND_APPROVALS, [ids, now()])).length === ids.length;

type House = Pick<
  IdentityPorts,
  'roles' | 'passkeys' | 'devices' | 'apiKeys' | 'approvals' | 'secondFactors' | 'pins' | 'security' | 'spend'
>;
export const sqlIdentityHouse = (transaction: Transaction): House => ({
  roles: sqlRoles(transaction),
  passkeys: sqlPasskeys(transaction),
  devices: sqlDevices(transaction),
  apiKeys: sqlApiKeys(transaction),
  approvals: sqlApprovals(transaction),
  secondFactors: secondFactorRows(transaction),
  pins: pinRows(transaction),
  security: securityRows(transaction),
  spend: async (id, until) => {
    const text = 'insert into identity.spent (id, until) values ($1, $2) on conflict do nothing returning id';
    return (await transaction.sql('spent.add', text, [id, until])).length > 0;
  },
});
