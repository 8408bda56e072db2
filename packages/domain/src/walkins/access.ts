import type { AccessTable } from '../kernel/index.ts';

const counter = { cashier: 'site', manager: 'site', admin: 'all' } as const;
const floor = { washer: 'site', ...counter } as const;

export const walkInAccess = {
  'walkins.arrive': counter,
  'walkins.enqueue': counter,
  'walkins.callUp': floor,
  'walkins.skip': floor,
  'walkins.start': floor,
  'walkins.complete': floor,
  'walkins.cancel': counter,
  'walkins.leave': counter,
  /** The number and a masked plate; staff of the site see the rest. */
  'walkins.queue': 'public',
  'walkins.queueChanges': 'public',
  'walkins.waitEstimate': 'public',
  'walkins.seeDetails': floor,
  'walkins.seeTotals': counter,
  /** Up to ten percent is the counter's to give. */
  'walkins.discount': { manager: 'site', admin: 'all' },
} as const satisfies AccessTable;
