export { auditAccess } from './access.ts';
export type { Changes, FieldChange } from './changes.ts';
export { type AuditActor, auditActorOf, type AuditEntry, type AuditTarget } from './entry.ts';
export { type AuditFailure, auditFailures } from './failures.ts';
export { type FoundSeal, Seal, type SealBroken, type Sealed, type Sha256 } from './seal.ts';
export { createTrail, type Trail } from './trail.ts';
