export { access } from './access.ts';
export type { AppFact } from './facts.ts';
export { failures } from './failures.ts';
export { noOutside } from './no-outside.ts';
export type { Outside, Ports } from './ports.ts';
export { reactions } from './reactions.ts';
export { appRouter, createCaller } from './router.ts';
export { sendDue } from './notifications/send-due.ts';
export { expireBookings, expireHolds, tellOwners } from './sweeps.ts';
