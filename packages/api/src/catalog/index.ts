export type { AddOns, BookedWork, Bundles, Services } from './ports.ts';
export { agreedIn, workAsBooked, workWanted } from './work.ts';
