export type { AuditPorts } from './ports.ts';
export { sealEntries } from './seal-entries.ts';
export { verifyChain } from './use-cases/verify-chain.ts';
