import type { AccessTable } from '../kernel/index.ts';

const staff = { washer: 'site', cashier: 'site', manager: 'site', admin: 'all' } as const;
const managers = { manager: 'site', admin: 'all' } as const;

/** Sites are read by anyone who books; a new one concerns the whole business, so only an admin makes it. */
export const facilitiesAccess = {
  'facilities.sites.list': 'public',
  'facilities.sites.get': 'public',
  'facilities.setup': { admin: 'all' },
  'facilities.setupNeeded': { admin: 'all' },
  'facilities.sites.create': { admin: 'all' },
  'facilities.sites.update': managers,
  'facilities.bays.list': staff,
  'facilities.bays.create': managers,
  'facilities.bays.update': managers,
  'facilities.bays.setStatus': managers,
  'facilities.teams.list': staff,
  'facilities.teams.create': managers,
  'facilities.teams.update': managers,
  'facilities.teams.setStatus': managers,
  'facilities.equipment.list': staff,
  'facilities.equipment.create': managers,
  'facilities.equipment.update': managers,
  'facilities.equipment.setStatus': managers,
  'facilities.closures.list': staff,
  'facilities.closures.create': managers,
  'facilities.closures.remove': managers,
} as const satisfies AccessTable;
