import type { Machine } from '../kernel/index.ts';

export const timeOffStatuses = ['requested', 'approved', 'rejected', 'cancelled'] as const;
export type TimeOffStatus = (typeof timeOffStatuses)[number];

export const timeOffMachine: Machine<TimeOffStatus> = {
  requested: ['approved', 'rejected', 'cancelled'],
  approved: ['cancelled'],
  rejected: [],
  cancelled: [],
};
