import type { BoardCard } from '@bling/client';
import { fits, Instant, MINUTE, Span } from '@bling/domain/kernel';
import { plateText } from '../../ui/plate.tsx';
import { bayStatusWords } from '../../words/states.ts';
import { sizeNames, timeText } from '../../words/format.ts';
import { columnsByBay } from './columns.ts';
import { PX_PER_MINUTE, type Stretch } from './geometry.ts';
import { decide, type Floor } from './moves.ts';

/** Where a card would come to stand. */
export type Target = { readonly resourceId: string; readonly startsAt: Instant };

/** A place on the grid as a time: on the steps that the counter books in. */
export const timeAt = (px: number, stretch: Stretch, gridMinutes: number): Instant => {
  const minutes = Math.round(px / PX_PER_MINUTE / gridMinutes) * gridMinutes;
  return Instant.plus(stretch.start, Math.max(0, minutes) * MINUTE);
};

const lengthOf = ({ scheduledAt, endsAt }: BoardCard): number => Instant.between(scheduledAt, endsAt);
const spanOf = (card: BoardCard, { startsAt }: Target): Span => ({
  start: startsAt,
  end: Instant.plus(startsAt, lengthOf(card)),
});

const bayRefusal = (card: BoardCard, target: Target, floor: Floor): string | null => {
  const { zone } = floor.board;
  const bay = columnsByBay(floor.board).find(({ id }) => id === target.resourceId);
  if (bay === undefined) return 'There is no bay there.';
  if (bay.status !== 'active') return `${bay.name} is ${bayStatusWords[bay.status]}.`;
  if (bay.maxSize !== null && !fits(card.size, bay.maxSize))
    return `${bay.name} is too small for ${sizeNames[card.size].toLowerCase()} cars.`;
  const span = spanOf(card, target);
  const other = bay.cards
    .filter(({ id, status }) => id !== card.id && status !== 'completed')
    .find(({ scheduledAt, endsAt }) => Span.overlap(span, { start: scheduledAt, end: endsAt }));
  if (other !== undefined) {
    const who = plateText(other.car?.plate ?? other.customer.name);
    return `${bay.name} is taken until ${timeText(other.endsAt, zone)} (${who}).`;
  }
  const block = bay.blocked.find((one) => Span.overlap(span, one));
  return block === undefined ? null : `${bay.name} is taken until ${timeText(block.end, zone)}.`;
};

const timeRefusal = (card: BoardCard, target: Target, { floor, now }: Situation): string | null => {
  const { board, site } = floor;
  const { start, end } = spanOf(card, target);
  if (start < now) return 'That time is over.';
  const earliest = Instant.plus(now, site.settings.noticeMinutes.staff * MINUTE);
  if (start < earliest) return `The earliest is ${timeText(earliest, board.zone)}.`;
  const { opens, closes } = board;
  if (opens === null || closes === null) return 'We are closed that day.';
  return start < opens || end > closes
    ? `The work must fit between ${timeText(opens, board.zone)} and ${timeText(closes, board.zone)}.`
    : null;
};

export type Situation = { readonly floor: Floor; readonly now: Instant };

/** Why a card cannot stand there, as far as this page knows; null where it can. The server has the last word. */
export const refusalOf = (card: BoardCard, target: Target, situation: Situation): string | null => {
  if (!decide('reschedule', card, situation.floor, situation.now).ok) return 'It cannot be moved any more.';
  return timeRefusal(card, target, situation) ?? bayRefusal(card, target, situation.floor);
};

export const isSamePlace = (
  card: Pick<BoardCard, 'resourceId' | 'scheduledAt'>,
  { resourceId, startsAt }: Target,
): boolean => card.resourceId === resourceId && card.scheduledAt === startsAt;
