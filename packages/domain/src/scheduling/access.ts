import type { AccessTable } from '../kernel/index.ts';

const customersAndCounter = { client: 'own', cashier: 'site', manager: 'site', admin: 'all' } as const;
const managers = { manager: 'site', admin: 'all' } as const;

export const schedulingAccess = {
  'scheduling.slots': 'public',
  'scheduling.explainSlot': 'public',
  'scheduling.holds.place': 'public',
  'scheduling.holds.extend': 'public',
  'scheduling.holds.release': 'public',
  /** Break a soft limit (hours, notice, caps, buffers) with a reason. */
  'scheduling.override': { manager: 'site', admin: 'all' },
  'scheduling.waitlist.join': customersAndCounter,
  'scheduling.waitlist.leave': customersAndCounter,
  'scheduling.waitlist.accept': customersAndCounter,
  'scheduling.waitlist.list': customersAndCounter,
  'scheduling.plans.create': customersAndCounter,
  'scheduling.plans.skip': customersAndCounter,
  'scheduling.plans.shift': customersAndCounter,
  'scheduling.plans.cancel': customersAndCounter,
  'scheduling.plans.list': customersAndCounter,
  'scheduling.disruption.plan': managers,
  'scheduling.disruption.carryOut': managers,
  'scheduling.disruption.lift': managers,
  'scheduling.disruption.list': managers,
  'scheduling.lostDemand': managers,
  'scheduling.expireHolds': 'system',
  'scheduling.serveWaitlist': 'system',
  'scheduling.bookPlans': 'system',
} as const satisfies AccessTable;
