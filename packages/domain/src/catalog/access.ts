import type { AccessTable } from '../kernel/index.ts';

/** The menu is public; what stands on it is one for all sites, so only an admin changes it. */
const owners = { admin: 'all' } as const;

export const catalogAccess = {
  'catalog.categories.list': 'public',
  'catalog.categories.create': owners,
  'catalog.categories.update': owners,
  'catalog.categories.remove': owners,
  'catalog.services.list': 'public',
  'catalog.services.get': 'public',
  'catalog.services.create': owners,
  'catalog.services.update': owners,
  'catalog.services.deactivate': owners,
  'catalog.services.import': owners,
  'catalog.addOns.list': 'public',
  'catalog.addOns.create': owners,
  'catalog.addOns.update': owners,
  'catalog.addOns.deactivate': owners,
  'catalog.bundles.list': 'public',
  'catalog.bundles.create': owners,
  'catalog.bundles.update': owners,
  'catalog.bundles.deactivate': owners,
} as const satisfies AccessTable;
