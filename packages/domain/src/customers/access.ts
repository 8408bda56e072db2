import type { AccessTable } from '../kernel/index.ts';

const counter = { cashier: 'all', manager: 'all', admin: 'all' } as const;
const selfAndCounter = { client: 'own', ...counter } as const;
const office = { manager: 'all', admin: 'all' } as const;
const selfAndOffice = { client: 'own', ...office } as const;

/** A customer belongs to no site: whoever stands at a counter serves all of them. */
export const customerAccess = {
  'customers.list': counter,
  'customers.get': selfAndCounter,
  'customers.create': counter,
  'customers.update': selfAndCounter,
  /** Tags and notes are the house's own words. */
  'customers.annotate': counter,
  'customers.addresses.list': selfAndCounter,
  'customers.addresses.add': selfAndCounter,
  'customers.addresses.update': selfAndCounter,
  'customers.addresses.remove': selfAndCounter,
  'customers.consents.set': selfAndCounter,
  'customers.merge': office,
  'customers.claim': selfAndOffice,
  'customers.export': selfAndOffice,
  'customers.erase': selfAndOffice,
  'customers.import': office,
  'customers.fleets.list': office,
  'customers.fleets.get': office,
  'customers.fleets.create': office,
  'customers.fleets.update': office,
} as const satisfies AccessTable;
