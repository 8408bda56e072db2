import type { Instant, SiteId, Span, StaffId, UserId } from '@bling/domain/kernel';
import type {
  ClockEntry,
  ClockFact,
  Duty,
  Shift,
  ShiftFact,
  StaffFact,
  StaffMember,
  TimeOff,
  TimeOffFact,
} from '@bling/domain/staff';
import type { Sites } from '../facilities/ports.ts';
import type { Clock } from '../kernel/context.ts';
import type { Repository } from '../kernel/repository.ts';

export interface StaffMembers extends Repository<StaffMember, StaffFact> {
  /** Everybody who works there or did, by code. */
  readonly ofSite: (siteId: SiteId) => Promise<readonly StaffMember[]>;
  /** Who has the account: whoever works here, else whoever left last. */
  readonly ofUser: (userId: UserId) => Promise<StaffMember | null>;
  /** `EMP00001` and on; one that was given to a hire that failed is not given again. */
  readonly nextCode: () => Promise<string>;
  /** Active people with a paper that ends by then and that nobody was warned of. */
  readonly withPapersToWarn: (endingBy: Instant, limit: number) => Promise<readonly StaffId[]>;
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

export interface ClockEntries extends Repository<ClockEntry, ClockFact> {
  /** The one in which somebody is still there. */
  readonly openOf: (staffId: StaffId) => Promise<ClockEntry | null>;
  /** Those of whoever is at a site now, by arrival. */
  readonly openAt: (siteId: SiteId) => Promise<readonly ClockEntry[]>;
  /** Those of a site that touch the span, open ones too; by arrival. */
  readonly ofSite: (siteId: SiteId, span: Span) => Promise<readonly ClockEntry[]>;
  /** The same of a person, at whichever site. */
  readonly ofStaff: (staffId: StaffId, span: Span) => Promise<readonly ClockEntry[]>;
  /** Open ones that nobody was told of, oldest first. */
  readonly toFlag: (limit: number) => Promise<readonly ClockEntry[]>;
}

/** Who is there to work: what planning asks of the rota. */
export interface Duties {
  /** Published shifts of people who work at the site, without their approved time off; whole pieces that touch the span, in order. */
  readonly onDuty: (siteId: SiteId, span: Span) => Promise<readonly Duty[]>;
}

/** Work that somebody was given. */
export type GivenWork = {
  readonly kind: string;
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};
/** What the rota asks of the plan downstream: scheduling implements it. */
export interface StaffWork {
  /** When these people are taken by work, buffers included; holds are no work. */
  readonly taken: (staffIds: readonly StaffId[], span: Span) => Promise<readonly Duty[]>;
  /** What somebody has to do from then on, soonest first. */
  readonly open: (staffId: StaffId, from: Instant) => Promise<readonly GivenWork[]>;
}

/** What staff must know of accounts: identity implements it. */
export interface StaffAccounts {
  /** The sites (null: all) at which an account holds a role of the house. */
  readonly reach: (userId: UserId) => Promise<readonly (SiteId | null)[]>;
}

export interface StaffPorts extends Clock {
  readonly sites: Pick<Sites, 'find'>;
  readonly staffMembers: StaffMembers;
  readonly shifts: Shifts;
  readonly timeOffs: TimeOffs;
  readonly clockEntries: ClockEntries;
  readonly duties: Duties;
  readonly staffWork: StaffWork;
  readonly staffAccounts: StaffAccounts;
}
