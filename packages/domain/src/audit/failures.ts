import { type Failure, type FailureTable, refused } from '../kernel/index.ts';

export const auditFailures = {
  /** Nothing of that aggregate stands still for that subscriber. */
  'replay/not-parked': refused('aggregateId'),
} as const satisfies FailureTable;
export type AuditFailure = Failure<typeof auditFailures>;
