export { staffAccess } from './access.ts';
export {
  type Arriving,
  type ClockChange,
  ClockEntry,
  type ClockEntryId,
  type ClockFact,
  type Correction,
  FORGOTTEN_AT,
  isLate,
  LATE_AFTER_MINUTES,
} from './clock.ts';
export {
  type DocumentDraft,
  type DocumentState,
  documentState,
  lapsedDocuments,
  type StaffDocument,
  WARN_BEFORE_MS,
} from './document.ts';
export { dutiesOf, dutiesWithin, type Duty } from './duties.ts';
export { type StaffFailure, staffFailures } from './failures.ts';
export {
  MOST_HOURLY,
  type StaffChange,
  type StaffDraft,
  type StaffFact,
  type StaffHouse,
  StaffMember,
  staffCode,
  type StaffPatch,
} from './member.ts';
export { type MemberStatus, memberMachine, memberStatuses } from './member-status.ts';
export { payrollCsv, type PayrollLine, payrollOf } from './payroll.ts';
export { mayOfMember, mayOfWholeMember, memberOwned } from './policy.ts';
export {
  MOST_SHIFT_HOURS,
  type Planned,
  Shift,
  type ShiftChange,
  type ShiftDraft,
  type ShiftFact,
  type ShiftId,
  type ShiftStatus,
  shiftStatuses,
} from './shift.ts';
export { clockShown, shiftShown, staffShown, timeOffShown } from './shown.ts';
export {
  type Decision,
  TimeOff,
  type TimeOffChange,
  type TimeOffDraft,
  type TimeOffFact,
  type TimeOffId,
  type TimeOffKind,
  timeOffKinds,
} from './time-off.ts';
export { type TimeOffStatus, timeOffMachine, timeOffStatuses } from './time-off-status.ts';
export { type Utilisation, type UtilisedDay, utilisationOf } from './utilisation.ts';
