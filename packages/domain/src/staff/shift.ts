import {
  type Change,
  change,
  HOUR,
  type Id,
  Instant,
  ok,
  refusing,
  type SiteId,
  Span,
  type StaffId,
} from '../kernel/index.ts';
import { staffFailures } from './failures.ts';

export type ShiftId = Id<'Shift'>;
export const shiftStatuses = ['draft', 'published'] as const;
export type ShiftStatus = (typeof shiftStatuses)[number];

/** That somebody works somewhere for a time. Only published ones count. */
export type Shift = {
  readonly id: ShiftId;
  readonly version: number;
  readonly staffId: StaffId;
  readonly siteId: SiteId;
  readonly span: Span;
  readonly status: ShiftStatus;
  readonly removedAt: Instant | null;
};

export type ShiftFact = {
  readonly type: 'shift/planned' | 'shift/changed' | 'shift/published' | 'shift/removed';
  readonly shiftId: ShiftId;
  readonly staffId: StaffId;
  readonly siteId: SiteId;
  readonly span: Span;
};
export type ShiftChange = Change<Shift, ShiftFact>;
export type ShiftDraft = Omit<Shift, 'version' | 'status' | 'removedAt'>;
/** What the rules must know of the person: where they work, and their other shifts around the time. */
export type Planned = { readonly siteIds: readonly SiteId[]; readonly spans: readonly Span[] };

const refuse = refusing(staffFailures);

export const MOST_SHIFT_HOURS = 16;

const told = (shift: Shift, type: ShiftFact['type']): ShiftChange => {
  const { id: shiftId, staffId, siteId, span } = shift;
  return change(shift, { type, shiftId, staffId, siteId, span });
};

const checked = (shift: Shift, { siteIds, spans }: Planned) => {
  const { start, end } = shift.span;
  if (end <= start) return refuse('shift/ends-before-start');
  if (Instant.between(start, end) > MOST_SHIFT_HOURS * HOUR)
    return refuse('shift/too-long', { mostHours: MOST_SHIFT_HOURS });
  if (!siteIds.includes(shift.siteId)) return refuse('shift/not-at-site');
  const other = spans.find((span) => Span.overlap(span, shift.span));
  if (other !== undefined) return refuse('shift/overlaps', { startsAt: other.start, endsAt: other.end });
  return ok(shift);
};

export const Shift = {
  /** A draft: nobody is told before it is published. */
  plan: (draft: ShiftDraft, person: Planned) => {
    const shift = checked({ ...draft, version: 0, status: 'draft', removedAt: null }, person);
    return shift.ok ? ok(told(shift.value, 'shift/planned')) : shift;
  },

  /** It stays what it was: a published one is changed for everyone at once. `person` leaves this shift out. */
  move: (shift: Shift, to: Pick<Shift, 'staffId' | 'span'>, person: Planned) => {
    if (shift.removedAt !== null) return refuse('shift/unknown');
    const moved = checked({ ...shift, ...to }, person);
    return moved.ok ? ok(told(moved.value, 'shift/changed')) : moved;
  },

  /** Null when there is nothing to publish. */
  publish: (shift: Shift): ShiftChange | null =>
    shift.status === 'draft' && shift.removedAt === null
      ? told({ ...shift, status: 'published' }, 'shift/published')
      : null,

  remove: (shift: Shift, now: Instant) =>
    shift.removedAt === null ? ok(told({ ...shift, removedAt: now }, 'shift/removed')) : refuse('shift/unknown'),
} as const;
