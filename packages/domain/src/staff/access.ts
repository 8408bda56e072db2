import type { AccessTable } from '../kernel/index.ts';

const managers = { manager: 'site', admin: 'all' } as const;
/** Of each person their own; of a site's people, their managers. */
const each = { washer: 'own', cashier: 'own', ...managers } as const;
const whoeverWorksThere = { washer: 'site', cashier: 'site', ...managers } as const;

/** People, what they earn and when they work. */
export const staffAccess = {
  'staff.list': managers,
  'staff.get': each,
  'staff.hire': managers,
  'staff.update': managers,
  'staff.terminate': managers,
  'staff.openWork': managers,
  'staff.documents.put': managers,
  'staff.documents.remove': managers,
  'staff.rota.get': { ...each, cashier: 'site' },
  'staff.rota.put': managers,
  'staff.rota.remove': managers,
  'staff.rota.copyWeek': managers,
  'staff.rota.publish': managers,
  'staff.timeOff.list': each,
  'staff.timeOff.request': each,
  'staff.timeOff.cancel': each,
  'staff.timeOff.approve': managers,
  'staff.timeOff.reject': managers,
  'staff.clock.present': whoeverWorksThere,
  'staff.clock.in': each,
  'staff.clock.out': each,
  'staff.clock.list': managers,
  'staff.clock.correct': managers,
  'staff.clock.flag': 'system',
  'staff.documents.warn': 'system',
  'staff.utilisation': managers,
  'staff.payroll': managers,
} as const satisfies AccessTable;
