export { whereabouts } from './contract.ts';
export { nearestFree } from './nearest-free.ts';
export type { Allocations, Holds, JobOrder, Occupant, Jobs, LiveBoard, Resources, SchedulingPorts } from './ports.ts';
export { candidatesOf, type Channel, type Search, searchFor, type Wish, withBusy } from './search.ts';
export { type Take, takeSlot } from './take-slot.ts';
