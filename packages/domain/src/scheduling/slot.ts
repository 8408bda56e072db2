import type { OpeningHours, WallTime } from '../facilities/index.ts';
import { type BayKind, Instant, type Position, type ResourceId, type SizeClass, type Span } from '../kernel/index.ts';
import type { AllocationKind, PlannedJob } from './allocation.ts';
import type { Asset, Place, Worker } from './resource.ts';

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
  readonly job: Omit<PlannedJob, 'startsAt' | 'travelMinutes'>;
  readonly size: SizeClass;
  readonly needs: {
    /** Empty: any kind will do. */
    readonly bayKinds: readonly BayKind[];
    readonly equipment: readonly string[];
    /** The people of the job have all of these between them; none asked, none taken. */
    readonly skills: readonly string[];
  };
  /** Bays, or the teams that drive. */
  readonly places: readonly Place[];
  readonly workers: readonly Worker[];
  readonly assets: readonly Asset[];
  /** Where the car stands, when a team drives to it. */
  readonly visit: Visit | null;
  /** The person whom the customer asks for. */
  readonly wishedFor: ResourceId | null;
  readonly busy: readonly Busy[];
};

/** `dayEndsAt` is the site's, by which a team's jobs of a day are counted. */
export type Visit = { readonly position: Position; readonly kmPerHour: number; readonly dayEndsAt: WallTime };

/** All that one job takes, or nothing: the place first, then people and things. */
export type ResourceSet = {
  readonly resourceId: ResourceId;
  readonly crewIds: readonly ResourceId[];
  readonly assetIds: readonly ResourceId[];
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** One way; nothing for a bay. */
  readonly travelMinutes: number;
};

/** Every resource of a set, the place first. */
export const resourcesOf = ({
  resourceId,
  crewIds,
  assetIds,
}: Pick<ResourceSet, 'resourceId' | 'crewIds' | 'assetIds'>): readonly ResourceId[] => [
  resourceId,
  ...crewIds,
  ...assetIds,
];

export type Slot = {
  readonly startsAt: Instant;
  /** Of the work, without the buffer after it. */
  readonly endsAt: Instant;
  /** The free places, the smallest that fits first, then by number; for each of them people and things are free too. */
  readonly resourceIds: readonly ResourceId[];
};

type BayDown = 'maintenance' | 'inactive' | 'closure';
type OfResource = { readonly resourceId: ResourceId; readonly name: string };

/** Why a start is not to be had. The first five speak of the time, then of one place each, then of people and things. */
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
      readonly status: BayDown;
      readonly until: Instant | null;
    })
  /** Work there from `from` to `until`; `bufferMinutes` more before this job could start. */
  | (OfResource & {
      readonly code: 'taken';
      readonly from: Instant;
      readonly until: Instant;
      readonly bufferMinutes: number;
    })
  | (OfResource & { readonly code: 'team-down'; readonly status: BayDown; readonly until: Instant | null })
  /** Kilometres through the air. */
  | (OfResource & { readonly code: 'out-of-reach'; readonly km: number; readonly radiusKm: number })
  | (OfResource & { readonly code: 'day-full'; readonly most: number })
  /** Nobody at the site ever has it. */
  | { readonly code: 'no-skill'; readonly skill: string }
  /** People have it: so many are not on duty then, so many are busy. */
  | { readonly code: 'nobody-free'; readonly skill: string; readonly offDuty: number; readonly busy: number }
  | { readonly code: 'wished-person-busy' }
  /** All of the site's are in use then. */
  | { readonly code: 'equipment-taken'; readonly item: string; readonly until: Instant };

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
