import {
  allows,
  type Change,
  change,
  type HoldId,
  Instant,
  MINUTE,
  ok,
  type ResourceId,
  refusing,
  type SiteId,
  type Span,
} from '../kernel/index.ts';
import { duringOf, jobSpan, type PlannedJob } from './allocation.ts';
import { schedulingFailures } from './failures.ts';
import { type HoldStatus, holdMachine } from './hold-status.ts';

/** A slot kept for someone who is still typing; a visitor has at most one that is live. */
export type Hold = {
  readonly id: HoldId;
  readonly version: number;
  readonly siteId: SiteId;
  readonly resourceId: ResourceId;
  /** Says whose it is without an account; whoever knows it may extend, release and use the hold. */
  readonly visitorKey: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Buffers included. */
  readonly during: Span;
  readonly status: HoldStatus;
  readonly placedAt: Instant;
  readonly expiresAt: Instant;
  readonly extended: boolean;
};

type OfHold = { readonly holdId: HoldId; readonly siteId: SiteId; readonly resourceId: ResourceId };
export type HoldFact = OfHold &
  (
    | {
        readonly type: 'hold/placed';
        readonly startsAt: Instant;
        readonly endsAt: Instant;
        readonly expiresAt: Instant;
      }
    | { readonly type: 'hold/extended'; readonly expiresAt: Instant }
    | { readonly type: 'hold/released' | 'hold/consumed' | 'hold/expired'; readonly during: Span }
  );
type HoldChange = Change<Hold, HoldFact>;

export type HoldDraft = Pick<Hold, 'id' | 'siteId' | 'resourceId' | 'visitorKey'> & { readonly job: PlannedJob };
/** Minutes that a hold lasts, and that it may last in all when it is extended. */
export type HoldTerms = { readonly holdMinutes: number; readonly holdMaxMinutes: number };
export const defaultHoldTerms: HoldTerms = { holdMinutes: 10, holdMaxMinutes: 20 };

const refuse = refusing(schedulingFailures);
const of = ({ id, siteId, resourceId }: Hold): OfHold => ({ holdId: id, siteId, resourceId });

const end = (hold: Hold, status: 'consumed' | 'expired' | 'released') =>
  allows(holdMachine, hold.status, status)
    ? ok<HoldChange>(change({ ...hold, status }, { type: `hold/${status}` as const, ...of(hold), during: hold.during }))
    : refuse('hold/ended', { status: hold.status });

/** Past its time it holds nothing, whether or not the sweep has been there. */
const live = (hold: Hold, now: Instant) => {
  if (hold.status === 'expired' || (hold.status === 'active' && now >= hold.expiresAt))
    return refuse('hold/expired', { expiredAt: hold.expiresAt });
  return hold.status === 'active' ? ok(hold) : refuse('hold/ended', { status: hold.status });
};

export const Hold = {
  place: ({ job, ...draft }: HoldDraft, { holdMinutes }: HoldTerms, now: Instant): HoldChange => {
    const { start, end: endsAt } = jobSpan(job);
    const hold: Hold = {
      ...draft,
      version: 0,
      startsAt: start,
      endsAt,
      during: duringOf(job),
      status: 'active',
      placedAt: now,
      expiresAt: Instant.plus(now, holdMinutes * MINUTE),
      extended: false,
    };
    const { startsAt, expiresAt } = hold;
    return change<Hold, HoldFact>(hold, { type: 'hold/placed', ...of(hold), startsAt, endsAt, expiresAt });
  },

  /** Once: as long again as a hold lasts, counted from now, but never beyond the most it may last in all. */
  extend: (hold: Hold, { holdMinutes, holdMaxMinutes }: HoldTerms, now: Instant) => {
    const living = live(hold, now);
    if (!living.ok) return living;
    if (hold.extended) return refuse('hold/already-extended', { expiresAt: hold.expiresAt });
    const expiresAt = Instant.earlier(
      Instant.plus(now, holdMinutes * MINUTE),
      Instant.plus(hold.placedAt, holdMaxMinutes * MINUTE),
    );
    return ok<HoldChange>(
      change({ ...hold, expiresAt, extended: true }, { type: 'hold/extended', ...of(hold), expiresAt }),
    );
  },

  /** Its slot becomes a booking, in the same transaction. */
  consume: (hold: Hold, now: Instant) => {
    const living = live(hold, now);
    return living.ok ? end(hold, 'consumed') : living;
  },

  release: (hold: Hold) => end(hold, 'released'),

  /** For the sweep, once its time is up. */
  expire: (hold: Hold, now: Instant) =>
    hold.status === 'active' && now < hold.expiresAt
      ? refuse('hold/not-due', { expiresAt: hold.expiresAt })
      : end(hold, 'expired'),

  isLive: (hold: Hold, now: Instant): boolean => hold.status === 'active' && now < hold.expiresAt,
} as const;
