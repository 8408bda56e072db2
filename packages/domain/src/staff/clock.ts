import {
  type Change,
  change,
  type Id,
  Instant,
  MINUTE,
  ok,
  refusing,
  type SiteId,
  Span,
  type StaffId,
  type UserId,
} from '../kernel/index.ts';
import { staffFailures } from './failures.ts';

export type ClockEntryId = Id<'ClockEntry'>;

/** That somebody came, and left: what they are paid for. */
export type ClockEntry = {
  readonly id: ClockEntryId;
  readonly version: number;
  readonly staffId: StaffId;
  readonly siteId: SiteId;
  readonly inAt: Instant;
  /** Null while they are there. */
  readonly outAt: Instant | null;
  /** Whole minutes after their duty began; 0 without one. */
  readonly lateMinutes: number;
  /** When the house was told that they forgot to clock out. */
  readonly flaggedAt: Instant | null;
  /** Who set the times right. */
  readonly correctedBy: UserId | null;
};

export type ClockFact = {
  readonly type: 'clock/in' | 'clock/out' | 'clock/forgotten' | 'clock/corrected';
  readonly clockEntryId: ClockEntryId;
  readonly staffId: StaffId;
  readonly siteId: SiteId;
  readonly inAt: Instant;
  readonly outAt: Instant | null;
};
export type ClockChange = Change<ClockEntry, ClockFact>;

type Arrival = Pick<ClockEntry, 'id' | 'staffId' | 'siteId'>;
/** What the rules must know: the entry that is still open, the sites the person works at, and when their duty began. */
export type Arriving = {
  readonly open: ClockEntry | null;
  readonly siteIds: readonly SiteId[];
  readonly dueAt: Instant | null;
};
/** `outAt` is null for who is still there. */
export type Correction = Pick<ClockEntry, 'inAt' | 'outAt'>;
type Corrected = {
  readonly by: UserId | null;
  readonly others: readonly ClockEntry[];
  /** When the duty began that goes on at the time they came; null for none. */
  readonly dueAt: Instant | null;
  readonly now: Instant;
};

/** From the sixteenth minute on. */
export const LATE_AFTER_MINUTES = 15;
/** On the clocks of the site: who is still there by then has forgotten to clock out. */
export const FORGOTTEN_AT = '23:00';

const refuse = refusing(staffFailures);

const told = (entry: ClockEntry, type: ClockFact['type']): ClockChange => {
  const { id: clockEntryId, staffId, siteId, inAt, outAt } = entry;
  return change(entry, { type, clockEntryId, staffId, siteId, inAt, outAt });
};

const overlaps = ({ inAt, outAt }: ClockEntry, span: Span): boolean =>
  outAt === null ? inAt < span.end : Span.overlap({ start: inAt, end: outAt }, span);

export const isLate = ({ lateMinutes }: Pick<ClockEntry, 'lateMinutes'>): boolean => lateMinutes > LATE_AFTER_MINUTES;

const lateBy = (inAt: Instant, dueAt: Instant | null): number =>
  dueAt === null ? 0 : Math.max(0, Math.floor(Instant.between(dueAt, inAt) / MINUTE));

export const ClockEntry = {
  in: (arrival: Arrival, { open, siteIds, dueAt }: Arriving, now: Instant) => {
    if (open !== null) return refuse('clock/already-in', { since: open.inAt });
    if (!siteIds.includes(arrival.siteId)) return refuse('clock/not-at-site');
    const there = { inAt: now, outAt: null, flaggedAt: null, correctedBy: null, lateMinutes: lateBy(now, dueAt) };
    return ok(told({ ...arrival, ...there, version: 0 }, 'clock/in'));
  },

  out: (entry: ClockEntry | null, now: Instant) =>
    entry === null || entry.outAt !== null
      ? refuse('clock/not-in')
      : ok(told({ ...entry, outAt: Instant.later(now, entry.inAt) }, 'clock/out')),

  /** Null when they have left, or the house was told already. */
  flag: (entry: ClockEntry, now: Instant): ClockChange | null =>
    entry.outAt === null && entry.flaggedAt === null ? told({ ...entry, flaggedAt: now }, 'clock/forgotten') : null,

  /** `others` are the person's own entries, this one left out. Who has left has left: they clock in anew. */
  correct: (entry: ClockEntry, { inAt, outAt }: Correction, { by, others, dueAt, now }: Corrected) => {
    if (outAt === null && entry.outAt !== null) return refuse('clock/not-in');
    if (outAt !== null && outAt <= inAt) return refuse('clock/ends-before-start');
    const span = { start: inAt, end: outAt ?? now };
    if (Instant.later(span.start, span.end) > now) return refuse('clock/in-the-future');
    const other = others.find((one) => overlaps(one, span));
    if (other !== undefined) return refuse('clock/overlaps', { startsAt: other.inAt, endsAt: other.outAt });
    const lateMinutes = lateBy(inAt, dueAt);
    return ok(told({ ...entry, inAt, outAt, lateMinutes, correctedBy: by }, 'clock/corrected'));
  },
} as const;
