import type { AccessTable } from '../kernel/index.ts';

const counter = { cashier: 'all', manager: 'all', admin: 'all' } as const;
const selfAndCounter = { client: 'own', ...counter } as const;

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
} as const satisfies AccessTable;
