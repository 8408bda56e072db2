import { type Attempts, sessionShown, type User, type UserFact, userShown } from '@bling/domain/identity';
import { type Aggregate, type Fact, grantsOf, versionBefore } from '@bling/domain/kernel';
import type { Held, IdentityPorts, ListedUser, Lockable } from '../../identity/ports.ts';
import { inOrderOf, pageOf } from './order.ts';
import { saving, type Unique } from './saving.ts';
import type { Rows } from './store.ts';
import type { Transaction } from './transaction.ts';

const known = ({ email, username, status }: User): readonly string[] =>
  status === 'deleted' ? [] : [email, ...(username === null ? [] : [username])];

type Kept<S> = {
  readonly kind: string;
  readonly shown: readonly (keyof S & string)[];
  readonly rows: Rows<S>;
  readonly unique?: Unique<S>;
};
export const lockable = <S extends Aggregate, F extends Fact>(
  transaction: Transaction,
  { kind, shown, rows, unique = () => [] }: Kept<S>,
): Lockable<S, F> => {
  const find = async (id: string) => rows.get(id) ?? null;
  return { find, lock: find, save: saving<S, F>(transaction, { kind, shown, rows, unique }) };
};

export const rolesIn = ({ store, put, drop, newId }: Transaction) => {
  const heldBy = (id: string): readonly Held[] =>
    [...store.roles.values()]
      .filter(({ userId }) => userId === id)
      .map(({ role, siteId }) => ({ role, siteId }))
      .toSorted((a, b) => `${a.role} ${a.siteId ?? ''}`.localeCompare(`${b.role} ${b.siteId ?? ''}`));
  const grantsIn = (name: string) => [...store.roleRecords.values()].find((role) => role.name === name)?.grants ?? {};
  return {
    heldBy,
    grants: (id: string) => grantsOf(heldBy(id).map(({ role, siteId }) => ({ grants: grantsIn(role), siteId }))),
    replace: (userId: string, held: readonly Held[]): void => {
      for (const [key, row] of store.roles) if (row.userId === userId) drop(store.roles, key);
      for (const one of held) put(store.roles, newId(), { userId, ...one });
    },
  };
};

const namesOf = (held: readonly Held[]): readonly string[] =>
  held.map(({ role, siteId }) => (siteId === null ? role : `${role} at ${siteId}`)).toSorted();

const listIn = (transaction: Transaction): IdentityPorts['users']['list'] => {
  const { store } = transaction;
  const { heldBy } = rolesIn(transaction);
  return async ({ scope, search, ...asked }) => {
    const sought = search?.toLowerCase() ?? '';
    const isSeen = (held: readonly Held[]): boolean =>
      scope.reach === 'all' ||
      (scope.reach === 'sites' && held.some(({ siteId }) => siteId !== null && scope.siteIds.includes(siteId)));
    const keyOf = ({ fullName, id }: ListedUser): string => `${fullName} ${id}`;
    const found = [...store.users.values()]
      .filter(({ status }) => status !== 'deleted')
      .map(({ passwordHash: _, rights: __, ...user }) => ({ ...user, roles: heldBy(user.id) }))
      .filter(({ roles }) => isSeen(roles))
      .filter(({ fullName, email, username }) =>
        [fullName, email, username ?? ''].some((text) => text.toLowerCase().startsWith(sought)),
      );
    const { page, nextCursor } = pageOf(inOrderOf(found, keyOf), keyOf, asked);
    return { items: page, nextCursor };
  };
};

export const usersIn = (transaction: Transaction): IdentityPorts['users'] => {
  const { store, put, newId } = transaction;
  const { heldBy, grants, replace } = rolesIn(transaction);
  const all = () => [...store.users.values()].filter(({ status }) => status !== 'deleted');
  const save = saving<User, UserFact>(transaction, {
    kind: 'user',
    shown: userShown,
    rows: store.users,
    unique: known,
  });
  const find = async (id: string) => store.users.get(id) ?? null;
  const isTaken = ({ id, username }: User): boolean =>
    username !== null && all().some((user) => user.username === username && user.id !== id);
  return {
    find,
    lock: find,
    byLogin: async (login) => all().find((user) => known(user).includes(login.toLowerCase())) ?? null,
    add: async (change) => {
      if (versionBefore(change) !== 0) throw new Error('only a new user is added');
      const { email } = change.next;
      if (isTaken(change.next)) return 'username-taken';
      if (all().some((user) => user.email === email)) return 'email-known';
      await save(change);
      return 'added';
    },
    save,
    rename: async (change) => {
      if (isTaken(change.next)) return 'username-taken';
      await save(change);
      return 'saved';
    },
    rolesOf: async (id) => [...new Set(heldBy(id).map(({ role }) => role))].toSorted(),
    heldBy: async (id) => heldBy(id),
    grantsOf: async (id) => grants(id),
    setRoles: async (id, held) => {
      const change = { before: namesOf(heldBy(id)), after: namesOf(held) };
      transaction.trail.noted({ kind: 'user', id }, 'roles', change);
      replace(id, held);
    },
    otherAdmins: async (id) =>
      all().filter((user) => {
        const isAdmin = heldBy(user.id).some(({ role, siteId }) => role === 'admin' && siteId === null);
        return user.id !== id && user.status === 'active' && isAdmin;
      }).length,
    linkCustomer: async (id, customerId) => put(store.customerOfUser, id, customerId),
    giveRole: async (userId, role) => {
      const held = [...store.roles.values()].some((one) => one.userId === userId && one.role === role);
      if (!held) put(store.roles, newId(), { userId, role, siteId: null });
    },
    list: listIn(transaction),
  };
};

export const sessionsIn = (transaction: Transaction): IdentityPorts['sessions'] => {
  const { sessions } = transaction.store;
  const open = () => [...sessions.values()].filter(({ endedAt }) => endedAt === null);
  return {
    ...lockable(transaction, { kind: 'session', shown: sessionShown, rows: sessions }),
    openOf: async (userId, now) =>
      open()
        .filter((session) => session.userId === userId && now < session.expiresAt)
        .toSorted((a, b) => (a.rotatedAt < b.rotatedAt ? 1 : -1)),
    lockAllOf: async (userId) =>
      open().filter((session) => session.userId === userId || session.impersonation?.by === userId),
    forgetPlaces: async (userId) => {
      for (const session of transaction.store.sessions.values())
        if (session.userId === userId)
          transaction.put(transaction.store.sessions, session.id, { ...session, agent: null, address: null });
    },
    lockAllOn: async (deviceId) => open().filter((session) => session.deviceId === deviceId),
  };
};

export const attemptsIn = ({ store: { attempts }, put, drop }: Transaction): IdentityPorts['loginAttempts'] => {
  const bare = ({ loginKey: _, ...counted }: Attempts & { readonly loginKey: string }): Attempts => counted;
  return {
    lock: async (key) => {
      const row = attempts.get(key);
      return row === undefined ? null : bare(row);
    },
    save: async ({ key, loginKey }, counted) => put(attempts, key, { ...counted, loginKey }),
    clear: async (key) => drop(attempts, key),
    clearAllOf: async (loginKeys) => {
      for (const [key, { loginKey }] of attempts) if (loginKeys.includes(loginKey)) drop(attempts, key);
    },
    takeNotices: async (limit) => {
      const noticed = [...attempts].filter(([, { notice }]) => notice !== null).slice(0, limit);
      for (const [key, row] of noticed) put(attempts, key, { ...row, notice: null });
      return noticed.map(([, row]) => bare(row));
    },
  };
};

export const tokensIn = ({ store: { tokens }, put, now }: Transaction): IdentityPorts['oneTimeTokens'] => {
  const find = async (id: string) => tokens.get(id)?.token ?? null;
  return {
    find,
    lock: find,
    add: async (token) => put(tokens, token.id, { token, issuedAt: now() }),
    use: async (id, usedAt) => {
      const issued = tokens.get(id);
      if (issued !== undefined) put(tokens, id, { ...issued, token: { ...issued.token, usedAt } });
    },
    issuedSince: async (userId, purpose, since) =>
      [...tokens.values()].filter(
        ({ token, issuedAt }) => token.userId === userId && token.purpose === purpose && issuedAt >= since,
      ).length,
  };
};
