import type { Customer } from './customer.ts';
import type { FleetAccount } from './fleet-account.ts';

/** Fields that the trail shows before and after; of every other it says only that it changed. */
export const customerShown = [
  'userId',
  'noShowCount',
  'mergedInto',
  'erasedAt',
  'createdAt',
] as const satisfies readonly (keyof Customer)[];
export const fleetShown = [
  'contactId',
  'termsDays',
  'creditLimit',
  'statementDay',
  'createdAt',
] as const satisfies readonly (keyof FleetAccount)[];
