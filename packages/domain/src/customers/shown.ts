import type { Customer } from './customer.ts';

/** Fields that the trail shows before and after; of every other it says only that it changed. */
export const customerShown = ['userId', 'noShowCount', 'createdAt'] as const satisfies readonly (keyof Customer)[];
