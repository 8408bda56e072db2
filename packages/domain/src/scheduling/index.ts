export { schedulingAccess } from './access.ts';
export {
  type Allocation,
  type AllocationId,
  type AllocationKind,
  type AllocationTarget,
  allocationFor,
  allocationKinds,
  duringOf,
  jobSpan,
  type PlannedJob,
} from './allocation.ts';
export { type SchedulingFailure, schedulingFailures } from './failures.ts';
export {
  defaultHoldTerms,
  Hold,
  type HoldDraft,
  type HoldFact,
  type HoldTerms,
} from './hold.ts';
export { type HoldStatus, holdMachine, holdStatuses } from './hold-status.ts';
export { refuseSlot } from './refusal.ts';
export { type BayResource, Resource, type ResourceKind, resourceKinds } from './resource.ts';
export {
  type Busy,
  NEAREST,
  nearest,
  type Slot,
  type SlotExplanation,
  type SlotReason,
  type SlotRequest,
  type SlotRules,
} from './slot.ts';
export { holdShown } from './shown.ts';
