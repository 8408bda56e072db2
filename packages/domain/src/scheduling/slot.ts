import type { OpeningHours } from '../facilities/index.ts';
import { type BayKind, Instant, type ResourceId, type SizeClass, type Span } from '../kernel/index.ts';
import type { AllocationKind, PlannedJob } from './allocation.ts';
import type { BayResource } from './resource.ts';

/** A time for which a resource is taken. */
export type Busy = {
  readonly resourceId: ResourceId;
  /** Buffers included. */
  readonly span: Span;
  readonly kind: AllocationKind;
  /** The work alone, where it is known: then an explanation tells work from clearing up. */
  readonly job?: Span;
};

/** The rules of the site for whoever asks; all that does not depend on the job. */
export type SlotRules = OpeningHours & {
  /** IANA name. */
  readonly zone: string;
  readonly gridMinutes: number;
  readonly noticeMinutes: number;
  /** Days of 24 hours from `now`. */
  readonly horizonDays: number;
};

export type SlotRequest = SlotRules & {
  /** Starts from here (included) … */
  readonly from: Instant;
  /** … to here (excluded). */
  readonly to: Instant;
  readonly now: Instant;
  readonly job: Omit<PlannedJob, 'startsAt'>;
  readonly size: SizeClass;
  readonly needs: {
    /** Empty: any kind will do. */
    readonly bayKinds: readonly BayKind[];
    readonly equipment: readonly string[];
  };
  readonly resources: readonly BayResource[];
  readonly busy: readonly Busy[];
};

export type Slot = {
  readonly startsAt: Instant;
  /** Of the work, without the buffer after it. */
  readonly endsAt: Instant;
  /** The free ones, the smallest that fits first, then by number. */
  readonly resourceIds: readonly ResourceId[];
};

type OfResource = { readonly resourceId: ResourceId; readonly name: string };

/** Why a start is not to be had. The first five speak of the time, the others of one bay each. */
export type SlotReason =
  | { readonly code: 'off-grid'; readonly gridMinutes: number }
  | { readonly code: 'too-soon'; readonly earliest: Instant }
  | { readonly code: 'too-far'; readonly latest: Instant }
  /** Closed that whole day; `until` is the next opening, null when none comes within a year. */
  | { readonly code: 'closed'; readonly until: Instant | null; readonly reason: string | null }
  /** The job does not lie within this opening, the nearest of the day. */
  | { readonly code: 'outside-hours'; readonly opens: Instant; readonly closes: Instant }
  /** The site has no bay at all. */
  | { readonly code: 'no-bay' }
  | (OfResource & { readonly code: 'wrong-kind'; readonly kind: BayKind })
  | (OfResource & { readonly code: 'too-small'; readonly maxSize: SizeClass })
  | (OfResource & { readonly code: 'no-equipment'; readonly missing: readonly string[] })
  /** `until` is null when nobody has said how long. */
  | (OfResource & {
      readonly code: 'bay-down';
      readonly status: 'maintenance' | 'inactive' | 'closure';
      readonly until: Instant | null;
    })
  /** Work there from `from` to `until`; `bufferMinutes` more before this job could start. */
  | (OfResource & {
      readonly code: 'taken';
      readonly from: Instant;
      readonly until: Instant;
      readonly bufferMinutes: number;
    });

export type SlotExplanation = {
  readonly startsAt: Instant;
  readonly free: boolean;
  /** None when it is free. */
  readonly reasons: readonly SlotReason[];
  /** The three nearest free starts of the request's window, in time order. */
  readonly nearest: readonly Instant[];
};

export const NEAREST = 3;

/** The free starts nearest to a wish (which is left out), of two as near the earlier. Takes and gives them in time order. */
export const nearest = (slots: readonly Slot[], wanted: Instant, count: number = NEAREST): readonly Instant[] =>
  slots
    .filter(({ startsAt }) => startsAt !== wanted)
    .map(({ startsAt }) => ({ startsAt, distance: Math.abs(Instant.between(wanted, startsAt)) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ startsAt }) => startsAt)
    .toSorted();
