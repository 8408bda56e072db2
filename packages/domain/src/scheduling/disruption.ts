import {
  type BookingId,
  type Change,
  change,
  type Id,
  type Instant,
  ok,
  refusing,
  type ResourceId,
  type SiteId,
  type SizeClass,
  type Span,
} from '../kernel/index.ts';
import { schedulingFailures } from './failures.ts';
import type { ResourceSet, SlotRequest } from './slot.ts';

/** What befalls a site: some of its resources, or all of it, cannot be used for a while. */
export const disruptionKinds = ['bay-down', 'person-out', 'team-down', 'equipment-down', 'storm'] as const;
export type DisruptionKind = (typeof disruptionKinds)[number];

/** A job that stands in the way, with what it would need elsewhere. */
export type StandingJob = {
  readonly bookingId: BookingId;
  /** Of the booking: a plan that was made for another state of it is not carried out. */
  readonly version: number;
  readonly number: string;
  readonly size: SizeClass;
  readonly startsAt: Instant;
  readonly taken: ResourceSet;
  /** Cars that are here already stay here; they can change the bay, not the time. */
  readonly isHere: boolean;
  readonly needs: SlotRequest['needs'];
  readonly visit: SlotRequest['visit'];
  readonly job: SlotRequest['job'];
};

/** What becomes of one job; `to` is null where nothing is left but to cancel it, at no cost. */
export type JobChange = {
  readonly bookingId: BookingId;
  readonly version: number;
  readonly number: string;
  readonly from: { readonly startsAt: Instant; readonly resourceId: ResourceId };
  readonly to: (ResourceSet & { readonly startsAt: Instant }) | null;
};

/** A way out of a disruption. Of two plans, the better one cancels fewer, then moves fewer in time, then by less. */
export type DisruptionPlan = {
  readonly changes: readonly JobChange[];
  readonly cancelled: number;
  readonly movedInTime: number;
  /** The sum of how much later or earlier. */
  readonly minutesMoved: number;
  /** Same time, another bay or other people. */
  readonly movedInPlace: number;
};

export type Disrupted = {
  readonly ids: readonly ResourceId[];
  readonly span: Span;
};

export type DisruptionId = Id<'Disruption'>;

/** One that was lived through: what was out, and what it took. */
export type Disruption = {
  readonly id: DisruptionId;
  readonly version: number;
  readonly siteId: SiteId;
  readonly kind: DisruptionKind;
  readonly resourceIds: readonly ResourceId[];
  readonly span: Span;
  readonly reason: string;
  readonly moved: number;
  readonly cancelled: number;
  readonly appliedAt: Instant;
  readonly liftedAt: Instant | null;
};

type OfDisruption = { readonly disruptionId: DisruptionId; readonly siteId: SiteId };
export type DisruptionFact = OfDisruption &
  (
    | {
        readonly type: 'disruption/applied';
        readonly kind: DisruptionKind;
        readonly span: Span;
        readonly moved: number;
        readonly cancelled: number;
      }
    | { readonly type: 'disruption/lifted'; readonly span: Span }
  );
export type DisruptionChange = Change<Disruption, DisruptionFact>;
export type DisruptionDraft = Omit<Disruption, 'version' | 'appliedAt' | 'liftedAt'>;

const refuse = refusing(schedulingFailures);
const of = ({ id, siteId }: Disruption): OfDisruption => ({ disruptionId: id, siteId });

export const Disruption = {
  apply: (draft: DisruptionDraft, now: Instant) => {
    if (draft.span.end <= now || draft.span.end <= draft.span.start) return refuse('disruption/over');
    const disruption: Disruption = { ...draft, version: 0, appliedAt: now, liftedAt: null };
    const { kind, span, moved, cancelled } = disruption;
    return ok<DisruptionChange>(
      change(disruption, { type: 'disruption/applied', ...of(disruption), kind, span, moved, cancelled }),
    );
  },

  /** It is over before its time: what it took is free again. Jobs that were moved stay where they are. */
  lift: (disruption: Disruption, now: Instant) =>
    disruption.liftedAt === null
      ? ok<DisruptionChange>(
          change(
            { ...disruption, liftedAt: now },
            { type: 'disruption/lifted', ...of(disruption), span: disruption.span },
          ),
        )
      : refuse('disruption/lifted'),
} as const;
