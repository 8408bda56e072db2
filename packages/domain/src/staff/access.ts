import type { AccessTable } from '../kernel/index.ts';

const managers = { manager: 'site', admin: 'all' } as const;

/** People, what they earn and when they work: their managers' business, and of each person their own. */
export const staffAccess = {
  'staff.hire': managers,
} as const satisfies AccessTable;
