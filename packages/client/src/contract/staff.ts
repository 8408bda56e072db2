// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { Id, Instant, Money, SiteId, StaffId, UserId } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export interface ClockEntryList {
  readonly items: readonly ({
    readonly id: Id<'ClockEntry'>;
    readonly version: number;
    readonly staffId: StaffId;
    readonly siteId: SiteId;
    readonly inAt: Instant;
    readonly outAt: Instant | null;
    readonly lateMinutes: number;
    readonly isLate: boolean;
    readonly flaggedAt: Instant | null;
    readonly fullName: string;
  })[];
}
export interface ClockEntryView {
  readonly id: Id<'ClockEntry'>;
  readonly version: number;
  readonly staffId: StaffId;
  readonly siteId: SiteId;
  readonly inAt: Instant;
  readonly outAt: Instant | null;
  readonly lateMinutes: number;
  readonly isLate: boolean;
  readonly flaggedAt: Instant | null;
}
export interface ListStaff {
  readonly siteId: SiteId;
}
export interface ListTimeOff {
  readonly siteId: SiteId;
  readonly from: string;
  readonly to: string;
}
export interface MaybeStaffRef {
  readonly staffId?: StaffId;
}
export interface OpenWork {
  readonly items: readonly ({
    /** What it belongs to: `booking` */
    readonly kind: string;
    readonly id: string;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
  })[];
}
export interface Payroll {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly ({
    readonly staffId: StaffId;
    readonly code: string;
    readonly fullName: string;
    readonly workedMinutes: number;
    readonly hourlyRate: Money;
    readonly amount: Money;
    readonly late: number;
    readonly open: number;
  })[];
  /** The same as RFC 4180 text */
  readonly csv: string;
}
export interface Present {
  readonly items: readonly ({
    readonly id: Id<'ClockEntry'>;
    readonly version: number;
    readonly staffId: StaffId;
    readonly siteId: SiteId;
    readonly inAt: Instant;
    readonly outAt: Instant | null;
    readonly lateMinutes: number;
    readonly isLate: boolean;
    readonly flaggedAt: Instant | null;
    readonly fullName: string;
  })[];
}
export interface Rota {
  readonly siteId: SiteId;
  readonly zone: string;
  readonly monday: string;
  readonly days: readonly ({
    readonly date: string;
    readonly start: Instant;
    readonly end: Instant;
  })[];
  readonly people: readonly ({
    readonly staffId: StaffId;
    readonly code: string;
    readonly fullName: string;
    readonly role: string;
    readonly skills: readonly string[];
  })[];
  readonly shifts: readonly ShiftView[];
  readonly timeOff: readonly TimeOffView[];
}
export interface ShiftView {
  readonly id: Id<'Shift'>;
  readonly version: number;
  readonly staffId: StaffId;
  readonly siteId: SiteId;
  readonly span: {
    readonly start: Instant;
    readonly end: Instant;
  };
  readonly status: "draft" | "published";
  readonly date: string;
  readonly starts: string;
  readonly ends: string;
}
export interface ShowRota {
  readonly siteId: SiteId;
  readonly date?: string;
}
export interface StaffClockCorrectInput {
  readonly clockEntryId: Id<'ClockEntry'>;
  readonly version: number;
  readonly inAt: Instant;
  /** Null for who is still there */
  readonly outAt: Instant | null;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffClockInInput {
  readonly siteId: SiteId;
  readonly staffId?: StaffId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffClockOutInput {
  readonly staffId?: StaffId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffDocumentsPutInput {
  readonly staffId: StaffId;
  readonly kind: string;
  readonly required: boolean;
  readonly expiresAt: Instant;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffDocumentsRemoveInput {
  readonly staffId: StaffId;
  readonly kind: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffHireInput {
  readonly userId?: UserId | null;
  readonly fullName: string;
  readonly siteIds: readonly SiteId[];
  readonly role: string;
  readonly skills: readonly string[];
  readonly hourlyRate: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  readonly hiredOn: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffList {
  readonly items: readonly StaffView[];
}
export interface StaffPeriod {
  readonly siteId: SiteId;
  readonly from: string;
  readonly to: string;
}
export interface StaffRef {
  readonly staffId: StaffId;
}
export interface StaffRotaCopyWeekInput {
  readonly siteId: SiteId;
  readonly from: string;
  readonly to: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffRotaPublishInput {
  readonly siteId: SiteId;
  readonly date: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffRotaPutInput {
  readonly shiftId?: Id<'Shift'>;
  readonly version?: number;
  readonly staffId: StaffId;
  readonly siteId: SiteId;
  readonly date: string;
  readonly starts: string;
  readonly ends: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffRotaRemoveInput {
  readonly shiftId: Id<'Shift'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffTerminateInput {
  readonly staffId: StaffId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffTimeOffApproveInput {
  readonly timeOffId: Id<'TimeOff'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffTimeOffCancelInput {
  readonly timeOffId: Id<'TimeOff'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffTimeOffRejectInput {
  readonly timeOffId: Id<'TimeOff'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffTimeOffRequestInput {
  readonly staffId?: StaffId;
  readonly from: string;
  readonly to: string;
  readonly starts?: string;
  readonly ends?: string;
  readonly kind: "vacation" | "sick" | "unpaid" | "other";
  readonly reason: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffUpdateInput {
  readonly userId?: UserId | null;
  readonly fullName?: string;
  readonly siteIds?: readonly SiteId[];
  readonly role?: string;
  readonly skills?: readonly string[];
  readonly hourlyRate?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  readonly hiredOn?: string;
  readonly staffId: StaffId;
  readonly version: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface StaffView {
  readonly id: StaffId;
  readonly version: number;
  readonly userId: UserId | null;
  readonly code: string;
  readonly fullName: string;
  readonly siteIds: readonly SiteId[];
  readonly role: string;
  readonly skills: readonly string[];
  readonly hourlyRate: Money;
  readonly status: "active" | "terminated";
  readonly hiredOn: string;
  readonly terminatedAt: Instant | null;
  readonly documents: readonly ({
    readonly kind: string;
    readonly required: boolean;
    readonly expiresAt: Instant;
    readonly state: "valid" | "expiring" | "expired";
  })[];
}
export interface Terminated {
  readonly person: StaffView;
  readonly openWork: readonly ({
    /** What it belongs to: `booking` */
    readonly kind: string;
    readonly id: string;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
  })[];
}
export interface TimeOffList {
  readonly items: readonly TimeOffView[];
}
export interface TimeOffView {
  readonly id: Id<'TimeOff'>;
  readonly version: number;
  readonly staffId: StaffId;
  readonly fullName: string;
  readonly span: {
    readonly start: Instant;
    readonly end: Instant;
  };
  readonly kind: "vacation" | "sick" | "unpaid" | "other";
  readonly reason: string;
  readonly status: "requested" | "approved" | "rejected" | "cancelled";
  readonly requestedAt: Instant;
}
export interface UtilisationView {
  readonly items: readonly ({
    readonly staffId: StaffId;
    readonly fullName: string;
    readonly date: string;
    readonly dutyMinutes: number;
    readonly allocatedMinutes: number;
  })[];
}
export interface WeekCopied {
  readonly copied: number;
  readonly skipped: number;
}
export interface WeekPublished {
  readonly published: number;
}

export interface StaffCalls {
  readonly 'staff.clock.correct': { kind: 'mutation'; input: StaffClockCorrectInput; output: ClockEntryView; failure: 'clock/ends-before-start' | 'clock/in-the-future' | 'clock/not-in' | 'clock/overlaps' | 'clock/unknown' };
  readonly 'staff.clock.in': { kind: 'mutation'; input: StaffClockInInput; output: ClockEntryView; failure: 'clock/already-in' | 'clock/not-at-site' | 'staff/already-terminated' | 'staff/unknown' };
  readonly 'staff.clock.list': { kind: 'query'; input: StaffPeriod; output: ClockEntryList; failure: 'site/unknown' | 'staff/period' };
  readonly 'staff.clock.out': { kind: 'mutation'; input: StaffClockOutInput; output: ClockEntryView; failure: 'clock/not-in' | 'staff/unknown' };
  readonly 'staff.clock.present': { kind: 'query'; input: ListStaff; output: Present; failure: never };
  readonly 'staff.documents.put': { kind: 'mutation'; input: StaffDocumentsPutInput; output: StaffView; failure: 'staff/already-terminated' | 'staff/unknown' };
  readonly 'staff.documents.remove': { kind: 'mutation'; input: StaffDocumentsRemoveInput; output: StaffView; failure: 'document/unknown' | 'staff/already-terminated' | 'staff/unknown' };
  readonly 'staff.get': { kind: 'query'; input: MaybeStaffRef; output: StaffView; failure: 'staff/unknown' };
  readonly 'staff.hire': { kind: 'mutation'; input: StaffHireInput; output: StaffView; failure: 'site/unknown' | 'staff/account-beyond' | 'staff/other-currency' | 'staff/rate-out-of-bounds' | 'staff/user-taken' };
  readonly 'staff.list': { kind: 'query'; input: ListStaff; output: StaffList; failure: never };
  readonly 'staff.openWork': { kind: 'query'; input: StaffRef; output: OpenWork; failure: 'staff/unknown' };
  readonly 'staff.payroll': { kind: 'query'; input: StaffPeriod; output: Payroll; failure: 'site/unknown' | 'staff/period' };
  readonly 'staff.rota.copyWeek': { kind: 'mutation'; input: StaffRotaCopyWeekInput; output: WeekCopied; failure: 'site/unknown' };
  readonly 'staff.rota.get': { kind: 'query'; input: ShowRota; output: Rota; failure: 'site/unknown' };
  readonly 'staff.rota.publish': { kind: 'mutation'; input: StaffRotaPublishInput; output: WeekPublished; failure: 'site/unknown' };
  readonly 'staff.rota.put': { kind: 'mutation'; input: StaffRotaPutInput; output: ShiftView; failure: 'shift/ends-before-start' | 'shift/not-at-site' | 'shift/overlaps' | 'shift/too-long' | 'shift/unknown' | 'site/unknown' | 'staff/already-terminated' | 'staff/unknown' };
  readonly 'staff.rota.remove': { kind: 'mutation'; input: StaffRotaRemoveInput; output: {
    readonly done: true;
  }; failure: 'shift/unknown' };
  readonly 'staff.terminate': { kind: 'mutation'; input: StaffTerminateInput; output: Terminated; failure: 'staff/already-terminated' | 'staff/unknown' };
  readonly 'staff.timeOff.approve': { kind: 'mutation'; input: StaffTimeOffApproveInput; output: TimeOffView; failure: 'time-off/own' | 'time-off/status-not-allowed' | 'time-off/unknown' };
  readonly 'staff.timeOff.cancel': { kind: 'mutation'; input: StaffTimeOffCancelInput; output: TimeOffView; failure: 'time-off/status-not-allowed' | 'time-off/unknown' };
  readonly 'staff.timeOff.list': { kind: 'query'; input: ListTimeOff; output: TimeOffList; failure: 'site/unknown' | 'staff/period' };
  readonly 'staff.timeOff.reject': { kind: 'mutation'; input: StaffTimeOffRejectInput; output: TimeOffView; failure: 'time-off/own' | 'time-off/status-not-allowed' | 'time-off/unknown' };
  readonly 'staff.timeOff.request': { kind: 'mutation'; input: StaffTimeOffRequestInput; output: TimeOffView; failure: 'site/unknown' | 'staff/already-terminated' | 'staff/unknown' | 'time-off/ends-before-start' | 'time-off/overlaps' };
  readonly 'staff.update': { kind: 'mutation'; input: StaffUpdateInput; output: StaffView; failure: 'site/unknown' | 'staff/account-beyond' | 'staff/already-terminated' | 'staff/other-currency' | 'staff/rate-out-of-bounds' | 'staff/unknown' | 'staff/user-taken' };
  readonly 'staff.utilisation': { kind: 'query'; input: StaffPeriod; output: UtilisationView; failure: 'site/unknown' | 'staff/period' };
}

export interface StaffProcedures {
  readonly clock: {
    /**
     * Sets right when somebody came and left.
     *
     * Permission `staff.clock.correct`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `clock/ends-before-start`, `clock/in-the-future`, `clock/not-in`, `clock/overlaps`, `clock/unknown`.
     *
     * @example
     * ```ts
     * await api.staff.clock.correct.mutate({ clockEntryId: "01930000-0000-7000-8000-000000000001", version: 1, inAt: "2026-11-21T10:00:00.000Z", outAt: "2026-11-21T10:00:00.000Z" });
     * ```
     */
    readonly correct: Mutation<{ input: StaffClockCorrectInput; output: ClockEntryView; meta: unknown }>;
    /**
     * Clocks somebody in: oneself, or a manager somebody.
     *
     * Permission `staff.clock.in`: washer (own), cashier (own), manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `clock/already-in`, `clock/not-at-site`, `staff/already-terminated`, `staff/unknown`.
     *
     * @example
     * ```ts
     * await api.staff.clock.in.mutate({ siteId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly in: Mutation<{ input: StaffClockInInput; output: ClockEntryView; meta: unknown }>;
    /**
     * Lists when people of a site came and left.
     *
     * Permission `staff.clock.list`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `site/unknown`, `staff/period`.
     *
     * @example
     * ```ts
     * await api.staff.clock.list.query({ siteId: "01930000-0000-7000-8000-000000000001", from: "2026-11-21", to: "2026-11-21" });
     * ```
     */
    readonly list: Query<{ input: StaffPeriod; output: ClockEntryList; meta: unknown }>;
    /**
     * Clocks somebody out.
     *
     * Permission `staff.clock.out`: washer (own), cashier (own), manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `clock/not-in`, `staff/unknown`.
     *
     * @example
     * ```ts
     * await api.staff.clock.out.mutate({});
     * ```
     */
    readonly out: Mutation<{ input: StaffClockOutInput; output: ClockEntryView; meta: unknown }>;
    /**
     * Lists who is clocked in at a site now.
     *
     * Permission `staff.clock.present`: washer (site), cashier (site), manager (site), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.staff.clock.present.query({ siteId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly present: Query<{ input: ListStaff; output: Present; meta: unknown }>;
  };
  readonly documents: {
    /**
     * Records a paper of somebody, or renews the one of its kind.
     *
     * Permission `staff.documents.put`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `staff/already-terminated`, `staff/unknown`.
     *
     * @example
     * ```ts
     * await api.staff.documents.put.mutate({ staffId: "01930000-0000-7000-8000-000000000001", kind: "kind", required: false, expiresAt: "2026-11-21T10:00:00.000Z" });
     * ```
     */
    readonly put: Mutation<{ input: StaffDocumentsPutInput; output: StaffView; meta: unknown }>;
    /**
     * Takes a paper of somebody away.
     *
     * Permission `staff.documents.remove`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `document/unknown`, `staff/already-terminated`, `staff/unknown`.
     *
     * @example
     * ```ts
     * await api.staff.documents.remove.mutate({ staffId: "01930000-0000-7000-8000-000000000001", kind: "kind" });
     * ```
     */
    readonly remove: Mutation<{ input: StaffDocumentsRemoveInput; output: StaffView; meta: unknown }>;
  };
  /**
   * Shows somebody who works here; without a name, oneself.
   *
   * Permission `staff.get`: washer (own), cashier (own), manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `staff/unknown`.
   *
   * @example
   * ```ts
   * await api.staff.get.query({});
   * ```
   */
  readonly get: Query<{ input: MaybeStaffRef; output: StaffView; meta: unknown }>;
  /**
   * Takes somebody on.
   *
   * Permission `staff.hire`: manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `site/unknown`, `staff/account-beyond`, `staff/other-currency`, `staff/rate-out-of-bounds`, `staff/user-taken`.
   *
   * @example
   * ```ts
   * await api.staff.hire.mutate({ fullName: "fullName", siteIds: ["01930000-0000-7000-8000-000000000001"], role: "role", skills: [], hourlyRate: { amount: 1, currency: "EUR" }, hiredOn: "2026-11-21" });
   * ```
   */
  readonly hire: Mutation<{ input: StaffHireInput; output: StaffView; meta: unknown }>;
  /**
   * Lists who works at a site, or did.
   *
   * Permission `staff.list`: manager (site), admin (all). Since 0.2.0.
   *
   * @example
   * ```ts
   * await api.staff.list.query({ siteId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly list: Query<{ input: ListStaff; output: StaffList; meta: unknown }>;
  /**
   * Lists the work that somebody still has to do.
   *
   * Permission `staff.openWork`: manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `staff/unknown`.
   *
   * @example
   * ```ts
   * await api.staff.openWork.query({ staffId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly openWork: Query<{ input: StaffRef; output: OpenWork; meta: unknown }>;
  /**
   * Shows what everybody worked in a period and what that comes to, also as a sheet.
   *
   * Permission `staff.payroll`: manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `site/unknown`, `staff/period`.
   *
   * @example
   * ```ts
   * await api.staff.payroll.query({ siteId: "01930000-0000-7000-8000-000000000001", from: "2026-11-21", to: "2026-11-21" });
   * ```
   */
  readonly payroll: Query<{ input: StaffPeriod; output: Payroll; meta: unknown }>;
  readonly rota: {
    /**
     * Plans a week as drafts, as another was; what does not fit is skipped.
     *
     * Permission `staff.rota.copyWeek`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `site/unknown`.
     *
     * @example
     * ```ts
     * await api.staff.rota.copyWeek.mutate({ siteId: "01930000-0000-7000-8000-000000000001", from: "2026-11-21", to: "2026-11-21" });
     * ```
     */
    readonly copyWeek: Mutation<{ input: StaffRotaCopyWeekInput; output: WeekCopied; meta: unknown }>;
    /**
     * Shows a week of a site: who works when, and who is away; to most people only their own.
     *
     * Permission `staff.rota.get`: washer (own), cashier (site), manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `site/unknown`.
     *
     * @example
     * ```ts
     * await api.staff.rota.get.query({ siteId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly get: Query<{ input: ShowRota; output: Rota; meta: unknown }>;
    /**
     * Publishes the drafts of a week.
     *
     * Permission `staff.rota.publish`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `site/unknown`.
     *
     * @example
     * ```ts
     * await api.staff.rota.publish.mutate({ siteId: "01930000-0000-7000-8000-000000000001", date: "2026-11-21" });
     * ```
     */
    readonly publish: Mutation<{ input: StaffRotaPublishInput; output: WeekPublished; meta: unknown }>;
    /**
     * Plans a shift as a draft, or gives one another time or person.
     *
     * Permission `staff.rota.put`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `shift/ends-before-start`, `shift/not-at-site`, `shift/overlaps`, `shift/too-long`, `shift/unknown`, `site/unknown`, `staff/already-terminated`, `staff/unknown`.
     *
     * @example
     * ```ts
     * await api.staff.rota.put.mutate({ staffId: "01930000-0000-7000-8000-000000000001", siteId: "01930000-0000-7000-8000-000000000001", date: "2026-11-21", starts: "08:00", ends: "08:00" });
     * ```
     */
    readonly put: Mutation<{ input: StaffRotaPutInput; output: ShiftView; meta: unknown }>;
    /**
     * Takes a shift off the rota.
     *
     * Permission `staff.rota.remove`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `shift/unknown`.
     *
     * @example
     * ```ts
     * await api.staff.rota.remove.mutate({ shiftId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly remove: Mutation<{ input: StaffRotaRemoveInput; output: {
      readonly done: true;
    }; meta: unknown }>;
  };
  /**
   * Ends somebody’s work here at once; answers what others must take over.
   *
   * Permission `staff.terminate`: manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `staff/already-terminated`, `staff/unknown`.
   *
   * @example
   * ```ts
   * await api.staff.terminate.mutate({ staffId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly terminate: Mutation<{ input: StaffTerminateInput; output: Terminated; meta: unknown }>;
  readonly timeOff: {
    /**
     * Grants time off; nobody grants their own.
     *
     * Permission `staff.timeOff.approve`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `time-off/own`, `time-off/status-not-allowed`, `time-off/unknown`.
     *
     * @example
     * ```ts
     * await api.staff.timeOff.approve.mutate({ timeOffId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly approve: Mutation<{ input: StaffTimeOffApproveInput; output: TimeOffView; meta: unknown }>;
    /**
     * Takes time off back, granted or not.
     *
     * Permission `staff.timeOff.cancel`: washer (own), cashier (own), manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `time-off/status-not-allowed`, `time-off/unknown`.
     *
     * @example
     * ```ts
     * await api.staff.timeOff.cancel.mutate({ timeOffId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly cancel: Mutation<{ input: StaffTimeOffCancelInput; output: TimeOffView; meta: unknown }>;
    /**
     * Lists time off of a site’s people, or one’s own.
     *
     * Permission `staff.timeOff.list`: washer (own), cashier (own), manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `site/unknown`, `staff/period`.
     *
     * @example
     * ```ts
     * await api.staff.timeOff.list.query({ siteId: "01930000-0000-7000-8000-000000000001", from: "2026-11-21", to: "2026-11-21" });
     * ```
     */
    readonly list: Query<{ input: ListTimeOff; output: TimeOffList; meta: unknown }>;
    /**
     * Declines time off; nobody declines their own.
     *
     * Permission `staff.timeOff.reject`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `time-off/own`, `time-off/status-not-allowed`, `time-off/unknown`.
     *
     * @example
     * ```ts
     * await api.staff.timeOff.reject.mutate({ timeOffId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly reject: Mutation<{ input: StaffTimeOffRejectInput; output: TimeOffView; meta: unknown }>;
    /**
     * Asks for time off: for oneself, or a manager for somebody.
     *
     * Permission `staff.timeOff.request`: washer (own), cashier (own), manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `site/unknown`, `staff/already-terminated`, `staff/unknown`, `time-off/ends-before-start`, `time-off/overlaps`.
     *
     * @example
     * ```ts
     * await api.staff.timeOff.request.mutate({ from: "2026-11-21", to: "2026-11-21", kind: "vacation", reason: "reason" });
     * ```
     */
    readonly request: Mutation<{ input: StaffTimeOffRequestInput; output: TimeOffView; meta: unknown }>;
  };
  /**
   * Changes what is known of somebody: sites, skills, pay.
   *
   * Permission `staff.update`: manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `site/unknown`, `staff/account-beyond`, `staff/already-terminated`, `staff/other-currency`, `staff/rate-out-of-bounds`, `staff/unknown`, `staff/user-taken`.
   *
   * @example
   * ```ts
   * await api.staff.update.mutate({ staffId: "01930000-0000-7000-8000-000000000001", version: 1 });
   * ```
   */
  readonly update: Mutation<{ input: StaffUpdateInput; output: StaffView; meta: unknown }>;
  /**
   * Shows how much of everybody’s time on duty was given to work, day by day.
   *
   * Permission `staff.utilisation`: manager (site), admin (all). Since 0.2.0.
   *
   * Fails with `site/unknown`, `staff/period`.
   *
   * @example
   * ```ts
   * await api.staff.utilisation.query({ siteId: "01930000-0000-7000-8000-000000000001", from: "2026-11-21", to: "2026-11-21" });
   * ```
   */
  readonly utilisation: Query<{ input: StaffPeriod; output: UtilisationView; meta: unknown }>;
}
