import type { Vehicle } from './vehicle.ts';

/** Fields that the trail shows before and after; of every other it says only that it changed. */
export const vehicleShown = ['country', 'createdAt', 'removedAt'] as const satisfies readonly (keyof Vehicle)[];
