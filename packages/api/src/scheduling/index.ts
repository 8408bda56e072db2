export { whereabouts } from './contract.ts';
export { nearestFree } from './nearest-free.ts';
export type { Allocations, Holds, JobOrder, Jobs, Resources, SchedulingPorts } from './ports.ts';
export { type Channel, type Search, searchFor, type Wish } from './search.ts';
export { type Take, takeSlot } from './take-slot.ts';
