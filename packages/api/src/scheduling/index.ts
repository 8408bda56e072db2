export { nearestFree } from './nearest-free.ts';
export type { Allocations, Holds, Resources, SchedulingPorts } from './ports.ts';
export { type Channel, type Search, searchFor, type Wish } from './search.ts';
export { takeSlot } from './take-slot.ts';
