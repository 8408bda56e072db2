import type { AccessTable } from '../kernel/index.ts';

const counter = { cashier: 'site', manager: 'site', admin: 'all' } as const;
/** Who sets prices: of their sites, or of the whole house. */
const office = { manager: 'site', admin: 'all' } as const;
/** The rate of a category is one for all sites. */
const owners = { admin: 'all' } as const;

export const pricingAccess = {
  'pricing.quote': 'public',
  /** Rule by rule why a job costs what it costs; and to ask for someone else, on another channel. */
  'pricing.explain': counter,
  /** Give away more than half. */
  'pricing.deepDiscount': office,
  'pricing.rules.list': office,
  'pricing.rules.create': office,
  'pricing.rules.update': office,
  'pricing.rules.deactivate': office,
  'pricing.simulateRule': office,
  'pricing.coupons.list': office,
  'pricing.coupons.create': office,
  'pricing.coupons.update': office,
  'pricing.coupons.deactivate': office,
  'pricing.taxes.list': { manager: 'all', admin: 'all' },
  'pricing.taxes.set': owners,
  'pricing.taxes.remove': owners,
} as const satisfies AccessTable;
