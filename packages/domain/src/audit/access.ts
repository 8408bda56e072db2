import type { AccessTable } from '../kernel/index.ts';

/** A manager sees what happened at their sites; the chain and what is parked concern the whole business. */
const lookers = { manager: 'site', admin: 'all' } as const;

export const auditAccess = {
  'audit.search': lookers,
  'audit.timeline': lookers,
  'audit.verifyChain': { admin: 'all' },
  'audit.parked': { admin: 'all' },
  'audit.replay': { admin: 'all' },
} as const satisfies AccessTable;
