import type { Users } from '@bling/api/ports';
import type { User, UserFact } from '@bling/domain/identity';
import { type Role, versionBefore } from '@bling/domain/kernel';
import { uuidv7 } from 'uuidv7';
import type { User as Row } from '../../generated/client.ts';
import { dateOrNull, instantOf, instantOrNull, saving, stored, type Transaction } from '../transaction.ts';

const toUser = ({ id, version, email, username, fullName, passwordHash, ...row }: Row): User => ({
  id,
  version,
  email,
  username,
  fullName,
  passwordHash,
  status: stored(row.status),
  emailVerifiedAt: instantOrNull(row.emailVerifiedAt),
  lastLoginAt: instantOrNull(row.lastLoginAt),
  createdAt: instantOf(row.createdAt),
});

/** A deleted account's row lets go of its address and name. */
const toRow = ({ emailVerifiedAt, lastLoginAt, createdAt, ...user }: User) => ({
  ...user,
  ...(user.status === 'deleted' && { deletedAt: new Date() }),
  emailVerifiedAt: dateOrNull(emailVerifiedAt),
  lastLoginAt: dateOrNull(lastLoginAt),
  createdAt: new Date(createdAt),
});

export const prismaUsers = (transaction: Transaction): Users => {
  const { prisma, sql } = transaction;
  const live = { deletedAt: null };
  const save = saving<User, UserFact>(transaction, {
    kind: 'user',
    create: (next) => prisma.user.create({ data: toRow(next) }),
    update: async (next, version) =>
      (await prisma.user.updateMany({ where: { id: next.id, version }, data: toRow(next) })).count,
  });
  /** Says which of the two unique names is taken, after an insert that met one. */
  const taken = async ({ username }: User) =>
    username !== null && (await prisma.user.findFirst({ where: { username, ...live } })) !== null
      ? 'username-taken'
      : 'email-known';

  return {
    find: async (id) => {
      const row = await prisma.user.findUnique({ where: { id } });
      return row && toUser(row);
    },
    byLogin: async (login) => {
      const name = login.toLowerCase();
      const row = await prisma.user.findFirst({ where: { OR: [{ email: name }, { username: name }], ...live } });
      return row && toUser(row);
    },
    add: async (change) => {
      if (versionBefore(change) !== 0) throw new Error('only a new user is added');
      const { count } = await prisma.user.createMany({ data: [toRow(change.next)], skipDuplicates: true });
      if (count === 0) return taken(change.next);
      await saving<User, UserFact>(transaction, {
        kind: 'user',
        create: async () => undefined,
        update: async () => 0,
      })(change);
      return 'added';
    },
    save,
    rolesOf: async (userId) => {
      const rows = await prisma.userRole.findMany({ where: { userId }, orderBy: { roleName: 'asc' } });
      return [...new Set(rows.map(({ roleName }) => stored<Role>(roleName)))];
    },
    giveRole: async (userId, roleName) => {
      await prisma.userRole.createMany({ data: [{ id: uuidv7(), userId, roleName }], skipDuplicates: true });
    },
    linkCustomer: async (userId, customerId) => {
      await sql('user.link', 'update identity."user" set customer_id = $2 where id = $1', [userId, customerId]);
    },
  };
};
