import type { BoardCard } from '@bling/client';
import { Instant, MINUTE, type ResourceId } from '@bling/domain/kernel';
import { awaitedAt, LATE_AFTER_MINUTES, latenessOf } from '@bling/domain/bookings';
import { groupBy } from '../../app/group-by.ts';

/** Where a car really stands in its day, beside the plan. All in whole minutes. */
export type Projection = {
  /** In progress past its planned end. */
  readonly overBy: number;
  /** Of the work that is under way. */
  readonly minutesLeft: number | null;
  /** The start has passed and the car has not come. */
  readonly lateBy: number;
  /** It is time to ask whether the car comes at all. */
  readonly isMissing: boolean;
  /** When work can begin, if that is later than planned. */
  readonly expectedAt: Instant | null;
};

type Planned = Pick<
  BoardCard,
  'id' | 'resourceId' | 'status' | 'mode' | 'scheduledAt' | 'delayedTo' | 'endsAt' | 'startedAt' | 'checkedInAt'
>;
/** The moment, and how long a car is waited for at this site. */
export type Clockwork = { readonly now: Instant; readonly noShowAfterMinutes: number };

const minutes = (from: Instant, to: Instant): number => Math.floor(Instant.between(from, to) / MINUTE);
const length = ({ scheduledAt, endsAt }: Planned): number => Instant.between(scheduledAt, endsAt);
const none: Projection = { overBy: 0, minutesLeft: null, lateBy: 0, isMissing: false, expectedAt: null };

const running = (card: Planned, now: Instant): { readonly ends: Instant; readonly projection: Projection } => {
  const planned = Instant.plus(card.startedAt ?? card.scheduledAt, length(card));
  return {
    ends: Instant.later(planned, now),
    projection: {
      ...none,
      overBy: Math.max(0, minutes(card.endsAt, now)),
      minutesLeft: Math.max(0, Math.ceil(Instant.between(now, planned) / MINUTE)),
    },
  };
};

const waiting = (
  card: Planned,
  { now, noShowAfterMinutes }: Clockwork,
  free: Instant,
): { readonly ends: Instant; readonly projection: Projection } => {
  const begins = Instant.later(awaitedAt(card), free);
  const isPushed = minutes(card.scheduledAt, begins) >= 1;
  const late = latenessOf(card, { lateAfterMinutes: LATE_AFTER_MINUTES, noShowAfterMinutes }, now);
  return {
    ends: Instant.plus(begins, length(card)),
    projection: {
      ...none,
      lateBy: late.kind === 'none' || isPushed ? 0 : late.minutes,
      isMissing: late.kind === 'no-show' && !isPushed,
      expectedAt: isPushed ? begins : null,
    },
  };
};

const project = (cards: readonly Planned[], clockwork: Clockwork): readonly (readonly [string, Projection])[] => {
  // Work under way keeps the bay until it ends; what waits comes after it in the order of the plan.
  const order = cards.toSorted((a, b) => (a.scheduledAt < b.scheduledAt ? -1 : 1));
  const active = order.filter(({ status }) => status === 'in_progress');
  const next = order.filter(({ status }) => status === 'confirmed' || status === 'pending');
  const result: (readonly [string, Projection])[] = [];
  let free: Instant = '';
  for (const card of active) {
    const { ends, projection } = running(card, clockwork.now);
    free = Instant.later(free, ends);
    result.push([card.id, projection]);
  }
  for (const card of next) {
    const { ends, projection } = waiting(card, clockwork, free);
    // A car that has not come pushes nobody before it does.
    if (projection.expectedAt !== null) free = ends;
    result.push([card.id, projection]);
  }
  return result;
};

/** Every card's projection, bay by bay: an overrun moves nothing by itself, and shows what it does to the next ones. */
export const projectBoard = (cards: readonly Planned[], clockwork: Clockwork): ReadonlyMap<string, Projection> =>
  new Map(
    [...groupBy(cards, (card): ResourceId => card.resourceId).values()].flatMap((bay) => project(bay, clockwork)),
  );

export const noProjection = none;
