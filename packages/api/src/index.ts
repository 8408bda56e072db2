export { sealEntries, verifyChain } from './audit/index.ts';
export { access } from './access.ts';
export type { AppFact } from './facts.ts';
export { failures } from './failures.ts';
export { noOutside } from './no-outside.ts';
export type { Outside, Ports } from './ports.ts';
export { reactions } from './reactions.ts';
export { appRouter, createCaller } from './router.ts';
export { sendDue } from './notifications/send-due.ts';
export { catchUp, handOver, wake } from './wake-ups.ts';
export {
  bookPlans,
  expireBookings,
  expireHolds,
  flagClocks,
  serveWaitlists,
  tellOwners,
  warnOfPapers,
} from './sweeps.ts';
