export type { AddOns, Bundles, Services } from './ports.ts';
export { workAsBooked, workWanted } from './work.ts';
