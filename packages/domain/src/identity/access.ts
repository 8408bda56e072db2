import type { AccessTable } from '../kernel/index.ts';

const everyone = { client: 'own', washer: 'own', cashier: 'own', manager: 'own', admin: 'own' } as const;
const managers = { manager: 'site', admin: 'all' } as const;
const owner = { admin: 'all' } as const;

/** One's own account: everybody who can sign in has it, whatever their roles are. */
const basics = {
  'identity.me': { ...everyone, admin: 'all' },
  'identity.logoutAll': everyone,
  'identity.changePassword': everyone,
  'identity.sessions.list': everyone,
  'identity.sessions.revoke': everyone,
  'identity.profile.update': everyone,
  'identity.stepUp': everyone,
  'identity.totp.enroll': everyone,
  'identity.totp.confirm': everyone,
  'identity.totp.disable': everyone,
  'identity.recoveryCodes.renew': everyone,
  'identity.passkeys.list': everyone,
  'identity.passkeys.registerOptions': everyone,
  'identity.passkeys.register': everyone,
  'identity.passkeys.remove': everyone,
  'identity.pin.set': everyone,
  'identity.pin.approve': everyone,
  'identity.impersonation.stop': everyone,
} as const satisfies AccessTable;
export type IdentityBasic = keyof typeof basics;
export const identityBasics: readonly string[] = Object.keys(basics);

export const identityAccess = {
  'identity.register': 'public',
  'identity.verifyEmail': 'public',
  'identity.resendVerification': 'public',
  'identity.login': 'public',
  'identity.refresh': 'public',
  'identity.logout': 'public',
  'identity.requestPasswordReset': 'public',
  'identity.resetPassword': 'public',
  'identity.passkeys.signInOptions': 'public',
  'identity.passkeys.signIn': 'public',
  /** A paired tablet says which it is; nobody is signed in yet. */
  'identity.devices.here': 'public',
  'identity.pin.signIn': 'public',
  ...basics,
  'identity.users.list': managers,
  'identity.users.get': managers,
  'identity.users.update': owner,
  'identity.users.setRoles': owner,
  'identity.users.suspend': owner,
  'identity.users.reinstate': owner,
  'identity.users.unlock': managers,
  'identity.users.endSessions': owner,
  'identity.roles.list': { manager: 'all', admin: 'all' },
  'identity.roles.create': owner,
  'identity.roles.update': owner,
  'identity.roles.remove': owner,
  'identity.apiKeys.list': owner,
  'identity.apiKeys.issue': owner,
  'identity.apiKeys.rotate': owner,
  'identity.apiKeys.revoke': owner,
  'identity.devices.list': managers,
  'identity.devices.pair': managers,
  'identity.devices.unpair': managers,
  'identity.security.get': owner,
  'identity.security.set': owner,
  'identity.impersonation.start': owner,
  /** To act, and not only look, while being somebody else. */
  'identity.impersonation.write': {},
} as const satisfies AccessTable;
