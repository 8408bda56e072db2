import type { AccessTable } from '../kernel/index.ts';

export const pricingAccess = { 'pricing.quote': 'public' } as const satisfies AccessTable;
