import {
  apiKeyShown,
  deviceShown,
  mailRequestShown,
  passkeyShown,
  pinShown,
  roleShown,
  secondFactorShown,
  securityShown,
} from '@bling/domain/identity';
import type { IdentityPorts } from '../../identity/ports.ts';
import { attemptsIn, lockable, rolesIn, sessionsIn, tokensIn, usersIn } from './accounts.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';

const devicesIn = (transaction: Transaction): IdentityPorts['devices'] => {
  const { store } = transaction;
  const { heldBy } = rolesIn(transaction);
  return {
    ...lockable(transaction, { kind: 'device', shown: deviceShown, rows: store.devices }),
    at: async (scope) =>
      [...store.devices.values()].filter(
        ({ siteId, unpairedAt }) =>
          unpairedAt === null && (scope.reach === 'all' || (scope.reach === 'sites' && scope.siteIds.includes(siteId))),
      ),
    people: async (site) =>
      [...store.users.values()]
        .filter(({ id, status }) => status === 'active' && store.pins.get(id)?.isSet === true)
        .filter(({ id }) =>
          heldBy(id).some(({ role, siteId }) => role !== 'client' && (siteId === null || siteId === site)),
        )
        .map(({ id, fullName }) => ({ userId: id, fullName })),
  };
};

export const identityIn = (transaction: Transaction): Omit<IdentityPorts, 'now' | 'newId'> => {
  const { store, put, drop } = transaction;
  const live = () => [...store.passkeys.values()].filter(({ removedAt }) => removedAt === null);
  const roles = () => [...store.roleRecords.values()].filter(({ removedAt }) => removedAt === null);
  return {
    users: usersIn(transaction),
    sessions: sessionsIn(transaction),
    loginAttempts: attemptsIn(transaction),
    oneTimeTokens: tokensIn(transaction),
    mailRequests: {
      put: saving(transaction, {
        kind: 'mail-request',
        shown: mailRequestShown,
        rows: store.mailRequests,
        unique: () => [],
      }),
      take: async (id) => {
        const request = store.mailRequests.get(id) ?? null;
        if (request !== null) drop(store.mailRequests, id);
        return request;
      },
    },
    secondFactors: lockable(transaction, {
      kind: 'second-factor',
      shown: secondFactorShown,
      rows: store.secondFactors,
    }),
    passkeys: {
      ...lockable(transaction, {
        kind: 'passkey',
        shown: passkeyShown,
        rows: store.passkeys,
        unique: ({ credentialId }) => [credentialId],
      }),
      of: async (userId) => live().filter((passkey) => passkey.userId === userId),
      byCredential: async (credentialId) => live().find((passkey) => passkey.credentialId === credentialId) ?? null,
    },
    spend: async (id, until) => {
      if (store.spent.has(id)) return false;
      put(store.spent, id, until);
      return true;
    },
    roles: {
      ...lockable(transaction, {
        kind: 'role',
        shown: roleShown,
        rows: store.roleRecords,
        unique: ({ name, removedAt }) => (removedAt === null ? [name] : []),
      }),
      all: async () => roles().toSorted((a, b) => a.name.localeCompare(b.name)),
      byName: async (name) => roles().find((role) => role.name === name) ?? null,
      holders: async (name) =>
        new Set([...store.roles.values()].filter(({ role }) => role === name).map(({ userId }) => userId)).size,
    },
    apiKeys: {
      ...lockable(transaction, {
        kind: 'api-key',
        shown: apiKeyShown,
        rows: store.apiKeys,
        unique: ({ prefix }) => [prefix],
      }),
      all: async () => [...store.apiKeys.values()],
    },
    devices: devicesIn(transaction),
    pins: lockable(transaction, { kind: 'pin', shown: pinShown, rows: store.pins }),
    approvals: { add: async (approval) => put(store.approvals, approval.id, approval) },
    security: lockable(transaction, { kind: 'security', shown: securityShown, rows: store.security }),
  };
};
