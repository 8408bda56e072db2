import type { Machine } from '../kernel/index.ts';

export const memberStatuses = ['active', 'terminated'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

export const memberMachine: Machine<MemberStatus> = { active: ['terminated'], terminated: [] };
