import type { Machine } from '../kernel/index.ts';

export const bayStatuses = ['active', 'maintenance', 'inactive'] as const;
export type BayStatus = (typeof bayStatuses)[number];

export const bayMachine: Machine<BayStatus> = {
  active: ['maintenance', 'inactive'],
  maintenance: ['active', 'inactive'],
  inactive: ['active', 'maintenance'],
};
