export type { AddOns, BookedWork, Bundles, Services } from './ports.ts';
export { workAsBooked, workWanted } from './work.ts';
