import type { WaysOut } from '@bling/client';
import type { DisruptionKind } from '@bling/domain/scheduling';
import { countText, durationText } from '../../words/format.ts';

export type Way = WaysOut['ways'][number];

export const kindWords: Readonly<Record<DisruptionKind, string>> = {
  'bay-down': 'Bay',
  'person-out': 'Person',
  'team-down': 'Team',
  'equipment-down': 'Equipment',
  storm: 'Storm',
};

/** What a way out does, in one sentence. */
export const wayText = ({ changes, cancelled, movedInTime, movedInPlace, minutesMoved }: Way): string => {
  if (changes.length === 0) return 'Nothing that is booked stands in the way.';
  const parts = [
    movedInPlace === 0 ? null : `${countText(movedInPlace, 'car')} at the same time elsewhere`,
    movedInTime === 0
      ? null
      : `${countText(movedInTime, 'car')} at another time, ${durationText(minutesMoved)} away in all`,
    cancelled === 0 ? null : `${countText(cancelled, 'car')} cancelled at no cost`,
  ].filter((part) => part !== null);
  return `${parts.join('; ')}.`;
};

/** The first is the one with the fewest changes; what sets each other apart is its name. */
export const wayTitle = (way: Way, index: number): string => {
  if (index === 0) return 'Fewest changes';
  return way.cancelled === 0 ? 'Nobody cancelled' : 'Another way';
};
