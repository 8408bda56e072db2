import type { SiteId, Span, StaffId, UserId } from '@bling/domain/kernel';
import type { Duty, Shift, ShiftFact, StaffFact, StaffMember, TimeOff, TimeOffFact } from '@bling/domain/staff';
import type { Clock } from '../kernel/context.ts';
import type { Repository } from '../kernel/repository.ts';

export interface StaffMembers extends Repository<StaffMember, StaffFact> {
  /** Everybody who works there or did, by code. */
  readonly ofSite: (siteId: SiteId) => Promise<readonly StaffMember[]>;
  /** Who has the account: whoever works here, else whoever left last. */
  readonly ofUser: (userId: UserId) => Promise<StaffMember | null>;
  /** `EMP00001` and on; one that was given to a hire that failed is not given again. */
  readonly nextCode: () => Promise<string>;
}

export interface Shifts extends Repository<Shift, ShiftFact> {
  /** Those of a site that touch the span, drafts too, removed ones not; by start. */
  readonly ofSite: (siteId: SiteId, span: Span) => Promise<readonly Shift[]>;
  /** The same of a person, at whichever site. */
  readonly ofStaff: (staffId: StaffId, span: Span) => Promise<readonly Shift[]>;
}

export interface TimeOffs extends Repository<TimeOff, TimeOffFact> {
  /** Those of some people that touch the span, whatever came of them; by start. */
  readonly ofStaff: (staffIds: readonly StaffId[], span: Span) => Promise<readonly TimeOff[]>;
}

/** Who is there to work: what planning asks of the rota. */
export interface Duties {
  /** Published shifts of people who work at the site, without their approved time off; whole pieces that touch the span, in order. */
  readonly onDuty: (siteId: SiteId, span: Span) => Promise<readonly Duty[]>;
}

export interface StaffPorts extends Clock {
  readonly staffMembers: StaffMembers;
  readonly shifts: Shifts;
  readonly timeOffs: TimeOffs;
  readonly duties: Duties;
}
