import type { Instant } from '@bling/domain/kernel';
import {
  type ClockEntry,
  type ClockFact,
  clockShown,
  type Shift,
  type ShiftFact,
  shiftShown,
  type StaffFact,
  type StaffMember,
  staffShown,
  type TimeOff,
  type TimeOffFact,
  timeOffShown,
} from '@bling/domain/staff';
import { mappedRows, tableRows } from '../table-rows.ts';

type MemberRow = Omit<StaffMember, 'hourlyRate'> & { readonly hourlyAmount: number; readonly hourlyCurrency: string };

export const memberRows = mappedRows<StaffMember, StaffFact, MemberRow>({
  kind: 'staff',
  shown: staffShown,
  table: 'staff.member',
  columns: {
    id: 'id',
    version: 'version',
    userId: 'user_id',
    code: 'code',
    fullName: 'full_name',
    siteIds: 'site_ids',
    role: 'role',
    skills: 'skills',
    hourlyAmount: 'hourly_amount',
    hourlyCurrency: 'hourly_currency',
    status: 'status',
    hiredOn: 'hired_on',
    terminatedAt: 'terminated_at',
    documents: 'documents',
  },
  json: ['documents'],
  toRow: ({ hourlyRate, ...member }) => ({
    ...member,
    hourlyAmount: hourlyRate.amount,
    hourlyCurrency: hourlyRate.currency,
  }),
  toWhole: ({ hourlyAmount: amount, hourlyCurrency: currency, ...member }) => ({
    ...member,
    hourlyRate: { amount, currency },
  }),
});

type Spanned<S> = Omit<S, 'span'> & { readonly startsAt: Instant; readonly endsAt: Instant };
type Span = { readonly span: { readonly start: Instant; readonly end: Instant } };

const spanned = {
  toRow: <S extends Span>({ span, ...rest }: S) => ({ ...rest, startsAt: span.start, endsAt: span.end }),
  toSpan: ({ startsAt: start, endsAt: end }: { readonly startsAt: Instant; readonly endsAt: Instant }) => ({
    start,
    end,
  }),
} as const;

export const shiftRows = mappedRows<Shift, ShiftFact, Spanned<Shift>>({
  kind: 'shift',
  shown: shiftShown,
  table: 'staff.shift',
  columns: {
    id: 'id',
    version: 'version',
    staffId: 'staff_id',
    siteId: 'site_id',
    startsAt: 'starts_at',
    endsAt: 'ends_at',
    status: 'status',
    removedAt: 'removed_at',
  },
  toRow: spanned.toRow,
  toWhole: ({ startsAt, endsAt, ...shift }) => ({ ...shift, span: spanned.toSpan({ startsAt, endsAt }) }),
});

export const timeOffRows = mappedRows<TimeOff, TimeOffFact, Spanned<TimeOff>>({
  kind: 'time-off',
  shown: timeOffShown,
  table: 'staff.time_off',
  columns: {
    id: 'id',
    version: 'version',
    staffId: 'staff_id',
    startsAt: 'starts_at',
    endsAt: 'ends_at',
    kind: 'kind',
    reason: 'reason',
    status: 'status',
    requestedAt: 'requested_at',
    decidedBy: 'decided_by',
    decidedAt: 'decided_at',
  },
  toRow: spanned.toRow,
  toWhole: ({ startsAt, endsAt, ...timeOff }) => ({ ...timeOff, span: spanned.toSpan({ startsAt, endsAt }) }),
});

export const clockRows = tableRows<ClockEntry, ClockFact>({
  kind: 'clock',
  shown: clockShown,
  table: 'staff.clock_entry',
  columns: {
    id: 'id',
    version: 'version',
    staffId: 'staff_id',
    siteId: 'site_id',
    inAt: 'in_at',
    outAt: 'out_at',
    lateMinutes: 'late_minutes',
    flaggedAt: 'flagged_at',
    correctedBy: 'corrected_by',
  },
});
