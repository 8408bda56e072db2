export type { AddOns, Services } from './ports.ts';
export { workWanted } from './work.ts';
