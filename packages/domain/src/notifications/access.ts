import type { AccessTable } from '../kernel/index.ts';

export const notificationAccess = { 'notifications.remind': 'system' } as const satisfies AccessTable;
