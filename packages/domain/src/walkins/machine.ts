import type { Machine } from '../kernel/index.ts';

export const walkInStatuses = ['waiting', 'called', 'in_progress', 'completed', 'left', 'cancelled'] as const;
export type WalkInStatus = (typeof walkInStatuses)[number];

/** Back from `called` to `waiting` is a skip: they did not come when they were called. */
export const walkInMachine: Machine<WalkInStatus> = {
  waiting: ['called', 'left', 'cancelled'],
  called: ['in_progress', 'waiting', 'left', 'cancelled'],
  in_progress: ['completed'],
  completed: [],
  left: [],
  cancelled: [],
};
