import {
  allows,
  type Change,
  change,
  type Id,
  type Instant,
  ok,
  refusing,
  Span,
  type StaffId,
  type UserId,
} from '../kernel/index.ts';
import { staffFailures } from './failures.ts';
import { type TimeOffStatus, timeOffMachine } from './time-off-status.ts';

export type TimeOffId = Id<'TimeOff'>;
export const timeOffKinds = ['vacation', 'sick', 'unpaid', 'other'] as const;
export type TimeOffKind = (typeof timeOffKinds)[number];

/** That somebody is away, at every site. Only an approved one takes them off the rota. */
export type TimeOff = {
  readonly id: TimeOffId;
  readonly version: number;
  readonly staffId: StaffId;
  readonly span: Span;
  readonly kind: TimeOffKind;
  readonly reason: string;
  readonly status: TimeOffStatus;
  readonly requestedAt: Instant;
  /** Who approved or rejected it, and when. */
  readonly decidedBy: UserId | null;
  readonly decidedAt: Instant | null;
};

export type TimeOffFact = {
  readonly type: 'time-off/requested' | 'time-off/approved' | 'time-off/rejected' | 'time-off/cancelled';
  readonly timeOffId: TimeOffId;
  readonly staffId: StaffId;
  readonly span: Span;
};
export type TimeOffChange = Change<TimeOff, TimeOffFact>;
export type TimeOffDraft = Pick<TimeOff, 'id' | 'staffId' | 'span' | 'kind' | 'reason'>;
export type Decision = { readonly by: UserId | null; readonly isOwn: boolean; readonly now: Instant };

const refuse = refusing(staffFailures);

const told = (timeOff: TimeOff, type: TimeOffFact['type']): TimeOffChange => {
  const { id: timeOffId, staffId, span } = timeOff;
  return change(timeOff, { type, timeOffId, staffId, span });
};

const decide = (timeOff: TimeOff, to: 'approved' | 'rejected', { by, isOwn, now }: Decision) => {
  const from = timeOff.status;
  if (isOwn) return refuse('time-off/own');
  if (!allows(timeOffMachine, from, to)) return refuse('time-off/status-not-allowed', { from, to });
  return ok(told({ ...timeOff, status: to, decidedBy: by, decidedAt: now }, `time-off/${to}`));
};

export const TimeOff = {
  /** `others` are the person's own that were asked for or granted. */
  request: (draft: TimeOffDraft, others: readonly Span[], now: Instant) => {
    if (draft.span.end <= draft.span.start) return refuse('time-off/ends-before-start');
    const other = others.find((span) => Span.overlap(span, draft.span));
    if (other !== undefined) return refuse('time-off/overlaps', { startsAt: other.start, endsAt: other.end });
    const asked = { status: 'requested', requestedAt: now, decidedBy: null, decidedAt: null } as const;
    return ok(told({ ...draft, ...asked, version: 0 }, 'time-off/requested'));
  },

  approve: (timeOff: TimeOff, decision: Decision) => decide(timeOff, 'approved', decision),
  reject: (timeOff: TimeOff, decision: Decision) => decide(timeOff, 'rejected', decision),

  /** Taken back, by whoever asked or by the house. */
  cancel: (timeOff: TimeOff) => {
    const [from, to] = [timeOff.status, 'cancelled'] as const;
    if (!allows(timeOffMachine, from, to)) return refuse('time-off/status-not-allowed', { from, to });
    return ok(told({ ...timeOff, status: to }, 'time-off/cancelled'));
  },
} as const;
