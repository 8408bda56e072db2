import type { Machine } from '../kernel/index.ts';

export const bookingStatuses = ['pending', 'confirmed', 'in_progress', 'completed', 'cancelled', 'no_show'] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

export const bookingMachine: Machine<BookingStatus> = {
  pending: ['confirmed', 'cancelled'],
  confirmed: ['in_progress', 'cancelled', 'no_show'],
  in_progress: ['completed'],
  completed: [],
  cancelled: [],
  no_show: [],
};

/** Undo is no move of the machine: it takes the last one back. A cancelled booking goes to where it was. */
export const undoMachine: Machine<BookingStatus> = {
  pending: [],
  confirmed: [],
  in_progress: ['confirmed'],
  completed: ['in_progress'],
  cancelled: ['pending', 'confirmed'],
  no_show: ['confirmed'],
};

/** Statuses in which the booking keeps its bay; a terminal one frees it. */
export const keepsBay = (status: BookingStatus): boolean =>
  status === 'pending' || status === 'confirmed' || status === 'in_progress';
