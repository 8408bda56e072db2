export type { AddOns, Services } from './ports.ts';
export { workAsBooked, workWanted } from './work.ts';
