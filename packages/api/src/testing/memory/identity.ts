import type { User, UserFact } from '@bling/domain/identity';
import { versionBefore } from '@bling/domain/kernel';
import type { IdentityPorts } from '../../identity/ports.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';

const known = ({ email, username, status }: User): readonly string[] =>
  status === 'deleted' ? [] : [email, ...(username === null ? [] : [username])];

const usersIn = (transaction: Transaction): IdentityPorts['users'] => {
  const { store, put, newId } = transaction;
  const all = () => [...store.users.values()].filter(({ status }) => status !== 'deleted');
  const save = saving<User, UserFact>(transaction, { kind: 'user', rows: store.users, unique: known });
  return {
    find: async (id) => store.users.get(id) ?? null,
    byLogin: async (login) => all().find((user) => known(user).includes(login.toLowerCase())) ?? null,
    add: async (change) => {
      if (versionBefore(change) !== 0) throw new Error('only a new user is added');
      const { email, username } = change.next;
      if (username !== null && all().some((user) => user.username === username)) return 'username-taken';
      if (all().some((user) => user.email === email)) return 'email-known';
      await save(change);
      return 'added';
    },
    save,
    rolesOf: async (id) => [
      ...new Set(
        [...store.roles.values()]
          .filter(({ userId }) => userId === id)
          .map(({ role }) => role)
          .toSorted(),
      ),
    ],
    linkCustomer: async (id, customerId) => put(store.customerOfUser, id, customerId),
    giveRole: async (userId, role) => {
      const held = [...store.roles.values()].some((one) => one.userId === userId && one.role === role);
      if (!held) put(store.roles, newId(), { userId, role, siteId: null });
    },
  };
};

export const identityIn = (transaction: Transaction): Omit<IdentityPorts, 'now' | 'newId'> => {
  const { store, put, drop, now } = transaction;
  return {
    users: usersIn(transaction),
    sessions: {
      lock: async (id) => store.sessions.get(id) ?? null,
      lockOpen: async (userId) =>
        [...store.sessions.values()].filter((session) => session.userId === userId && session.endedAt === null),
      save: saving(transaction, { kind: 'session', rows: store.sessions, unique: () => [] }),
    },
    loginAttempts: {
      lock: async (key) => store.attempts.get(key) ?? null,
      save: async (key, attempts) => put(store.attempts, key, attempts),
      clear: async (key) => drop(store.attempts, key),
    },
    oneTimeTokens: {
      lock: async (id) => store.tokens.get(id)?.token ?? null,
      add: async (token) => put(store.tokens, token.id, { token, issuedAt: now() }),
      use: async (id, usedAt) => {
        const issued = store.tokens.get(id);
        if (issued !== undefined) put(store.tokens, id, { ...issued, token: { ...issued.token, usedAt } });
      },
      issuedSince: async (userId, since) =>
        [...store.tokens.values()].filter(({ token, issuedAt }) => token.userId === userId && issuedAt >= since).length,
    },
  };
};
