import type { AccessTable } from '../kernel/index.ts';

const drivers = { client: 'own', cashier: 'all', manager: 'all', admin: 'all' } as const;
const counter = { cashier: 'all', manager: 'all', admin: 'all' } as const;

export const vehicleAccess = {
  'vehicles.register': drivers,
  'vehicles.update': drivers,
  'vehicles.setDefault': drivers,
  'vehicles.remove': drivers,
  'vehicles.restore': drivers,
  'vehicles.list': drivers,
  /** Who stands at the counter has seen the person and the car together. */
  'vehicles.transfer': counter,
  'vehicles.claim': counter,
  'vehicles.import': { manager: 'all', admin: 'all' },
  /** Staff find a car by its plate; a customer who types one learns nothing. */
  'vehicles.byPlate': { washer: 'all', cashier: 'all', manager: 'all', admin: 'all' },
} as const satisfies AccessTable;
