import type { AccessTable } from '../kernel/index.ts';

const everyone = { client: 'own', washer: 'own', cashier: 'own', manager: 'own', admin: 'all' } as const;

export const identityAccess = {
  'identity.register': 'public',
  'identity.verifyEmail': 'public',
  'identity.resendVerification': 'public',
  'identity.login': 'public',
  'identity.refresh': 'public',
  'identity.logout': 'public',
  'identity.me': everyone,
} as const satisfies AccessTable;
