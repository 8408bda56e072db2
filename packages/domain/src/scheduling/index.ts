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
  workSpan,
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
export { type Constraint, constraints, costAt, costOf, type LostCount, shares } from './lost.ts';
export { type DayPart, dayParts, type Preference } from './preference.ts';
export { refuseSlot } from './refusal.ts';
export {
  type Asset,
  type BayResource,
  type Place,
  type PlaceMode,
  placeModes,
  type Reach,
  Resource,
  type ResourceKind,
  resourceKinds,
  type TeamResource,
  type Worker,
} from './resource.ts';
export { travelMinutes } from './travel.ts';
export {
  type Busy,
  NEAREST,
  nearest,
  type ResourceSet,
  resourcesOf,
  type Slot,
  type SlotExplanation,
  type SlotReason,
  type SlotRequest,
  type SlotRules,
  type Visit,
} from './slot.ts';
export { disruptionShown, holdShown, planShown, waitlistShown } from './shown.ts';
export {
  type Disrupted,
  Disruption,
  type DisruptionChange,
  type DisruptionFact,
  type DisruptionId,
  type DisruptionKind,
  type DisruptionPlan,
  disruptionKinds,
  type JobChange,
  type StandingJob,
} from './disruption.ts';
export {
  type Occurrence,
  type PlanChange,
  type PlanFact,
  type PlanId,
  type Recurrence,
  RecurringPlan,
} from './recurring.ts';
export {
  type OccurrenceStatus,
  occurrenceStatuses,
  planMachine,
  type PlanStatus,
  planStatuses,
} from './recurring-status.ts';
export {
  type WaitlistChange,
  WaitlistEntry,
  type WaitlistFact,
  type WaitlistId,
  type WaitlistOffer,
} from './waitlist.ts';
export { waitlistMachine, type WaitlistStatus, waitlistStatuses } from './waitlist-status.ts';
