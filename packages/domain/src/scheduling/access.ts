import type { AccessTable } from '../kernel/index.ts';

export const schedulingAccess = {
  'scheduling.slots': 'public',
  'scheduling.explainSlot': 'public',
  'scheduling.holds.place': 'public',
  'scheduling.holds.extend': 'public',
  'scheduling.holds.release': 'public',
  /** Break a soft limit (hours, notice, caps, buffers) with a reason. */
  'scheduling.override': { manager: 'site', admin: 'all' },
  'scheduling.expireHolds': 'system',
} as const satisfies AccessTable;
