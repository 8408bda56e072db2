import type { Machine } from '../kernel/index.ts';

export const planStatuses = ['active', 'cancelled'] as const;
export type PlanStatus = (typeof planStatuses)[number];
export const planMachine: Machine<PlanStatus> = { active: ['cancelled'], cancelled: [] };

export const occurrenceStatuses = ['planned', 'booked', 'skipped', 'conflict'] as const;
export type OccurrenceStatus = (typeof occurrenceStatuses)[number];
