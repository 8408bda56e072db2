import type { BoardCard } from '@bling/client';
import { Instant, MINUTE, type ResourceId } from '@bling/domain/kernel';
import { groupBy } from '../../app/group-by.ts';

/** Where a car really stands in its day, beside the plan. All in whole minutes. */
export type Projection = {
  /** In progress past its planned end. */
  readonly overBy: number;
  /** Of the work that is under way. */
  readonly minutesLeft: number | null;
  /** The start has passed and the car has not come. */
  readonly lateBy: number;
  /** When work can begin, if that is later than planned. */
  readonly expectedAt: Instant | null;
};

type Planned = Pick<BoardCard, 'id' | 'resourceId' | 'status' | 'scheduledAt' | 'endsAt' | 'startedAt' | 'checkedInAt'>;

const minutes = (from: Instant, to: Instant): number => Math.floor(Instant.between(from, to) / MINUTE);
const length = ({ scheduledAt, endsAt }: Planned): number => Instant.between(scheduledAt, endsAt);
const none: Projection = { overBy: 0, minutesLeft: null, lateBy: 0, expectedAt: null };

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
  now: Instant,
  free: Instant,
): { readonly ends: Instant; readonly projection: Projection } => {
  const begins = Instant.later(card.scheduledAt, free);
  const isPushed = minutes(card.scheduledAt, begins) >= 1;
  return {
    ends: Instant.plus(begins, length(card)),
    projection: {
      ...none,
      lateBy: card.checkedInAt === null && !isPushed ? Math.max(0, minutes(card.scheduledAt, now)) : 0,
      expectedAt: isPushed ? begins : null,
    },
  };
};

const project = (cards: readonly Planned[], now: Instant): readonly (readonly [string, Projection])[] => {
  // Work under way keeps the bay until it ends; what waits comes after it in the order of the plan.
  const order = cards.toSorted((a, b) => (a.scheduledAt < b.scheduledAt ? -1 : 1));
  const active = order.filter(({ status }) => status === 'in_progress');
  const next = order.filter(({ status }) => status === 'confirmed' || status === 'pending');
  const result: (readonly [string, Projection])[] = [];
  let free: Instant = '';
  for (const card of active) {
    const { ends, projection } = running(card, now);
    free = Instant.later(free, ends);
    result.push([card.id, projection]);
  }
  for (const card of next) {
    const { ends, projection } = waiting(card, now, free);
    // A car that has not come pushes nobody before it does.
    if (free !== '' && projection.expectedAt !== null) free = ends;
    result.push([card.id, projection]);
  }
  return result;
};

/** Every card's projection, bay by bay: an overrun moves nothing by itself, and shows what it does to the next ones. */
export const projectBoard = (cards: readonly Planned[], now: Instant): ReadonlyMap<string, Projection> =>
  new Map([...groupBy(cards, (card): ResourceId => card.resourceId).values()].flatMap((bay) => project(bay, now)));

export const noProjection = none;
