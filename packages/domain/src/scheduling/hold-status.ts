import type { Machine } from '../kernel/index.ts';

export const holdStatuses = ['active', 'consumed', 'expired', 'released'] as const;
export type HoldStatus = (typeof holdStatuses)[number];

export const holdMachine: Machine<HoldStatus> = {
  active: ['consumed', 'expired', 'released'],
  consumed: [],
  expired: [],
  released: [],
};
